import { LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { answersOf, deleteAnswer, deleteAnswers, setAnswer } from '../journey/answers.js';
import { inOrder, type Json } from '../journey/journey.js';
import type { PromptsExercise, PromptScreen } from '../program/schema.js';
import type { UiWords } from '../program/words.js';
import { exerciseLoader, exerciseProblem } from './exercise.js';
import { MendExerciseFinishEvent, MendExerciseStartEvent } from './events.js';
import type { CommonWords } from './frame-parts.js';
import { formStyles } from './form.styles.js';
import { FrameController, frameProperties, type FrameParts } from './frame.js';
import { frameStyles } from './frame.styles.js';
import { JourneyController } from './journey-controller.js';
import { promptsStyles } from './mend-prompts.styles.js';
import { answerIdsOf, carryOnAt, screensFor, type Answers, type View } from './prompts-flow.js';
import { renderView } from './prompts-views.js';
import { showStates } from './states.js';

/**
 * A sequence of short questions, one screen at a time: text, ratings, choices, information. Every question can be
 * skipped, and every answer deleted. Nothing is scored, and nothing leaves the page.
 *
 * @tag mend-prompts
 * @slot fallback - What shows before the element loads, or without JavaScript. Hidden after.
 * @fires {MendExerciseStartEvent} mend-exercise-start - The exercise was begun.
 * @fires {MendExerciseFinishEvent} mend-exercise-finish - The exercise reached its end, by whichever way.
 * @fires {MendErrorEvent} mend-error - The exercise could not be shown, or answers not kept.
 * @csspart frame - The box around everything.
 * @csspart title - The exercise's title.
 * @csspart aside - What stands on a tinted ground.
 * @csspart main - The one main button.
 * @cssState begun - The exercise was begun.
 * @cssState finished - Its end shows.
 */
export class MendPrompts extends LitElement {
  static override styles = [frameStyles, formStyles, promptsStyles];

  static override properties = {
    ...frameProperties,
    exercise: {},
    view: { state: true },
    gate: { state: true },
  };

  /**
   * The id of one of the program's exercises of the kind `prompts`.
   * @attr
   */
  exercise = '';

  /**
   * The level of the element's own heading, 2 to 6.
   * @attr
   */
  heading = 2;

  /**
   * The color scheme: `light`, `dark` or `auto`. Without it the page's `color-scheme` is followed.
   * @attr @reflect
   */
  scheme: 'light' | 'dark' | 'auto' | undefined;

  /**
   * No border and no padding, for use inside another box.
   * @attr @reflect
   */
  plain = false;

  private view: View = { at: 'start' };

  // In memory only: the answer to the gate is never stored.
  private gate: string | undefined;

  readonly #journey = new JourneyController(this);
  readonly #frame = new FrameController(this, 'prompts', this.#journey, {
    shows: ({ exercise, item }) =>
      exercise === this.exercise.trim() && this.#screens.some((screen) => answerIdsOf(screen).includes(item)),
    onLock: () => {
      this.#return();
    },
    startOver: () => {
      this.#journey.update(deleteAnswers(this.exercise.trim()));
      this.#return();
    },
  });
  readonly #content = exerciseLoader(this, this.#journey, this.#frame);
  #removed: Answers = new Map();
  #moved = false;

  constructor() {
    super();
    showStates(this, () => [this.view.at !== 'start' && 'begun', this.view.at === 'ending' && 'finished']);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('pageshow', this.#pageShown);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('pageshow', this.#pageShown);
    this.#return();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('exercise') && this.hasUpdated) this.#return();
  }

  override updated(): void {
    if (!this.#moved) return;
    this.#moved = false;
    // The start has no heading of its own.
    const screen = this.renderRoot.querySelector<HTMLElement>('#screen');
    if (screen) screen.focus();
    else this.#frame.focusTitle();
  }

  override render(): TemplateResult {
    return this.#frame.render((words, common): FrameParts | undefined => {
      const exercise = this.#content.value;
      if (!exercise) return this.#frame.waitFor(this.#content);
      if (exercise.found?.kind !== 'prompts')
        return exerciseProblem(exercise, 'prompts', words.unknownExercise);
      return { title: exercise.found.title, body: this.#body(exercise.found, words, common) };
    });
  }

  get #opened(): boolean {
    const gate = this.#content.value?.found;
    if (gate?.kind !== 'prompts' || !gate.gate) return true;
    return gate.gate.options.find(({ id }) => id === this.gate)?.opens ?? false;
  }

  get #screens(): readonly PromptScreen[] {
    const exercise = this.#content.value?.found;
    return exercise?.kind === 'prompts' ? screensFor(exercise, this.#opened) : [];
  }

  #body(exercise: PromptsExercise, words: UiWords['prompts'], common: CommonWords): TemplateResult {
    const opened = this.#opened;
    const screens = this.#screens;
    const answers = answersOf(this.#journey.journey, exercise.id);
    return renderView(this.view, {
      exercise,
      screens,
      answers,
      opened,
      gate: this.gate,
      words,
      common,
      heading: this.heading,
      removed: this.#removed,
      root: this.renderRoot as ShadowRoot,
      voice: this.#frame,
      direction: this.#frame.direction,
      choose: (gate) => {
        this.gate = gate;
      },
      begin: (carryOn) => {
        this.dispatchEvent(new MendExerciseStartEvent(exercise.id));
        const first = (carryOn ? carryOnAt(screens, answers) : undefined) ?? screens[0];
        this.#go({ at: opened && first ? 'screen' : 'closed', id: first?.id ?? '' });
      },
      go: (view) => {
        const from = this.view.at;
        if (from === 'screen' && view.at === 'ending')
          this.dispatchEvent(new MendExerciseFinishEvent(exercise.id));
        this.#go(view);
        // Done is done: whoever begins again is asked again.
        if (from === 'ending' && view.at === 'start') this.#return();
      },
      answer: (id, value) => {
        this.#journey.update(
          value === undefined ? deleteAnswer(exercise.id, id) : setAnswer(exercise.id, id, value),
        );
      },
      remove: (screen) => {
        this.#remove(exercise.id, screen, answers, words);
      },
      bringBack: () => {
        this.#bringBack(exercise.id, answers, words);
      },
    });
  }

  #go(view: View): void {
    this.#removed = new Map();
    this.#frame.say('');
    this.#moved = true;
    this.view = view;
  }

  /** Back to the start, and the gate with it: whoever looks next may be someone else. */
  #return(): void {
    this.#removed = new Map();
    this.#frame.say('');
    this.view = { at: 'start' };
    this.gate = undefined;
  }

  readonly #pageShown = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) this.#return();
  };

  #remove(exercise: string, screen: PromptScreen, answers: Answers, words: UiWords['prompts']): void {
    const given = answerIdsOf(screen).flatMap((id): readonly (readonly [string, Json])[] => {
      const value = answers.get(id);
      return value === undefined ? [] : [[id, value]];
    });
    if (given.length === 0) {
      this.#frame.say(words.nothingToDelete);
      return;
    }
    this.#removed = new Map(given);
    this.#journey.update(inOrder(...given.map(([id]) => deleteAnswer(exercise, id))));
    this.#frame.say(words.deleted);
  }

  #bringBack(exercise: string, answers: Answers, words: UiWords['prompts']): void {
    const back = this.#removed;
    // What was written since changes places with what comes back, so that neither is lost.
    this.#removed = new Map([...answers].filter(([id]) => back.has(id)));
    this.#journey.update(inOrder(...[...back].map(([id, value]) => setAnswer(exercise, id, value))));
    this.#frame.say(words.undone);
    // The button goes when nothing is left to bring back.
    this.#moved = this.#removed.size === 0;
  }
}

export type * from './events.js';

declare global {
  interface HTMLElementTagNameMap {
    'mend-prompts': MendPrompts;
  }
}
