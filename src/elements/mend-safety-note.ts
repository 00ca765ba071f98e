import { css, html, LitElement, type TemplateResult } from 'lit';
import { FrameController, frameProperties } from './frame.js';
import { frameStyles } from './frame.styles.js';
import { below } from './heading.js';
import { need } from './registry.js';
import { warnOnce } from './report.js';

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

  static override properties = frameProperties;

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

  readonly #frame = new FrameController(this, 'safety-note');

  override render(): TemplateResult {
    return this.#frame.render((words) => ({
      title: words.title,
      body: html`<div class="stack">
        <p>${words.signs}</p>
        <p>${words.owe}</p>
        <details class="fold" @toggle=${loadHelp}>
          <summary>${words.more}</summary>
          <div class="inside">
            <p>${words.device}</p>
            <mend-support plain .heading=${below(this.heading)}><p>${words.near}</p></mend-support>
          </div>
        </details>
      </div>`,
    }));
  }
}

// A page that shows no help yet does not load it; a lost chunk is asked for again at the next opening.
const loadHelp = (): void => {
  need('mend-support').catch((error: unknown) => {
    warnOnce(`<mend-support> did not load: ${String(error)}`);
  });
};

export type * from './events.js';

declare global {
  interface HTMLElementTagNameMap {
    'mend-safety-note': MendSafetyNote;
  }
}
