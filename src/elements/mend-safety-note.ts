import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { renderRetry, type CommonWords } from './frame-parts.js';
import { FrameController, frameProperties } from './frame.js';
import { frameStyles } from './frame.styles.js';
import { below } from './heading.js';
import { Loader } from './loader.js';
import { need } from './registry.js';

/**
 * A note for readers who may not be safe: what this is not built for, and where to find help. It asks nothing and
 * scores nothing.
 *
 * @tag mend-safety-note
 * @slot fallback - What shows before the element loads, or without JavaScript. Hidden after.
 * @csspart frame - The box around everything.
 * @csspart title - The title.
 */
export class MendSafetyNote extends LitElement {
  static override styles = [
    frameStyles,
    css`
      :host([plain]) .title {
        font-size: 1em;
        line-height: inherit;
      }
    `,
  ];

  static override properties = { ...frameProperties, opened: { state: true } };

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

  private opened = false;

  readonly #frame = new FrameController(this, 'safety-note');
  readonly #support = new Loader<true>(this, () =>
    this.opened ? { parts: [], load: async () => need('mend-support').then((): true => true) } : undefined,
  );

  override render(): TemplateResult {
    return this.#frame.render((words, common) => ({
      title: words.title,
      body: html`<div class="stack">
        <p>${words.signs}</p>
        <p>${words.owe}</p>
        <details class="fold" @toggle=${this.#open}>
          <summary>${words.more}</summary>
          <div class="inside">
            <p>${words.device}</p>
            ${this.#help(common)}
          </div>
        </details>
      </div>`,
    }));
  }

  readonly #open = (): void => {
    this.opened = true;
  };

  #help(common: CommonWords): unknown {
    if (this.#support.value) return html`<mend-support plain .heading=${below(this.heading)}></mend-support>`;
    return this.#support.error === undefined
      ? nothing
      : renderRetry(common, () => {
          this.#support.retry();
        });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mend-safety-note': MendSafetyNote;
  }
}
