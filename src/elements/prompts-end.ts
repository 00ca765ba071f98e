import { html, nothing, type TemplateResult } from 'lit';
import { below, heading } from './heading.js';
import { paragraphs } from './paragraphs.js';
import { endingFor, type View } from './prompts-flow.js';
import { screenTitle, type PromptsView } from './prompts-view.js';

/** The end that the answers lead to. */
export function renderEnding(all: PromptsView): TemplateResult {
  const { exercise, answers, screens, heading: level, words, common, go } = all;
  const ending = endingFor(exercise, answers);
  const last = screens.at(-1);
  return html`<div class="stack">
    ${
      ending
        ? html`${screenTitle(level, ending.title)} ${paragraphs(ending.body)}
        ${
          ending.grounding
            ? html`<div class="grounding" part="aside">
              ${heading(below(level, 2), words.grounding)}
              <ul class="dots">
                ${ending.grounding.map((line) => html`<li>${line}</li>`)}
              </ul>
            </div>`
            : nothing
        }
        ${ending.support ? html`<mend-support plain .heading=${below(level, 2)}></mend-support>` : nothing}`
        : nothing
    }
    <div class="row">
      ${
        last
          ? html`<button @click=${() => {
              go({ at: 'screen', id: last.id });
            }}>${common.back}</button>`
          : nothing
      }
      <button class="main" part="main" @click=${() => {
        go({ at: 'start' });
      }}>${words.done}</button>
      <button class="quiet" @click=${() => {
        go({ at: 'summary', from: { at: 'ending' } });
      }}>
        ${words.reread}
      </button>
    </div>
  </div>`;
}

/** An end before the end, which is as good. */
export function renderStopped(from: View, { heading: level, words, go }: PromptsView): TemplateResult {
  return html`<div class="stack">
    ${screenTitle(level, words.stoppedTitle)}
    <p>${words.stopped}</p>
    <div class="row">
      <button @click=${() => {
        go(from);
      }}>${words.resume}</button>
      <button @click=${() => {
        go({ at: 'summary', from: { at: 'stopped', from } });
      }}>
        ${words.reread}
      </button>
    </div>
  </div>`;
}
