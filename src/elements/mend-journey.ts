import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { JourneyStorage } from '../journey/storage.js';
import { openStep, openStepOf, statusOf } from '../journey/steps.js';
import { bundledProgram, bundledPrograms, DEFAULT_PROGRAM } from '../program/bundled.js';
import type { Perspective } from '../program/perspectives.js';
import type { ProgramIndex, ProgramSource } from '../program/source.js';
import type { UiWords } from '../program/words.js';
import type { MendErrorCode } from './events.js';
import { isEmpty } from './emptiness.js';
import { PARTS } from './frame-parts.js';
import { FrameController, frameProperties, type FrameParts } from './frame.js';
import { frameStyles } from './frame.styles.js';
import { below } from './heading.js';
import { JourneyProvider, STORAGE_KINDS, type StorageKind } from './journey-provider.js';
import { jsonChild, whenParsed } from './json-child.js';
import { Loader } from './loader.js';
import { journeyStyles } from './mend-journey.styles.js';
import { indexLoader } from './program-controller.js';
import { need } from './registry.js';
import { DEFAULT_LOCK_AFTER } from './lock-after.js';
import { report, warnOnce } from './report.js';
import type { StepTarget } from './scope.js';
import { showTogether } from './together.js';

/**
 * A journey through a program: the elements inside share its answers, its program and its settings. Empty, it shows the
 * whole program: the tracker, one step at a time, and the step's exercise.
 *
 * @tag mend-journey
 * @slot - The elements that share this journey. Left empty, the whole program shows. A
 *   `<script type="application/json">` brings a program of your own.
 * @slot fallback - What shows before the element loads, or without JavaScript. Hidden after.
 * @fires {MendStepChangeEvent} mend-step-change - The person moved a step to another status.
 * @fires {MendStepSelectEvent} mend-step-select - A step was chosen that nothing shows.
 * @fires {MendExerciseStartEvent} mend-exercise-start - An exercise was begun.
 * @fires {MendExerciseFinishEvent} mend-exercise-finish - An exercise reached its end.
 * @fires {MendErrorEvent} mend-error - Something could not be shown or kept; the console says what.
 * @csspart frame - The box around the whole program.
 * @csspart title - The program's title.
 */
export class MendJourney extends LitElement implements StepTarget {
  static override styles = [frameStyles, journeyStyles];

  static override properties = {
    ...frameProperties,
    program: { useDefault: true },
    perspective: {},
    storage: { useDefault: true },
    name: { useDefault: true },
    lockAfter: { type: Number, attribute: 'lock-after', useDefault: true },
    content: { attribute: false },
    src: {},
    empty: { state: true },
    child: { state: true },
    arrived: { state: true },
  };

  /**
   * The id of a bundled program.
   * @attr
   */
  program = DEFAULT_PROGRAM;

  /**
   * Whose view is shown until the reader chooses: `hurt`, `responsible` or `both`.
   * @attr
   */
  perspective: Perspective | undefined;

  /**
   * Where the reader's words are kept: `session` (this tab, until the reader chooses otherwise), `local` (the same, but
   * keeping them on the device is offered first), `none` (nowhere); or, as a property, a storage.
   * @attr
   */
  storage: StorageKind | JourneyStorage = 'session';

  /**
   * Sets this journey apart from others of the same program. The same name is the same journey.
   * @attr
   */
  name = '';

  /**
   * Minutes without use, or out of sight, until what the reader locked with a passphrase locks itself again.
   * @attr lock-after
   */
  lockAfter = DEFAULT_LOCK_AFTER;

  /** A program of your own, in the format of the bundled ones. */
  content: unknown;

  /**
   * The address of such a program, as JSON.
   * @attr
   */
  src: string | undefined;

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

  private empty = false;
  private child: string | undefined;
  private arrived = false;

  readonly #journey = new JourneyProvider(this);
  readonly #frame = new FrameController(this, 'journey', this.#journey, {
    needsWords: () => this.empty,
    startOver: () => void this.#journey.scope?.store.deleteEverything(),
  });
  readonly #pack = new Loader<ProgramSource>(this, () => {
    const { content, src, child } = this;
    if (!this.#asksForPack) return undefined;
    const load = async () => {
      const { loadPack } = await import('../program/load-pack.js');
      return loadPack(content ?? child, src ?? undefined, document.baseURI);
    };
    return { parts: [content, src, child], load };
  });
  readonly #index = indexLoader(this, this.#journey, this.#frame);
  readonly #parts = new Loader<true>(this, () => {
    if (!this.empty) return undefined;
    const load = async () =>
      Promise.all([need('mend-progress-tracker'), need('mend-step-card')]).then((): true => true);
    return { parts: [], load };
  });
  #children: MutationObserver | undefined;
  #refused: unknown;
  #reveal = false;

  /** Whether this journey can show the step with that id: only when it shows the whole program. */
  shows(step: string): boolean {
    return this.empty && (this.#index.value?.steps.some(({ id }) => id === step) ?? false);
  }

  /** Opens the step and moves the reader to its title. */
  reveal(step: string): void {
    this.#journey.update(openStep(step));
    this.#reveal = true;
    this.requestUpdate();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // The parts come each on its own. Nothing moves when they show together.
    if (!this.hasUpdated) {
      showTogether(this, '.whole :is(mend-progress-tracker, mend-step-card)', () => {
        this.arrived = true;
      });
    }
    const look = () => {
      this.empty = isEmpty(this);
    };
    whenParsed(this, () => {
      look();
      this.#children ??= new MutationObserver(look);
      if (this.isConnected) this.#children.observe(this, { childList: true });
    });
    jsonChild(this, (text) => {
      this.child = text;
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#children?.disconnect();
    this.#journey.scope?.targets.delete(this);
  }

  override willUpdate(): void {
    this.#journey.scope?.targets.delete(this);
    this.#configure();
    if (this.empty) this.#journey.scope?.targets.add(this);
  }

  override updated(): void {
    // What is still hidden cannot take the focus.
    const card = this.#reveal && this.arrived ? this.renderRoot.querySelector('mend-step-card') : null;
    if (!card) return;
    this.#reveal = false;
    card.reveal();
  }

  override render(): TemplateResult {
    if (!this.empty) return html`<slot></slot>`;
    const frame = this.#frame.render((words): FrameParts | undefined => {
      const index = this.#index.value;
      if (!index || !this.#parts.value) return this.#frame.waitFor(this.#index, this.#parts);
      return { title: index.title, body: this.#whole(index, words) };
    });
    return html`${this.arrived ? nothing : html`<slot name="fallback"></slot>`}
      <div ?hidden=${!this.arrived}>${frame}</div>`;
  }

  #whole({ steps }: ProgramIndex, words: UiWords['journey']): TemplateResult {
    const { journey } = this.#journey;
    const opened = steps.findIndex(({ id }) => id === openStepOf(journey));
    const unsteady = steps.findIndex(({ id }) => statusOf(journey, id) !== 'steady');
    const at = opened >= 0 ? opened : Math.max(0, unsteady);
    const level = below(this.heading);
    const turn = (label: string, step: ProgramIndex['steps'][number] | undefined) =>
      html`<button
        aria-disabled=${step ? 'false' : 'true'}
        @click=${() => {
          if (step) this.reveal(step.id);
        }}
      >
        ${label}
      </button>`;
    return html`<div class="whole">
      <mend-progress-tracker plain exportparts=${PARTS} variant="bowl" .heading=${level}></mend-progress-tracker>
      <div class="current">
        <mend-step-card plain exportparts=${PARTS} step=${steps[at]?.id ?? ''} .heading=${level}></mend-step-card>
        <nav class="row turn" aria-label=${words.choose}>
          ${turn(words.previous, steps[at - 1])} ${turn(words.next, steps[at + 1])}
        </nav>
      </div>
    </div>`;
  }

  #configure(): void {
    const settings = {
      storage: this.#knownStorage(),
      name: this.name,
      perspective: this.perspective,
      lockAfter: this.lockAfter > 0 ? this.lockAfter : DEFAULT_LOCK_AFTER,
    };
    const asksForPack = this.#asksForPack;
    const source = asksForPack ? this.#pack.value : bundledProgram(this.program);
    if (source) {
      this.#refused = undefined;
      this.#journey.provide({ source, ...settings });
    } else if (!asksForPack) this.#refuse('unknown-program', this.program);
    else if (this.#pack.error !== undefined) this.#refuse('invalid-content', this.#pack.error);
    else this.#journey.wait();
  }

  // An attribute that was taken away leaves a null.
  get #asksForPack(): boolean {
    return (this.content ?? this.src ?? this.child) !== undefined;
  }

  #refuse(code: MendErrorCode, cause: unknown): void {
    if (this.#refused === cause) return;
    this.#refused = cause;
    this.#journey.fail();
    const message =
      code === 'unknown-program'
        ? `there is no program "${this.program}". Set program to one of: ${bundledPrograms().join(', ')}.`
        : `<mend-journey> ${cause instanceof Error ? cause.message : String(cause)}`;
    report(this, code, message);
  }

  #knownStorage(): StorageKind | JourneyStorage {
    const { storage } = this;
    if (typeof storage !== 'string' || STORAGE_KINDS.includes(storage)) return storage;
    warnOnce(`storage="${storage}" is none of ${STORAGE_KINDS.join(', ')}. "session" is used.`);
    return 'session';
  }
}

export type * from './events.js';

declare global {
  interface HTMLElementTagNameMap {
    'mend-journey': MendJourney;
  }
}
