import { html, nothing, type TemplateResult } from 'lit';
import { chosenNeeds, type Need } from './checklist-needs.js';
import type { ChecklistView } from './checklist-stages.js';
import { below, heading } from './heading.js';
import { counted } from './counting.js';
import { inNumerals } from './text.js';

/** The second part: up to so many put first, and their order, by buttons or by keys. */
export function renderFirst(all: ChecklistView): TemplateResult {
  const { exercise, answers, first, words, common } = all;
  const rest = chosenNeeds(exercise, answers).filter((need) => !first.some(({ id }) => id === need.id));
  const full = first.length >= exercise.most;
  const fullNow = counted(common.language, words.firstFull, exercise.most);
  return html`
    <p id="help">${full ? fullNow : counted(common.language, words.firstHelp, exercise.most)}</p>
    ${
      first.length > 0
        ? html`<div class="list">
          ${heading(below(all.heading, 2), words.firstList)}
          <ol class="needs">
            ${first.map((need, at) => renderRanked(need, at, all))}
          </ol>
          <p class="soft" id="keys">${words.moveKeys}</p>
        </div>`
        : nothing
    }
    ${
      rest.length > 0
        ? html`<div class="list">
          ${heading(below(all.heading, 2), words.restList)}
          <ul class="needs">
            ${rest.map((need) => renderRest(need, full ? fullNow : undefined, all))}
          </ul>
        </div>`
        : nothing
    }
  `;
}

function renderRanked(
  need: Need,
  at: number,
  { first, words, common, move, takeOut }: ChecklistView,
): TemplateResult {
  const on = (action: string) => `#${action}-${need.id}`;
  const keys = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (by === 0) return;
    event.preventDefault();
    move(need, by, `#${(event.target as Element).id}`);
  };
  const button = (action: string, label: string, act: () => void, off = false) =>
    html`<button
      class="quiet"
      id="${action}-${need.id}"
      aria-label="${label}: ${need.text}"
      aria-disabled=${off ? 'true' : nothing}
      aria-describedby="keys"
      @click=${act}
    >
      ${label}
    </button>`;
  return html`<li @keydown=${keys}>
    <span class="rank" aria-hidden="true">${inNumerals(common.language, at + 1)}</span>
    <span class="what">${need.text}</span>
    <span class="row">
      ${button(
        'up',
        words.moveUp,
        () => {
          move(need, -1, on('up'));
        },
        at === 0,
      )}
      ${button(
        'down',
        words.moveDown,
        () => {
          move(need, 1, on('down'));
        },
        at === first.length - 1,
      )}
      ${button('first', words.takeOut, () => {
        takeOut(need);
      })}
    </span>
  </li>`;
}

function renderRest(
  need: Need,
  full: string | undefined,
  { words, voice, putFirst }: ChecklistView,
): TemplateResult {
  const act = () => {
    if (full === undefined) putFirst(need);
    else voice.say(full);
  };
  return html`<li>
    <span class="what">${need.text}</span>
    <button
      id="rest-${need.id}"
      aria-label="${words.putFirst}: ${need.text}"
      aria-disabled=${full === undefined ? nothing : 'true'}
      aria-describedby="help"
      @click=${act}
    >
      ${words.putFirst}
    </button>
  </li>`;
}
