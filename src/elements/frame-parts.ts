import { html, nothing, type TemplateResult } from 'lit';
import type { UiWords } from '../program/words.js';
import { heading } from './heading.js';
import type { Keeping } from './keeping.js';
import type { JourneyScope } from './scope.js';

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

/** Opens the privacy panel, where no line about keeping has a door to it. */
export interface FootDoor {
  readonly open: boolean;
  readonly toggle: () => void;
  /** What shows when it did not load. */
  readonly lost: unknown;
}

interface FootOptions {
  readonly startOver: (() => void) | undefined;
  /** What *start over* is called here. */
  readonly label: string | undefined;
  /** What there is to say about keeping, once there is something to say. */
  readonly keeping: Keeping | undefined;
  readonly door: FootDoor | undefined;
}

/** Where words are kept, what is wrong with keeping them, and *start over*. */
export function renderFoot(
  common: CommonWords,
  { startOver, label, keeping, door }: FootOptions,
  scope: JourneyScope | undefined,
  voice: { say(sentence: string): void },
): TemplateResult {
  const yes = ({ currentTarget }: Event) => {
    const details = (currentTarget as Element).closest('details');
    if (details) {
      details.open = false;
      details.querySelector('summary')?.focus();
    }
    startOver?.();
    voice.say(common.startOverDone);
  };
  const kept = scope && keeping && { keeping, scope };
  return html`
    ${kept?.keeping.notices(kept.scope)}
    ${
      (kept ?? door ?? startOver)
        ? html`<footer class="foot">
          ${
            door
              ? html`<div class="row">
                <button class="quiet" aria-expanded=${door.open ? 'true' : 'false'} @click=${door.toggle}>
                  ${common.privacy}
                </button>
              </div>`
              : kept?.keeping.line(kept.scope)
          }
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
    ${kept ? kept.keeping.panel() : door?.lost}
  `;
}

/** A calm line and a button, for a piece that did not arrive. */
export const renderRetry = (common: CommonWords, again: () => void): TemplateResult =>
  html`<div class="notice">
    <p>${common.loadFailed}</p>
    <button @click=${again}>${common.retry}</button>
  </div>`;
