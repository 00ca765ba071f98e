import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { PromptScreen } from '../program/schema.js';
import { isAnswered } from './prompts-flow.js';
import { renderScreen } from './prompts-screens.js';
import { screenTitle, type PromptsView } from './prompts-view.js';
import { fill, inNumerals } from './text.js';

/** One screen, with the ways on, back and out. */
export function renderQuestion(screen: PromptScreen, at: number, all: PromptsView): TemplateResult {
  const { screens, words, common, answers, removed, go, remove, bringBack, opened } = all;
  const [before, after] = [screens[at - 1], screens[at + 1]];
  const back = () => {
    if (before) go({ at: 'screen', id: before.id });
    else go(opened ? { at: 'start' } : { at: 'closed', id: screen.id });
  };
  const next = () => {
    go(after ? { at: 'screen', id: after.id } : { at: 'ending' });
  };
  const stop = () => {
    go({ at: 'stopped', from: { at: 'screen', id: screen.id } });
  };
  // A field of its own for each screen: undo never brings the words of another one into it.
  const own = keyed(screen.id, renderScreen(screen, all));
  const asks = screen.kind !== 'information';
  const place = {
    number: inNumerals(common.language, at + 1),
    total: inNumerals(common.language, screens.length),
  };
  return html`<div class="stack">
    <div>
      <p class="over">${fill(words.place, place)}</p>
      ${screenTitle(all.heading, screen.title)}
    </div>
    ${own}
    <p class="soft">${after ? fill(words.nextUp, { title: after.preview }) : words.lastUp}</p>
    <div class="row">
      <button @click=${back}>${common.back}</button>
      <button class="main" part="main" @click=${next}>${common.next}</button>
      ${asks ? html`<button class="quiet" @click=${next}>${words.skip}</button>` : nothing}
      <button class="quiet" @click=${stop}>${words.stop}</button>
      ${
        asks
          ? html`<button
            class="quiet"
            aria-disabled=${isAnswered(screen, answers) ? 'false' : 'true'}
            @click=${() => {
              remove(screen);
            }}
          >
            ${words.deleteAnswer}
          </button>`
          : nothing
      }
      ${removed.size > 0 ? html`<button class="quiet" @click=${bringBack}>${words.undo}</button>` : nothing}
    </div>
  </div>`;
}
