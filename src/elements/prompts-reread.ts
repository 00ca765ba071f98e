import { html, nothing, type TemplateResult } from 'lit';
import { copyFrom } from './copy.js';
import { printPage } from './print.js';
import { isAnswered, type View } from './prompts-flow.js';
import { asText, summaryOf } from './prompts-summary.js';
import { screenTitle, type PromptsView } from './prompts-view.js';
import { worksheetButton } from './worksheet-button.js';

/** What was written, to read, copy and print. */
export function renderSummary(from: View, all: PromptsView): TemplateResult {
  const { exercise, screens, answers, heading: level, words, common, go, root, voice, direction } = all;
  const passages = summaryOf(screens, answers, words.rated);
  const hidden = exercise.screens.some((screen) => !screens.includes(screen) && isAnswered(screen, answers));
  const copy = async ({ currentTarget }: Event) => {
    const text = asText(exercise.title, passages);
    await copyFrom(currentTarget as HTMLElement, {
      text,
      shown: root.querySelector('.passages'),
      common,
      voice,
    });
  };
  const print = () => {
    printPage(root, { title: exercise.title, passages, language: common.language, direction });
  };
  return html`<div class="stack">
    ${screenTitle(level, words.summaryTitle)}
    ${passages.length === 0 ? html`<p>${words.summaryEmpty}</p>` : nothing}
    <dl class="passages stack">
      ${passages.map(
        ({ title, lines }) =>
          html`<div>
            <dt>${title}</dt>
            ${lines.map((line) => html`<dd>${line}</dd>`)}
          </div>`,
      )}
    </dl>
    ${hidden ? html`<p class="notice">${words.summaryHidden}</p>` : nothing}
    <div class="row">
      <button @click=${() => {
        go(from);
      }}>${common.back}</button>
      ${
        passages.length > 0
          ? html`<button @click=${copy}>${common.copy}</button>
            <button @click=${print}>${common.print}</button>`
          : nothing
      }
      ${worksheetButton(all)}
    </div>
  </div>`;
}
