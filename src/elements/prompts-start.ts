import { html, nothing, type TemplateResult } from 'lit';
import { below } from './heading.js';
import { paragraphs } from './paragraphs.js';
import { carryOnAt, type View } from './prompts-flow.js';
import { renderGate } from './prompts-screens.js';
import { screenTitle, type PromptsView } from './prompts-view.js';
import { worksheetButton } from './worksheet-button.js';

/** What it is, what comes, and the question that may come before everything. */
export function renderStart(all: PromptsView): TemplateResult {
  const { exercise, screens, answers, words, gate, choose, begin } = all;
  const canCarryOn = carryOnAt(screens, answers) !== undefined;
  return html`<div class="stack">
    ${paragraphs(exercise.intro)}
    <p>${exercise.pace}</p>
    <details class="fold">
      <summary>${words.comes}</summary>
      <ol class="inside numbered">
        ${exercise.screens.map(
          ({ preview, gated }) =>
            html`<li>${preview} ${gated ? html`<span class="soft">${words.gatedNote}</span>` : nothing}</li>`,
        )}
      </ol>
    </details>
    ${exercise.gate ? renderGate(exercise.gate, gate, choose) : nothing}
    <div class="row">
      <button class="main" part="main" @click=${() => {
        begin(canCarryOn);
      }}>
        ${canCarryOn ? words.carryOn : words.begin}
      </button>
      ${
        canCarryOn
          ? html`<button @click=${() => {
              begin(false);
            }}>${words.fromStart}</button>`
          : nothing
      }
      ${worksheetButton(all)}
    </div>
  </div>`;
}

/** What comes first while the gate is closed. */
export function renderClosed(view: View & { at: 'closed' | 'screen' }, all: PromptsView): TemplateResult {
  const { exercise, screens, heading: level, words, common, go } = all;
  const { gate } = exercise;
  return html`<div class="stack">
    ${gate ? [screenTitle(level, gate.closed.title), paragraphs(gate.closed.body)] : nothing}
    <mend-support plain .heading=${below(level, 2)}></mend-support>
    <div class="row">
      <button @click=${() => {
        go({ at: 'start' });
      }}>${common.back}</button>
      ${
        screens.length > 0
          ? html`<button @click=${() => {
              go({ at: 'screen', id: view.id });
            }}>${words.goOn}</button>`
          : nothing
      }
      <button class="quiet" @click=${() => {
        go({ at: 'stopped', from: view });
      }}>
        ${words.stop}
      </button>
    </div>
  </div>`;
}
