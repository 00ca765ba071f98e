import { html, nothing, type TemplateResult } from 'lit';
import { answerIn } from '../journey/answers.js';
import { put, valueOf, type JourneyRecord } from '../journey/journey.js';
import { forgetPlace, stayInTab, staysInTab } from '../journey/place.js';
import type { JourneyStore } from '../journey/store.js';
import type { UiWords } from '../program/words.js';
import { renderRetry, type CommonWords } from './frame-parts.js';
import type { FrameHost } from './frame.js';
import { below } from './heading.js';
import { keptWhere } from './kept-where.js';
import { Loader } from './loader.js';
import { lockOf } from './lock-of.js';
import { need } from './registry.js';
import type { JourneyScope } from './scope.js';
import { fill } from './text.js';

/** Which answer a record holds. */
export type AnswerId = NonNullable<ReturnType<typeof answerIn>>;

interface Options {
  readonly words: UiWords['saving'];
  readonly common: CommonWords;
  readonly voice: { say(sentence: string): void };
  /** Whether the element shows that answer now. */
  readonly shows: (answer: AnswerId) => boolean;
  /** Whether the panel is open. */
  readonly isOpen: () => boolean;
  readonly toggle: () => void;
}

const PANEL = 'mend-privacy-panel';

/** Where an exercise's words are kept, what is wrong with that, and what the reader can do about it. */
export class Keeping {
  readonly #host: FrameHost;
  readonly #all: Options;
  readonly #panel: Loader<HTMLElement>;

  constructor(host: FrameHost, all: Options) {
    this.#host = host;
    this.#all = all;
    this.#panel = new Loader(host, () => {
      if (!all.isOpen()) return undefined;
      const load = async () => {
        await need(PANEL);
        return Object.assign(document.createElement(PANEL), { plain: true });
      };
      return { parts: [], load };
    });
  }

  /** Belongs before everything else, where the site would have words kept on the device. */
  offer({ store: { whole: store }, offersDevice }: JourneyScope): unknown {
    const { words } = this.#all;
    if (!store || !offersDevice || store.storage.kind !== 'session') return nothing;
    if (store.trouble || staysInTab(store.journey)) return nothing;
    const stay = () => {
      store.update(stayInTab());
    };
    return html`<div class="notice">
      <p>${words.keepAsk}</p>
      <div class="row">
        <button @click=${this.#keep(store)}>${words.keep}</button>
        <button class="quiet" @click=${stay}>${words.keepInTab}</button>
      </div>
    </div>`;
  }

  /** What went wrong with keeping, and what was lost to something newer. */
  notices({ store: { whole: store } }: JourneyScope): unknown {
    const { words } = this.#all;
    if (!store) return nothing;
    const { trouble } = store;
    return [
      trouble ? html`<p class="notice" role="alert">${words.trouble[trouble]}</p>` : nothing,
      ...[...store.displaced.values()].map((record) => this.#displaced(record, store)),
    ];
  }

  /** The quiet line, with its two or three doors. */
  line({ store: { whole: store } }: JourneyScope): unknown {
    const { words, isOpen, toggle } = this.#all;
    if (!store) return nothing;
    const { kind, moveTo } = store.storage;
    // What went wrong is said above the line. The panel is where something can be done about it.
    const well = store.trouble === undefined;
    if (!well && !moveTo) return nothing;
    const lock = () => {
      void store.lock();
    };
    return html`<div class="kept">
      ${well ? html`<p>${keptWhere(words, kind)}</p>` : nothing}
      <div class="row">
        ${
          well && kind === 'session' && moveTo
            ? html`<button class="quiet" @click=${this.#keep(store)}>${words.keep}</button>`
            : nothing
        }
        ${
          lockOf(store)?.lock === 'open'
            ? html`<button class="quiet" @click=${lock}>${words.lockNow}</button>`
            : nothing
        }
        ${
          moveTo
            ? html`<button class="quiet" aria-expanded=${isOpen() ? 'true' : 'false'} @click=${toggle}>
              ${isOpen() ? words.privacyClose : words.privacyOpen}
            </button>`
            : nothing
        }
      </div>
    </div>`;
  }

  panel(): unknown {
    if (!this.#all.isOpen()) return nothing;
    const { value, error } = this.#panel;
    if (value) Object.assign(value, { heading: below(this.#host.heading ?? 2) });
    const again = () => {
      this.#panel.retry();
    };
    return html`<div class="stack">
      ${value ?? (error === undefined ? nothing : renderRetry(this.#all.common, again))}
    </div>`;
  }

  #displaced(record: JourneyRecord, store: JourneyStore): TemplateResult | typeof nothing {
    const { words, voice, shows } = this.#all;
    const { id, value } = record;
    const answer = answerIn(id);
    if (!answer || typeof value !== 'string' || !shows(answer)) return nothing;
    const now = valueOf(store.journey, id);
    const use = () => {
      store.update(put(id, value));
      this.#toDoor();
      store.dismissDisplaced(id);
      voice.say(words.displacedDone);
    };
    const drop = () => {
      this.#toDoor();
      store.dismissDisplaced(id);
      voice.say(words.displacedGone);
    };
    return html`<div class="notice">
      <p>${words.displaced}</p>
      <blockquote>${value}</blockquote>
      ${typeof now === 'string' ? html`<p class="soft">${fill(words.displacedNow, { text: now })}</p>` : nothing}
      <div class="row">
        <button @click=${use}>${words.displacedMine}</button>
        <button class="quiet" @click=${drop}>${words.displacedDrop}</button>
      </div>
    </div>`;
  }

  #keep(store: JourneyStore): () => Promise<void> {
    const { words, voice } = this.#all;
    return async () => {
      this.#toDoor();
      store.update(forgetPlace());
      voice.say((await store.moveTo('local')) ? words.keptDone : words.keptFailed);
    };
  }

  /** The button that was pressed goes. The panel's door stays, and stands near. */
  #toDoor(): void {
    this.#host.renderRoot.querySelector<HTMLElement>('.kept [aria-expanded]')?.focus();
  }
}
