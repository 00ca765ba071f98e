import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { deleteAnswers } from '../journey/answers.js';
import { inOrder } from '../journey/journey.js';
import { perspectiveOf, setPerspective, type ReaderPerspective } from '../journey/perspective.js';
import { clearStep, setStatus, statusOf, type StepStatus } from '../journey/steps.js';
import { knownPerspective, type Perspective } from '../program/perspectives.js';
import type { StepPiece } from '../program/source.js';
import { MendStepChangeEvent } from './events.js';
import { ExercisePanel } from './exercise-panel.js';
import type { CommonWords } from './frame-parts.js';
import { FrameController, frameProperties, type FrameParts } from './frame.js';
import { frameStyles } from './frame.styles.js';
import { JourneyController } from './journey-controller.js';
import { stepCardStyles } from './mend-step-card.styles.js';
import { pieceLoader } from './program-controller.js';
import type { StepTarget } from './scope.js';
import {
  renderCredit,
  renderPerspective,
  renderStatus,
  renderStep,
  type CardWords,
} from './step-card-parts.js';
import { resolveStep } from './step-id.js';
import { fill, inNumerals } from './text.js';
import { showStates } from './states.js';

/**
 * One step of a program: its idea, what to try, what to say, and where the reader is with it.
 *
 * @tag mend-step-card
 * @slot - More guidance from the site, after the step's own.
 * @slot fallback - What shows before the element loads, or without JavaScript. Hidden after.
 * @fires {MendStepChangeEvent} mend-step-change - The person moved the step to another status.
 * @fires {MendExerciseStartEvent} mend-exercise-start - The step's exercise was begun.
 * @fires {MendExerciseFinishEvent} mend-exercise-finish - The step's exercise reached its end.
 * @fires {MendErrorEvent} mend-error - The step could not be shown, or its status not kept.
 * @csspart frame - The box around everything.
 * @csspart title - The step's title.
 * @csspart idea - The step in one sentence.
 * @csspart aside - What stands on a tinted ground, such as the small step for hard days.
 * @csspart quote - Words to borrow.
 * @csspart main - The one main button.
 * @cssState not-started - The reader has not begun the step.
 * @cssState working - The reader is working on it.
 * @cssState resting - It rests.
 * @cssState returning - The reader comes back to it.
 * @cssState steady - It feels steady.
 * @cssprop [--mend-accent=#1c6b59] - Buttons, links and marks. The rest follows from it; where it could not be read,
 *   it is made darker, or lighter in a dark scheme.
 * @cssprop [--mend-surface=#fdfbf6] - The background. Set it together with `--mend-text`.
 * @cssprop [--mend-text] - The text. Without it, nearly black with a touch of the accent.
 * @cssprop [--mend-muted] - Quiet text. Without it, the text's color, lighter.
 * @cssprop [--mend-line] - Hairlines. Without it, the text's color, much lighter.
 * @cssprop [--mend-gold=#b5852b] - What has come to rest.
 * @cssprop [--mend-radius=0.5em] - Rounded corners.
 * @cssprop [--mend-title-font] - The typeface of titles. Without it, the page's.
 * @cssprop [--mend-space=1] - The space between things, as a factor: 0.75 is tighter, 1.25 is airier.
 * @cssprop [--mend-font-size=1em] - The base size of text. Everything else scales with it.
 * @cssprop [--mend-focus] - The focus ring. Without it, the text's color.
 */
export class MendStepCard extends LitElement implements StepTarget {
  static override styles = [frameStyles, stepCardStyles];

  static override properties = {
    ...frameProperties,
    step: {},
    perspective: {},
  };

  /**
   * The step's id, or its number from 1.
   * @attr
   */
  step = '1';

  /**
   * Whose view is shown until the reader chooses: `hurt`, `responsible` or `both`.
   * @attr
   */
  perspective: Perspective | undefined;

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

  readonly #journey = new JourneyController(this, (journey) => [
    perspectiveOf(journey),
    statusOf(journey, this.#id ?? ''),
  ]);
  readonly #frame = new FrameController(this, 'step-card', this.#journey, {
    startOver: () => {
      this.#startOver();
    },
  });
  readonly #step = pieceLoader(
    this,
    this.#journey,
    this.#frame,
    () => (this.#id === undefined ? undefined : [this.#id]),
    async (source, language) => source.step(language, this.#id ?? ''),
  );
  readonly #exercise = new ExercisePanel(this);
  #target: Set<StepTarget> | undefined;
  #reveal = false;

  constructor() {
    super();
    showStates(this, () => [this.#step.value && statusOf(this.#journey.journey, this.#step.value.id)]);
  }

  /** Whether this card shows the step with that id. */
  shows(step: string): boolean {
    return this.#id === step;
  }

  /** Moves the reader to the card's title, once it is there. */
  reveal(): void {
    this.#reveal = true;
    this.#frame.unfold();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#target?.delete(this);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('step')) {
      this.#exercise.close();
      this.#frame.say('');
    }
    this.#target?.delete(this);
    this.#target = this.#journey.scope?.targets;
    this.#target?.add(this);
  }

  override updated(): void {
    if (this.#reveal && this.#frame.focusTitle()) this.#reveal = false;
  }

  override render(): TemplateResult {
    return this.#frame.render((words, common): FrameParts | undefined => {
      const { scope } = this.#journey;
      if (!scope) return undefined;
      if (this.#id === undefined) return this.#unknown(words);
      const step = this.#step.value;
      return step ? this.#card(words, common, step) : this.#frame.waitFor(this.#step);
    });
  }

  get #ids(): readonly string[] {
    const source = this.#journey.scope?.source;
    return source?.stepIds(source.language(this.#frame.wanted)) ?? [];
  }

  get #id(): string | undefined {
    return resolveStep(this.#ids, this.step);
  }

  get #perspective(): ReaderPerspective {
    const { journey, scope } = this.#journey;
    const said = knownPerspective(this.perspective) ?? knownPerspective(scope?.perspective);
    return perspectiveOf(journey) ?? said ?? 'unsaid';
  }

  #card(words: CardWords, common: CommonWords, step: StepPiece): FrameParts {
    const { exercise: id, kind } = step;
    const perspective = this.#perspective;
    const choose = (chosen: ReaderPerspective) => {
      this.#journey.update(setPerspective(chosen));
    };
    const move = (status: StepStatus) => {
      this.#journey.update(setStatus(step.id, status));
      this.#frame.say(fill(words.statusChanged, { status: common.status[status] }));
      this.dispatchEvent(new MendStepChangeEvent(step.id, status));
    };
    const place = {
      number: inNumerals(common.language, this.#ids.indexOf(step.id) + 1),
      total: inNumerals(common.language, this.#ids.length),
    };
    return {
      title: step.title,
      over: fill(words.place, place),
      body: html`<div class="stack wide">
        <p class="idea" part="idea">${step.idea}</p>
        ${renderPerspective(words, perspective, choose)}
        ${renderStep(step, { words, common, heading: this.heading, perspective, voice: this.#frame })}
        ${id !== undefined && kind ? this.#exercise.render({ id, kind }, words, common) : nothing}
        <slot></slot>
        ${renderStatus(words, common, statusOf(this.#journey.journey, step.id), move)}
        ${renderCredit(words, step)}
      </div>`,
    };
  }

  #unknown({ unknownStep }: CardWords): FrameParts {
    const message =
      `there is no step "${this.step}". Set step to a number from 1 to ${String(this.#ids.length)} or to one of: ` +
      `${this.#ids.join(', ')}.`;
    return { body: html`<p class="notice">${unknownStep}</p>`, problem: { code: 'unknown-step', message } };
  }

  #startOver(): void {
    const { value: step } = this.#step;
    if (!step) return;
    const before = statusOf(this.#journey.journey, step.id);
    const forget = step.exercise === undefined ? [] : [deleteAnswers(step.exercise)];
    this.#journey.update(inOrder(clearStep(step.id), ...forget));
    if (before !== 'not-started') this.dispatchEvent(new MendStepChangeEvent(step.id, 'not-started'));
  }
}

export type * from './events.js';

declare global {
  interface HTMLElementTagNameMap {
    'mend-step-card': MendStepCard;
  }
}
