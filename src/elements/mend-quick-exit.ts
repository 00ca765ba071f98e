import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { counted } from './counting.js';
import { exitTarget } from './exit-target.js';
import { FrameController, frameProperties } from './frame.js';
import { frameStyles } from './frame.styles.js';
import { askNothing, leave } from './leave.js';
import { quickExitStyles } from './mend-quick-exit.styles.js';
import { report } from './report.js';
import { watchShift, type Presses } from './shift-presses.js';

/**
 * A way off the page at once, as the first thing on it: the link, or Shift pressed three times. It covers the page,
 * drops what was written in this tab and opens a neutral page in place of this one. It stays in view while the page is
 * scrolled, unless the site gives it another `position`.
 *
 * @tag mend-quick-exit
 * @slot fallback - A link to the same neutral page, for before the element loads or without JavaScript. Hidden after.
 * @fires {MendErrorEvent} mend-error - The address was refused; the console says why.
 * @csspart frame - The bar.
 * @csspart link - The link that leaves.
 */
export class MendQuickExit extends LitElement {
  static override styles = [frameStyles, quickExitStyles];

  static override properties = {
    scheme: frameProperties.scheme,
    href: { useDefault: true },
    shortcut: { useDefault: true },
  };

  /**
   * The neutral page to open: an `http` or `https` address that readers may well have open. Choose one of your own.
   * Without it, or with one that leads nowhere else, it is a weather page.
   * @attr
   */
  href = '';

  /**
   * `off`: pressing Shift three times does nothing.
   * @attr
   */
  shortcut: 'on' | 'off' = 'on';

  /**
   * The color scheme: `light`, `dark` or `auto`. Without it the page's `color-scheme` is followed.
   * @attr @reflect
   */
  scheme: 'light' | 'dark' | 'auto' | undefined;

  readonly #frame = new FrameController(this, 'quick-exit');
  #presses: Presses | undefined;
  #stops: readonly (() => void)[] = [];
  #reported = '';

  constructor() {
    super();
    // Also for the fallback's link: it may be pressed before the words are there.
    this.addEventListener('click', this.#onClick);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const watcher = { active: () => this.shortcut !== 'off', onChange: this.#onShift };
    this.#stops = [watchShift(watcher), askNothing()];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const stop of this.#stops) stop();
    this.#presses = undefined;
  }

  override updated(): void {
    const { problem = '' } = this.#target;
    if (problem !== this.#reported && problem !== '') report(this, 'invalid-href', problem);
    this.#reported = problem;
  }

  override render(): TemplateResult {
    const { words, common, direction } = this.#frame;
    if (!words || !common) return this.#frame.render(() => undefined);
    const { count = 0, left = 0, stopped = false } = this.#presses ?? {};
    const said = count > 0 ? counted(common.language, words.presses, left) : stopped ? words.stopped : '';
    return html`<div class="frame" part="frame" lang=${common.language} dir=${direction}>
      <a
        class="exit"
        part="link"
        href=${this.#target.href}
        rel="noreferrer"
        draggable="false"
        aria-describedby="note"
      >
        ${words.leave}
        <span class="lights" aria-hidden="true" ?hidden=${count === 0}>
          ${[1, 2, 3].map((light) => html`<span class=${light <= count ? 'light on' : 'light'}></span>`)}
        </span>
      </a>
      <p class="note" id="note">
        ${words.before} ${this.shortcut === 'off' ? nothing : html`<span class="keys">${words.shortcut}</span>`}
      </p>
      <p class="sr" role="status">${said}</p>
    </div>`;
  }

  get #target(): ReturnType<typeof exitTarget> {
    return exitTarget(this.href, document.location.href);
  }

  readonly #onClick = (event: MouseEvent): void => {
    if (!event.composedPath().some((node) => node instanceof HTMLAnchorElement)) return;
    event.preventDefault();
    this.#leave();
  };

  readonly #onShift = (presses: Presses): void => {
    const leaves = presses.left === 0;
    this.#presses = leaves ? undefined : presses;
    this.requestUpdate();
    if (leaves) this.#leave();
  };

  #leave(): void {
    const { words, common, direction } = this.#frame;
    const spoken = words && common && { text: words.leaving, language: common.language, direction };
    leave(this.#target.href, spoken);
  }
}

export type * from './events.js';

declare global {
  interface HTMLElementTagNameMap {
    'mend-quick-exit': MendQuickExit;
  }
}
