import { html, nothing, type TemplateResult } from 'lit';
import type { JourneyStore } from '../journey/store.js';
import type { UiWords } from '../program/words.js';
import { heading } from './heading.js';

export type CommonWords = UiWords['common'];

/** The parts of an element inside another one that the page reaches from outside. */
export const PARTS = 'title,idea,aside,quote,main,bowl';

interface Head {
  readonly title: string | undefined;
  readonly over: string | undefined;
  readonly level: number;
  readonly folded: boolean;
  readonly toggle: () => void;
}

/** The title and *hide*. The button stays the same one in both states, so that focus stays with it. */
export function renderHead(
  common: CommonWords,
  { title, over, level, folded, toggle }: Head,
): TemplateResult {
  const named = html`<span id="title" part="title" tabindex="-1">${title}</span>`;
  return html`<header class="head">
    <div class="titles">
      ${
        folded
          ? html`<p class="over" id="title">${common.hidden}</p>`
          : [
              over === undefined ? nothing : html`<p class="over">${over}</p>`,
              title === undefined ? nothing : heading(level, named, 'title'),
            ]
      }
    </div>
    <button class="quiet" aria-expanded=${folded ? 'false' : 'true'} @click=${toggle}>
      ${folded ? common.show : common.hide}
    </button>
  </header>`;
}

interface FootOptions {
  readonly startOver?: () => void;
  /** What *start over* is called here. */
  readonly label: string | undefined;
  /** The words about keeping, once there is something to say. */
  readonly saving: UiWords['saving'] | undefined;
}

/** Where words are kept, what is wrong with keeping them, and *start over*. */
export function renderFoot(
  common: CommonWords,
  store: JourneyStore | undefined,
  { startOver, label, saving }: FootOptions,
  voice: { say(sentence: string): void },
): TemplateResult {
  const trouble = store?.trouble;
  const kept = store && saving && !trouble ? keptWhere(saving, store.storage.kind) : undefined;
  const yes = ({ currentTarget }: Event) => {
    const details = (currentTarget as Element).closest('details');
    if (details) {
      details.open = false;
      details.querySelector('summary')?.focus();
    }
    startOver?.();
    voice.say(common.startOverDone);
  };
  return html`
    ${trouble && saving ? html`<p class="notice">${saving.trouble[trouble]}</p>` : nothing}
    ${
      (kept ?? startOver)
        ? html`<footer class="foot">
          ${kept === undefined ? nothing : html`<p>${kept}</p>`}
          ${
            startOver
              ? html`<details class="again">
                <summary>${label}</summary>
                <p>${common.startOverAsk}</p>
                <button @click=${yes}>${common.startOverYes}</button>
              </details>`
              : nothing
          }
        </footer>`
        : nothing
    }
  `;
}

function keptWhere({ kept }: UiWords['saving'], kind: string): string {
  return kind === 'none' || kind === 'session' || kind === 'local' ? kept[kind] : kept.elsewhere;
}

/** A calm line and a button, for a piece that did not arrive. */
export const renderRetry = (common: CommonWords, again: () => void): TemplateResult =>
  html`<div class="notice">
    <p>${common.loadFailed}</p>
    <button @click=${again}>${common.retry}</button>
  </div>`;
