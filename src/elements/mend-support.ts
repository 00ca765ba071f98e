import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import type { UiWords } from '../program/words.js';
import { FrameController, frameProperties, type FrameParts } from './frame.js';
import { frameStyles } from './frame.styles.js';
import { jsonChild } from './json-child.js';
import { report, warnOnce } from './report.js';
import { providedSupport, provideSupport, watchSupport } from './support-directory.js';
import { checkSupport, dayIn, staleSupport, supportFor, type SupportEntry } from './support-entries.js';
import { fill } from './text.js';

/**
 * Where a reader can find help. The site gives the entries, as a property or as JSON inside the tag, and every other
 * element of the page shows the same ones. Without any, a general line shows. No phone number ships with the library.
 *
 * @tag mend-support
 * @slot - A `<script type="application/json">` with the entries: a list of objects with `region`, `language`, `label`,
 *   `channel`, `href`, `source` and `verifiedOn`.
 * @slot fallback - What shows before the element loads, or without JavaScript. Hidden after.
 * @fires {MendErrorEvent} mend-error - An entry was left out; the console says which and why.
 * @csspart frame - The box around everything.
 * @csspart title - The title.
 */
export class MendSupport extends LitElement {
  static override styles = [
    frameStyles,
    css`
      :host([plain]) .title {
        font-size: 1em;
        line-height: inherit;
      }
    `,
  ];

  static override properties = {
    ...frameProperties,
    entries: { attribute: false },
    region: { useDefault: true },
  };

  /** The entries: `{region, language, label, channel, href, source, verifiedOn}`, all texts. */
  entries: readonly SupportEntry[] | undefined;

  /**
   * Show only what serves this region: an ISO 3166 code such as `GB`.
   * @attr
   */
  region = '';

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

  readonly #frame = new FrameController(this, 'support');
  #own: readonly SupportEntry[] = [];
  #unwatch: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unwatch = watchSupport(() => {
      this.requestUpdate();
    });
    this.#provide();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unwatch?.();
    provideSupport(this, undefined);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('entries')) this.#check();
    if (changed.has('region') && this.hasUpdated) this.#provide();
  }

  override firstUpdated(): void {
    jsonChild(this, (text) => {
      if (this.entries === undefined) this.entries = this.#parse(text);
    });
  }

  override render(): TemplateResult {
    return this.#frame.render((words, common): FrameParts => {
      const shown = this.#shown();
      if (shown.length === 0) warnWithout();
      return {
        title: words.title,
        body: html`<div class="stack">
          ${
            shown.length === 0
              ? html`<p>${words.general}</p>`
              : html`<ul class="stack">
                ${shown.map((entry) => renderEntry(entry, words, common.language))}
              </ul>`
          }
        </div>`,
      };
    });
  }

  #shown(): readonly SupportEntry[] {
    const all = providedSupport();
    const mine = all.filter(({ entries }) => entries === this.#own);
    const from = mine.length > 0 ? mine : all;
    return from.flatMap(({ entries, region }) =>
      supportFor(entries, this.region || region, this.#frame.wanted),
    );
  }

  #check(): void {
    const { entries, problems } = checkSupport(this.entries ?? []);
    for (const problem of problems)
      report(this, 'invalid-support', `<mend-support> ${problem} It is left out.`);
    for (const { label, verifiedOn } of staleSupport(entries, Date.now())) {
      warnOnce(`the support entry "${label}" was last checked on ${verifiedOn}. Check it again.`);
    }
    this.#own = entries;
    this.#provide();
  }

  #parse(text: string): readonly SupportEntry[] | undefined {
    try {
      return JSON.parse(text) as readonly SupportEntry[];
    } catch (error) {
      report(this, 'invalid-support', `the JSON inside <mend-support> cannot be read: ${String(error)}`);
      return undefined;
    }
  }

  #provide(): void {
    if (!this.isConnected) return;
    provideSupport(this, this.#own.length > 0 ? { entries: this.#own, region: this.region } : undefined);
  }
}

const renderEntry = (entry: SupportEntry, words: UiWords['support'], language: string): TemplateResult => {
  const { href, source, verifiedOn } = entry;
  const label = html`<span lang=${entry.language}>${entry.label}</span>`;
  const date = dayIn(language, verifiedOn);
  return html`<li>
    <p>
      <span class="soft">${words.channels[entry.channel]}</span><br />
      ${href ? html`<a href=${href} rel="noreferrer">${label}</a>` : label}
    </p>
    <p class="soft">${fill(words.source, { source, date })}</p>
  </li>`;
};

// Not before the page has loaded: entries further down are still to come.
function warnWithout(): void {
  const check = () => {
    if (providedSupport().length > 0) return;
    warnOnce('this page gives no support entries, so a general line shows. Add <mend-support> with entries.');
  };
  if (document.readyState === 'complete') queueMicrotask(check);
  else addEventListener('load', check, { once: true });
}

export type * from './events.js';

declare global {
  interface HTMLElementTagNameMap {
    'mend-support': MendSupport;
  }
}
