import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { answersOf, deleteAnswers, setAnswer } from '../journey/answers.js';
import type { ChecklistExercise } from '../program/schema.js';
import type { UiWords } from '../program/words.js';
import { addOwn, choose, removeOwn, write } from './checklist-changes.js';
import { DRAFT, FIRST, firstNeeds, moved, saidId, type Need } from './checklist-needs.js';
import { renderStage, STAGES, type Stage } from './checklist-stages.js';
import { MendExerciseFinishEvent, MendExerciseStartEvent } from './events.js';
import { exerciseLoader, exerciseProblem } from './exercise.js';
import type { CommonWords } from './frame-parts.js';
import { formStyles } from './form.styles.js';
import { FrameController, frameProperties, type FrameParts } from './frame.js';
import { frameStyles } from './frame.styles.js';
import { JourneyController } from './journey-controller.js';
import { checklistStyles } from './mend-checklist.styles.js';
import { fill, inNumerals } from './text.js';
import { showStates } from './states.js';

/**
 * A checklist in four parts: choose what fits, put a few first, say each in a sentence, look before sharing. Only what
 * the reader copies, prints or saves goes anywhere.
 *
 * @tag mend-checklist
 * @slot fallback - What shows before the element loads, or without JavaScript. Hidden after.
 * @fires {MendExerciseStartEvent} mend-exercise-start - The first item was chosen.
 * @fires {MendExerciseFinishEvent} mend-exercise-finish - The last part was reached.
 * @fires {MendErrorEvent} mend-error - The exercise could not be shown, or answers not kept.
 * @csspart frame - The box around everything.
 * @csspart title - The exercise's title.
 * @csspart aside - What stands on a tinted ground.
 * @csspart main - The one main button.
 * @cssState begun - The exercise was begun.
 * @cssState finished - Its end shows.
 */
export class MendChecklist extends LitElement {
  static override styles = [frameStyles, formStyles, checklistStyles];

  static override properties = {
    ...frameProperties,
    exercise: {},
    stage: { state: true },
    left: { state: true },
  };

  /**
   * The id of one of the program's exercises of the kind `checklist`.
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

  private stage: Stage = 'choose';
  private left: ReadonlySet<string> = new Set();

  readonly #journey = new JourneyController(this);
  readonly #frame = new FrameController(this, 'checklist', this.#journey, {
    shows: ({ exercise }) => exercise === this.exercise.trim(),
    onLock: () => {
      this.#return();
    },
    startOver: () => {
      this.#journey.update(deleteAnswers(this.exercise.trim()));
      this.#return();
    },
  });
  readonly #content = exerciseLoader(this, this.#journey, this.#frame);
  #focusOn = '';
  #started = false;

  constructor() {
    super();
    showStates(this, () => [
      (this.#started || this.stage !== STAGES[0]) && 'begun',
      this.stage === 'share' && 'finished',
    ]);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#return();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('exercise') && this.hasUpdated) this.#return();
  }

  override updated(): void {
    if (!this.#focusOn) return;
    this.renderRoot.querySelector<HTMLElement>(this.#focusOn)?.focus();
    this.#focusOn = '';
  }

  override render(): TemplateResult {
    return this.#frame.render((words, common): FrameParts | undefined => {
      const exercise = this.#content.value;
      if (!exercise) return this.#frame.waitFor(this.#content);
      if (exercise.found?.kind !== 'checklist')
        return exerciseProblem(exercise, 'checklist', words.unknownExercise);
      return { title: exercise.found.title, body: this.#body(exercise.found, words, common) };
    });
  }

  #body(exercise: ChecklistExercise, words: UiWords['checklist'], common: CommonWords): TemplateResult {
    const answers = answersOf(this.#journey.journey, exercise.id);
    const first = firstNeeds(exercise, answers);
    const order = first.map(({ id }) => id);
    const draft = answers.get(DRAFT);
    const rank = (ids: readonly string[]) => {
      this.#journey.update(setAnswer(exercise.id, FIRST, ids));
    };
    return html`${renderStage(this.stage, {
      exercise,
      answers,
      first,
      left: this.left,
      draft: typeof draft === 'string' ? draft : '',
      words,
      common,
      heading: this.heading,
      root: this.renderRoot as ShadowRoot,
      voice: this.#frame,
      direction: this.#frame.direction,
      go: (stage) => {
        if (stage === 'share') this.dispatchEvent(new MendExerciseFinishEvent(exercise.id));
        this.stage = stage;
        this.#frame.say('');
        this.#focusOn = '#screen';
      },
      choose: (need, chosen) => {
        if (chosen) this.#start(exercise.id);
        this.#journey.update(choose(exercise.id, need, chosen));
      },
      write: (text) => {
        this.#journey.update(write(exercise.id, DRAFT, text));
      },
      add: (text) => {
        this.#start(exercise.id);
        this.#journey.update(addOwn(exercise.id, text));
        this.#frame.say(fill(words.added, { need: text }));
      },
      removeOwn: (need) => {
        this.#journey.update(removeOwn(exercise, need));
        this.#frame.say(fill(words.removed, { need: need.text }));
        this.#focusOn = '#own';
      },
      putFirst: (need) => {
        rank([...order, need.id]);
        this.#frame.say(fill(words.isFirst, { need: need.text }));
        this.#focusOn = `#first-${need.id}`;
      },
      takeOut: (need) => {
        rank(order.filter((id) => id !== need.id));
        this.#frame.say(fill(words.isOut, { need: need.text }));
        this.#focusOn = `#rest-${need.id}`;
      },
      move: (need, by, focusOn) => {
        const after = moved(order, need.id, by);
        if (after === order) return;
        rank(after);
        this.#sayPlace(need, after, words, common);
        this.#focusOn = focusOn;
      },
      say: (need, field, text) => {
        this.#journey.update(write(exercise.id, saidId(need.id, field), text));
      },
      include: (need, included) => {
        const left = new Set(this.left);
        if (included) left.delete(need.id);
        else left.add(need.id);
        this.left = left;
      },
    })}`;
  }

  #sayPlace(
    need: Need,
    order: readonly string[],
    words: UiWords['checklist'],
    { language }: CommonWords,
  ): void {
    const place = inNumerals(language, order.indexOf(need.id) + 1);
    this.#frame.say(fill(words.moved, { need: need.text, place, total: inNumerals(language, order.length) }));
  }

  #start(exercise: string): void {
    if (this.#started) return;
    this.#started = true;
    this.dispatchEvent(new MendExerciseStartEvent(exercise));
  }

  #return(): void {
    this.stage = STAGES[0];
    this.left = new Set();
    this.#frame.say('');
    this.#started = false;
  }
}

export type * from './events.js';

declare global {
  interface HTMLElementTagNameMap {
    'mend-checklist': MendChecklist;
  }
}
