import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { formOf, needsToSay, phraseIn, saidIn, sentenceFor, type Need } from './checklist-needs.js';
import type { ChecklistView } from './checklist-stages.js';
import { copyFrom } from './copy.js';
import { below, heading } from './heading.js';
import { printPage } from './print.js';
import { saveText } from './save-file.js';

/** The third part: a sentence per need, that the reader fills in. */
export function renderSay(all: ChecklistView): TemplateResult {
  const { exercise, answers, words } = all;
  return html`
    <p>${words.sayHelp}</p>
    ${needsToSay(exercise, answers).map((need) => renderSentence(need, all))}
  `;
}

function renderSentence(need: Need, all: ChecklistView): TemplateResult {
  const { exercise, answers, words } = all;
  const form = formOf(exercise, need);
  return html`<div class="sentence stack">
    ${heading(below(all.heading, 2), `${exercise.stem} ${need.text}`)}
    <p class="soft">${form.intro}</p>
    ${form.fields.map((field) => renderField(need, field, all))}
    <div>
      <p class="soft">${words.reads}</p>
      <p class="reads" part="aside">${sentenceFor(exercise, need, answers)}</p>
    </div>
  </div>`;
}

function renderField(
  need: Need,
  { id, label, hint }: { id: string; label: string; hint: string },
  { exercise, answers, say }: ChecklistView,
): TemplateResult {
  const name = `${id}-${need.id}`;
  const text = saidIn(answers, need, id);
  const { wording } = exercise;
  const found = wording && phraseIn(text, wording.phrases);
  return html`<div class="field">
    <label for=${name}>${label}</label>
    <p class="soft" id="hint-${name}">${hint}</p>
    <textarea
      class="line"
      rows="1"
      id=${name}
      autocomplete="off"
      aria-describedby="hint-${name} gentle-${name}"
      .value=${live(text)}
      @input=${({ currentTarget }: Event) => {
        say(need, id, (currentTarget as HTMLTextAreaElement).value);
      }}
    ></textarea>
    <p class="gentle" id="gentle-${name}" role="status">${found === undefined ? nothing : wording?.hint}</p>
  </div>`;
}

/** The last part: exactly what will be shared, before it is. */
export function renderShare(all: ChecklistView): TemplateResult {
  const { exercise, answers, left, words, common, root, voice, direction, include } = all;
  const needs = needsToSay(exercise, answers);
  const lines = needs.filter(({ id }) => !left.has(id)).map((need) => sentenceFor(exercise, need, answers));
  const text = lines.join('\n\n');
  const copy = async ({ currentTarget }: Event) =>
    copyFrom(currentTarget as HTMLElement, { text, shown: root.querySelector('.preview'), common, voice });
  const print = () => {
    const passages = [{ title: '', lines }];
    printPage(root, { title: exercise.title, passages, language: common.language, direction });
  };
  const save = ({ currentTarget }: Event) => {
    saveText(text, currentTarget as Element);
    voice.say(words.saved);
  };
  return html`
    <p>${words.shareHelp}</p>
    <fieldset>
      <legend>${words.include}</legend>
      ${needs.map(
        (need) =>
          html`<label class="choice">
            <input
              type="checkbox"
              .checked=${live(!left.has(need.id))}
              @change=${({ currentTarget }: Event) => {
                include(need, (currentTarget as HTMLInputElement).checked);
              }}
            />
            <span>${exercise.stem} ${need.text}</span>
          </label>`,
      )}
    </fieldset>
    <div>
      ${heading(below(all.heading, 2), words.preview)}
      <div class="preview" part="aside">${lines.length > 0 ? lines.map((line) => html`<p>${line}</p>`) : words.previewEmpty}</div>
    </div>
    ${
      lines.length > 0
        ? html`<div class="row">
          <button class="main" part="main" @click=${copy}>${common.copy}</button>
          <button @click=${print}>${common.print}</button>
          <button @click=${save}>${words.save}</button>
        </div>`
        : nothing
    }
  `;
}
