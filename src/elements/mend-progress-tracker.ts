import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { hardDaysOf, noteHardDay, removeHardDay } from '../journey/hard-days.js';
import { inOrder } from '../journey/journey.js';
import { clearStep, statusOf } from '../journey/steps.js';
import type { ProgramIndex } from '../program/source.js';
import type { UiWords } from '../program/words.js';
import { renderBowl } from './bowl.js';
import { MendStepChangeEvent, MendStepSelectEvent } from './events.js';
import { PARTS, type CommonWords } from './frame-parts.js';
import { FrameController, frameProperties, type FrameParts } from './frame.js';
import { frameStyles } from './frame.styles.js';
import { below } from './heading.js';
import { JourneyController } from './journey-controller.js';
import { Loader } from './loader.js';
import { progressTrackerStyles } from './mend-progress-tracker.styles.js';
import { indexLoader } from './program-controller.js';
import { need } from './registry.js';
import { fill, inNumerals } from './text.js';
import { progressInWords, today, type StepProgress } from './progress.js';
import { showStates } from './states.js';

/**
 * Where the steps of a journey are: as a list, or as a mended bowl whose cracks turn to gold. Nothing is counted against
 * anyone: no streak, no percentage, no date that passes.
 *
 * @tag mend-progress-tracker
 * @slot fallback - What shows before the element loads, or without JavaScript. Hidden after.
 * @fires {MendStepSelectEvent} mend-step-select - A step was chosen that nothing on the page shows. Cancel it to show
 *   the step yourself; otherwise its card opens below the list.
 * @fires {MendStepChangeEvent} mend-step-change - *Start over* set a step back.
 * @fires {MendErrorEvent} mend-error - The program could not be shown, or a note not kept.
 * @csspart frame - The box around everything.
 * @csspart title - The title.
 * @csspart bowl - The picture.
 * @cssState begun - At least one step was begun.
 */
export class MendProgressTracker extends LitElement {
  static override styles = [frameStyles, progressTrackerStyles];

  static override properties = {
    ...frameProperties,
    variant: {},
    opened: { state: true },
  };

  /**
   * How progress is shown: `list`, or `bowl` for the picture.
   * @attr
   */
  variant: 'list' | 'bowl' = 'list';

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

  private opened: string | undefined;

  readonly #journey = new JourneyController(this);
  readonly #frame = new FrameController(this, 'progress-tracker', this.#journey, {
    startOver: () => {
      this.#startOver();
    },
  });
  readonly #index = indexLoader(this, this.#journey, this.#frame);
  readonly #card = new Loader<true>(this, () =>
    this.opened === undefined
      ? undefined
      : { parts: [], load: async () => need('mend-step-card').then(() => true) },
  );
  #reveal = false;

  constructor() {
    super();
    showStates(this, () => [
      this.#index.value?.steps.some(({ id }) => statusOf(this.#journey.journey, id) !== 'not-started') &&
        'begun',
    ]);
  }

  override updated(): void {
    const card = this.#reveal ? this.renderRoot.querySelector('mend-step-card') : null;
    if (!card) return;
    this.#reveal = false;
    card.reveal();
  }

  override render(): TemplateResult {
    return this.#frame.render((words, common): FrameParts | undefined => {
      const index = this.#index.value;
      if (!index) return this.#frame.waitFor(this.#index);
      const steps = index.steps.map((step) => ({
        ...step,
        status: statusOf(this.#journey.journey, step.id),
      }));
      const list = this.#list(steps, words, common);
      return {
        title: words.title,
        body: html`<div class="stack wide">
          <p>${progressInWords(steps, words, common.language)}</p>
          ${
            this.variant === 'bowl'
              ? html`${this.#bowl(steps, words, common)}
                <details class="fold twin">
                  <summary>${words.asList}</summary>
                  ${list}
                </details>`
              : list
          }
          ${this.#opened(index, common)} ${this.#hardDay(words)}
        </div>`,
      };
    });
  }

  #bowl(
    steps: readonly StepProgress[],
    words: UiWords['progress-tracker'],
    common: CommonWords,
  ): TemplateResult {
    return renderBowl(steps, words.bowl, {
      name: ({ title, status }, at) =>
        fill(words.crack, {
          number: inNumerals(common.language, at + 1),
          title,
          status: common.status[status],
        }),
      choose: (step) => {
        this.#select(step);
      },
    });
  }

  #list(
    steps: readonly StepProgress[],
    words: UiWords['progress-tracker'],
    common: CommonWords,
  ): TemplateResult {
    return html`<ol class="steps">
      ${steps.map(({ id, title, status }, at) => {
        const number = inNumerals(common.language, at + 1);
        const go = () => {
          this.#select(id);
        };
        return html`<li class=${status}>
          <button class="go" aria-label=${fill(words.go, { number, title })} @click=${go}>
            <span class="number" aria-hidden="true">${number}</span>
            <span>${title}</span>
          </button>
          <span class="status"><span class="mark" aria-hidden="true"></span>${common.status[status]}</span>
        </li>`;
      })}
    </ol>`;
  }

  #opened(index: ProgramIndex, common: CommonWords): unknown {
    if (this.opened === undefined || !index.steps.some(({ id }) => id === this.opened)) return nothing;
    if (this.#card.error !== undefined) return this.#frame.waitFor(this.#card)?.body;
    if (!this.#card.value) return nothing;
    return html`<div class="opened" lang=${common.language}>
      <mend-step-card plain exportparts=${PARTS} step=${this.opened} .heading=${below(this.heading)}></mend-step-card>
    </div>`;
  }

  #hardDay(words: UiWords['progress-tracker']): TemplateResult {
    const day = today();
    const noted = hardDaysOf(this.#journey.journey).includes(day);
    const toggle = () => {
      this.#journey.update(noted ? removeHardDay(day) : noteHardDay(day));
      this.#frame.say(noted ? words.hardDayUndone : words.hardDayNoted);
    };
    return html`<p class="row hard-day">
      ${noted ? html`<span>${words.hardDayToday}</span>` : nothing}
      <button class="quiet" @click=${toggle}>${noted ? words.hardDayUndo : words.hardDay}</button>
    </p>`;
  }

  #select(step: string): void {
    const shown = [...(this.#journey.scope?.targets ?? [])].find((target) => target.shows(step));
    if (shown) shown.reveal(step);
    else if (this.dispatchEvent(new MendStepSelectEvent(step))) {
      this.opened = step;
      this.#reveal = true;
    }
  }

  #startOver(): void {
    const { journey } = this.#journey;
    const steps = (this.#index.value?.steps ?? []).filter(
      ({ id }) => statusOf(journey, id) !== 'not-started',
    );
    this.#journey.update(
      inOrder(
        ...steps.map(({ id }) => clearStep(id)),
        ...hardDaysOf(journey).map((day) => removeHardDay(day)),
      ),
    );
    for (const { id } of steps) this.dispatchEvent(new MendStepChangeEvent(id, 'not-started'));
    this.opened = undefined;
  }
}

export type * from './events.js';

declare global {
  interface HTMLElementTagNameMap {
    'mend-progress-tracker': MendProgressTracker;
  }
}
