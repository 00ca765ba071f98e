import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { PromptsExercise, PromptScreen } from '../program/schema.js';
import type { UiWords } from '../program/words.js';
import { copyFrom } from './copy.js';
import type { CommonWords } from './frame-parts.js';
import { below, heading } from './heading.js';
import { printPage } from './print.js';
import { carryOnAt, endingFor, isAnswered, type Answers, type View } from './prompts-flow.js';
import { worksheetButton } from './worksheet-button.js';
import { paragraphs } from './paragraphs.js';
import { renderGate, renderScreen, type Asking } from './prompts-screens.js';
import { asText, summaryOf } from './prompts-summary.js';
import { fill, inNumerals } from './text.js';

/** All that the views show, and all that they can ask for. */
export interface PromptsView extends Asking {
  readonly exercise: PromptsExercise;
  readonly screens: readonly PromptScreen[];
  readonly opened: boolean;
  readonly gate: string | undefined;
  readonly words: UiWords['prompts'];
  readonly common: CommonWords;
  readonly heading: number;
  readonly removed: Answers;
  readonly root: ShadowRoot;
  readonly voice: { say(sentence: string): void };
  readonly direction: string;
  readonly choose: (gate: string) => void;
  readonly begin: (carryOn: boolean) => void;
  readonly go: (view: View) => void;
  readonly remove: (screen: PromptScreen) => void;
  readonly bringBack: () => void;
}

export function renderView(view: View, all: PromptsView): TemplateResult {
  switch (view.at) {
    case 'start':
      return renderStart(all);
    case 'closed':
      return renderClosed(view, all);
    case 'ending':
      return renderEnding(all);
    case 'stopped':
      return renderStopped(view.from, all);
    case 'summary':
      return renderSummary(view.from, all);
    case 'screen': {
      // The gate may have closed behind a screen that only it opens.
      const at = Math.max(
        0,
        all.screens.findIndex(({ id }) => id === view.id),
      );
      const screen = all.screens[at];
      return screen ? renderQuestion(screen, at, all) : renderStart(all);
    }
  }
}

/** The heading that focus moves to when one screen follows another. */
const screenTitle = (level: number, title: string): TemplateResult =>
  heading(below(level), html`<span id="screen" tabindex="-1">${title}</span>`, 'screen-title');

function renderStart(all: PromptsView): TemplateResult {
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

function renderClosed(view: View & { at: 'closed' | 'screen' }, all: PromptsView): TemplateResult {
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

function renderQuestion(screen: PromptScreen, at: number, all: PromptsView): TemplateResult {
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

function renderEnding(all: PromptsView): TemplateResult {
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

function renderStopped(from: View, { heading: level, words, go }: PromptsView): TemplateResult {
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

function renderSummary(from: View, all: PromptsView): TemplateResult {
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
