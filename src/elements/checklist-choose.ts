import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ChecklistExercise } from '../program/schema.js';
import { chosenId, chosenNeeds, ownNeeds } from './checklist-needs.js';
import type { ChecklistView } from './checklist-stages.js';
import { paragraphs } from './paragraphs.js';
import { counted } from './counting.js';
import { fill, inNumerals } from './text.js';

/** The first part: groups to open, items to tick, and room for one's own. */
export function renderChoose(all: ChecklistView): TemplateResult {
  const { exercise, answers, words, common } = all;
  const count = chosenNeeds(exercise, answers).length;
  return html`
    ${paragraphs(exercise.intro)}
    <p>${words.chooseHelp}</p>
    <p class="count">${counted(common.language, words.count, count)}</p>
    <div class="folds">${exercise.groups.map((group) => renderGroup(group, all))}</div>
    ${renderOwn(all)}
  `;
}

type Group = ChecklistExercise['groups'][number];

function renderGroup({ title, items, limit }: Group, all: ChecklistView): TemplateResult {
  const { exercise, answers, words, common } = all;
  const chosen = items.filter(({ id }) => answers.get(chosenId(id)) === true).length;
  const numbers = {
    count: inNumerals(common.language, chosen),
    total: inNumerals(common.language, items.length),
  };
  return html`<details class="fold">
    <summary>
      <span class="group">${title}</span>
      <span class="tally ${chosen > 0 ? 'some' : ''}">${fill(words.groupCount, numbers)}</span>
    </summary>
    <fieldset class="inside">
      <legend class="stem">${exercise.stem} …</legend>
      ${limit ? html`<p class="soft">${words.limitNote}</p>` : nothing}
      <div>${items.map(({ id, text }) => renderItem(id, text, all))}</div>
    </fieldset>
  </details>`;
}

function renderItem(id: string, text: string, { answers, choose }: ChecklistView): TemplateResult {
  const toggle = ({ currentTarget }: Event) => {
    choose(id, (currentTarget as HTMLInputElement).checked);
  };
  return html`<label class="choice">
    <input type="checkbox" .checked=${live(answers.get(chosenId(id)) === true)} @change=${toggle} />
    <span>${text}</span>
  </label>`;
}

function renderOwn(all: ChecklistView): TemplateResult {
  const { exercise, answers, words, voice, draft, write, add, removeOwn } = all;
  const own = ownNeeds(answers);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const input = (event.currentTarget as HTMLFormElement).querySelector('input');
    const text = input?.value.trim() ?? '';
    if (text === '') voice.say(words.ownEmpty);
    else add(text);
    input?.focus();
  };
  const input = ({ currentTarget }: Event) => {
    write((currentTarget as HTMLInputElement).value);
  };
  return html`
    ${
      own.length > 0
        ? html`<fieldset>
          <legend>${words.ownGroup}</legend>
          ${own.map(
            (need) =>
              html`<div class="own">
                ${renderItem(need.id, need.text, all)}
                <button class="quiet" @click=${() => {
                  removeOwn(need);
                }}>
                  ${fill(words.removeOwn, { need: need.text })}
                </button>
              </div>`,
          )}
        </fieldset>`
        : nothing
    }
    <form class="field" @submit=${submit}>
      <label for="own">${words.own}</label>
      <div class="row add">
        <span class="stem" aria-hidden="true">${exercise.stem}</span>
        <input
          id="own"
          type="text"
          maxlength="120"
          autocomplete="off"
          enterkeyhint="done"
          .value=${live(draft)}
          @input=${input}
        />
        <button>${words.add}</button>
      </div>
    </form>
  `;
}
