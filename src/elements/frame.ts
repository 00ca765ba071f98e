import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { Section, UiWords } from '../program/words.js';
import type { MendErrorCode } from './events.js';
import { keepingLoader, lockLoader, wordsLoader, type Words } from './frame-loaders.js';
import { renderFoot, renderHead, renderRetry, type CommonWords, type FootDoor } from './frame-parts.js';
import type { JourneyAccess } from './journey-controller.js';
import type { AnswerId, Keeping } from './keeping.js';
import { pageLanguageOf, watchPageLanguage, type PageLanguage } from './language.js';
import type { Loader } from './loader.js';
import { report } from './report.js';

export interface FrameHost extends LitElement {
  heading?: number;
}

/** The properties that every element with a frame has. */
export const frameProperties = {
  heading: { type: Number },
  scheme: { reflect: true },
  plain: { type: Boolean, reflect: true },
};

export interface FrameOptions {
  /** Deletes what is saved for this element. */
  readonly startOver?: () => void;
  /** Whether an answer is one that shows here now. Given by elements that keep words: they say where. */
  readonly shows?: (answer: AnswerId) => boolean;
  /** False for the panel itself, to which other elements have a door. */
  readonly door?: false;
  /** What was locked goes out of sight: nobody who looks next finds the place where someone stopped. */
  readonly onLock?: () => void;
  /** False while the element shows nothing of its own, so that it needs no words. */
  readonly needsWords?: () => boolean;
}

export interface FrameParts {
  readonly title?: string;
  /** A quiet line over the title. */
  readonly over?: string | undefined;
  readonly body: unknown;
  /** What went wrong: told in the console and by an event, once. The fallback markup stays. */
  readonly problem?: Problem;
}

interface Problem {
  readonly code: MendErrorCode;
  readonly message: string;
  readonly cause?: unknown;
}

const LOST = 'a part of this did not load; the fallback stays.';

/** What every element has around its content: language, title, *hide*, *start over*, and a voice. */
export class FrameController<S extends Section> implements ReactiveController {
  readonly #host: FrameHost;
  readonly #journey: JourneyAccess | undefined;
  readonly #options: FrameOptions;
  readonly #words: Loader<Words<S>>;
  readonly #keeping: Loader<Keeping>;
  readonly #lock: Loader<() => FrameParts>;
  #page: PageLanguage | undefined;
  #unwatch: (() => void) | undefined;
  #folded = false;
  #said = '';
  #problem: Problem | undefined;
  #reported = '';
  #focusDue = false;
  #focused: Element | null | undefined;
  #focusLost = false;
  #wasLocked = false;
  #panelOpen = false;

  constructor(host: FrameHost, section: S, journey?: JourneyAccess, options: FrameOptions = {}) {
    this.#host = host;
    this.#journey = journey;
    this.#options = options;
    host.addController(this);
    this.#words = wordsLoader(host, section, () => {
      return options.needsWords?.() === false ? undefined : this.#page?.language;
    });
    this.#keeping = keepingLoader(host, journey, this, {
      shows: options.shows,
      isLocked: () => this.#locked,
      isOpen: () => this.#panelOpen,
      toggle: this.#togglePanel,
    });
    this.#lock = lockLoader(host, journey, this, {
      isLocked: () => this.#locked,
      opened: () => {
        this.#focusDue = true;
      },
    });
  }

  get #locked(): boolean {
    return this.#journey?.scope?.store.state === 'locked';
  }

  /** The language wanted here, as the page says it. */
  get wanted(): string {
    return this.#page?.language ?? '';
  }

  /** The direction the words run in. */
  get direction(): 'ltr' | 'rtl' {
    const { common } = this;
    return common ? this.#direction(common) : 'ltr';
  }

  get words(): UiWords[S] | undefined {
    return this.#words.value?.[0];
  }

  get common(): CommonWords | undefined {
    return this.#words.value?.[1];
  }

  hostConnected(): void {
    const read = () => {
      this.#page = pageLanguageOf(this.#host);
      this.#host.requestUpdate();
    };
    read();
    this.#unwatch = watchPageLanguage(this.#host, read);
  }

  hostDisconnected(): void {
    this.#unwatch?.();
    this.#unwatch = undefined;
  }

  hostUpdate(): void {
    this.#focused = this.#host.shadowRoot?.activeElement;
    if (this.#locked === this.#wasLocked) return;
    this.#wasLocked = this.#locked;
    if (!this.#locked) return;
    this.#said = '';
    this.#options.onLock?.();
  }

  hostUpdated(): void {
    if (this.#focusDue && !this.#locked && this.focusTitle()) this.#focusDue = false;
    this.#focusLost ||= this.#focused?.isConnected === false;
    if (this.#focusLost) void this.#host.updateComplete.then(this.#findFocus);
    const problem = this.#problem;
    const message = problem?.message ?? '';
    if (message === this.#reported) return;
    this.#reported = message;
    if (problem) report(this.#host, problem.code, message, problem.cause);
  }

  /** Says a short sentence to screen readers, also when it is the same one again. An empty one takes it back. */
  say(sentence: string): void {
    this.#said = sentence !== '' && sentence === this.#said ? `${sentence}\u00a0` : sentence;
    this.#host.requestUpdate();
  }

  /** False while there is no title to move to. */
  focusTitle(): boolean {
    const title = this.#host.renderRoot.querySelector<HTMLElement>('#title');
    title?.focus();
    return title !== null;
  }

  // What was pressed may go with what it did. The element's own code has the first word on where focus moves then.
  readonly #findFocus = (): void => {
    if (this.#host.shadowRoot?.activeElement ?? this.focusTitle()) this.#focusLost = false;
  };

  unfold(): void {
    this.#folded = false;
    this.#host.requestUpdate();
  }

  /** For a piece that has not arrived: nothing yet, or a calm line and a button once it failed. */
  waitFor(...pieces: readonly Loader<unknown>[]): FrameParts | undefined {
    const failed = pieces.filter(({ error }) => error !== undefined);
    const [first] = failed;
    if (!first || !this.common) return undefined;
    const again = () => {
      // What is said about keeping may have been lost with it.
      [...failed, this.#keeping].forEach((piece) => {
        piece.retry();
      });
    };
    const message = LOST;
    return {
      body: renderRetry(this.common, again),
      problem: { code: 'load-failed', message, cause: first.error },
    };
  }

  render(parts: (words: UiWords[S], common: CommonWords) => FrameParts | undefined): TemplateResult {
    const words = this.#words.value;
    const fallback = html`<slot name="fallback"></slot>`;
    this.#problem = undefined;
    if (!words) return html`${fallback}${this.#words.error === undefined ? nothing : this.#notLoaded()}`;
    const scope = this.#journey?.scope;
    const common = words[1];
    const shown = scope?.failed
      ? { body: html`<p class="notice">${common.contentFailed}</p>` }
      : this.#locked
        ? (this.#lock.value?.() ?? this.waitFor(this.#lock) ?? { body: nothing })
        : parts(...words);
    const { value, error } = this.#keeping;
    // Its line belongs to the first that shows, so that nothing moves after.
    const waits = this.#options.shows && !this.#locked && !value && error === undefined;
    if (!shown || (waits && !this.#host.renderRoot.querySelector('section'))) return fallback;
    this.#problem = shown.problem;
    const { title, over, body } = shown;
    return html`
      <section
        class="frame"
        part="frame"
        lang=${common.language}
        dir=${this.#direction(common)}
        aria-labelledby=${title === undefined ? nothing : 'title'}
      >
        ${renderHead(common, { title, over, level: this.#host.heading ?? 2, folded: this.#folded, toggle: this.#toggle })}
        ${
          this.#folded
            ? nothing
            : this.#locked
              ? body
              : [
                  scope && this.#keeping.value?.offer(scope),
                  body,
                  shown.problem ? nothing : this.#foot(words[0], common),
                ]
        }
        <p class="said" role="status">${this.#said}</p>
      </section>
      ${shown.problem || scope?.failed ? fallback : nothing}
    `;
  }

  #foot(words: UiWords[S], common: CommonWords): TemplateResult {
    const label = 'startOver' in words ? words.startOver : undefined;
    return renderFoot(
      common,
      { startOver: this.#options.startOver, label, keeping: this.#keeping.value, door: this.#door() },
      this.#journey?.scope,
      this,
    );
  }

  /** Exercises have theirs beside the line that says where words are kept; inside another element, that one has it. */
  #door(): FootDoor | undefined {
    const root = this.#host.getRootNode();
    const inside = root instanceof ShadowRoot && root.host.localName.startsWith('mend-');
    const choosable = this.#journey?.scope?.store.movable;
    if (this.#options.shows || this.#options.door === false || inside || !choosable) return undefined;
    const waiting = this.waitFor(this.#keeping);
    this.#problem ??= waiting?.problem;
    return { open: this.#panelOpen, toggle: this.#togglePanel, lost: waiting?.body };
  }

  readonly #togglePanel = (): void => {
    this.#panelOpen = !this.#panelOpen;
    // What was said here the panel may change.
    this.say('');
  };

  readonly #toggle = (): void => {
    this.#folded = !this.#folded;
    this.#said = '';
    this.#host.requestUpdate();
  };

  // Words in another language than the page asked for run in their own direction.
  #direction({ language, direction }: CommonWords): 'ltr' | 'rtl' {
    const own = direction === 'rtl' ? 'rtl' : 'ltr';
    const primary = (tag: string) => tag.trim().toLowerCase().split(/[-_]/)[0];
    return primary(this.wanted) === primary(language) ? (this.#page?.direction ?? own) : own;
  }

  // There are no words to say it with: those are what did not load.
  #notLoaded(): TemplateResult {
    const message = LOST;
    this.#problem = { code: 'load-failed', message, cause: this.#words.error };
    const again = () => {
      this.#words.retry();
    };
    return html`<p class="frame" lang="en" dir='ltr'>
      This part did not load. <button @click=${again}>Try again</button>
    </p>`;
  }
}
