import { html, nothing, type TemplateResult } from 'lit';
import type { ChecklistExercise } from '../program/schema.js';
import type { UiWords } from '../program/words.js';
import { renderChoose } from './checklist-choose.js';
import { renderFirst } from './checklist-first.js';
import { chosenNeeds, type Need } from './checklist-needs.js';
import { renderSay, renderShare } from './checklist-say.js';
import type { CommonWords } from './frame-parts.js';
import { below, heading } from './heading.js';
import type { Answers } from './prompts-flow.js';
import { worksheetButton } from './worksheet-button.js';
import { fill, inNumerals } from './text.js';

export const STAGES = ['choose', 'first', 'say', 'share'] as const;
export type Stage = (typeof STAGES)[number];

/** All that the parts show, and all that they can ask for. */
export interface ChecklistView {
  readonly exercise: ChecklistExercise;
  readonly answers: Answers;
  readonly first: readonly Need[];
  /** Left out of what will be shared. */
  readonly left: ReadonlySet<string>;
  /** Own words not added yet: they outlast hiding and a change of language. */
  readonly draft: string;
  readonly words: UiWords['checklist'];
  readonly common: CommonWords;
  readonly heading: number;
  readonly root: ShadowRoot;
  readonly voice: { say(sentence: string): void };
  readonly direction: string;
  readonly go: (stage: Stage) => void;
  readonly choose: (need: string, chosen: boolean) => void;
  readonly write: (draft: string) => void;
  readonly add: (text: string) => void;
  readonly removeOwn: (need: Need) => void;
  readonly putFirst: (need: Need) => void;
  readonly takeOut: (need: Need) => void;
  readonly move: (need: Need, by: number, focusOn: string) => void;
  readonly say: (need: Need, field: string, text: string) => void;
  readonly include: (need: Need, included: boolean) => void;
}

const PARTS: Readonly<Record<Stage, (all: ChecklistView) => TemplateResult>> = {
  choose: renderChoose,
  first: renderFirst,
  say: renderSay,
  share: renderShare,
};

export function renderStage(stage: Stage, all: ChecklistView): TemplateResult {
  const { exercise, answers, words, common, go } = all;
  const at = STAGES.indexOf(stage);
  const [before, after] = [STAGES[at - 1], STAGES[at + 1]];
  const empty = stage !== 'choose' && chosenNeeds(exercise, answers).length === 0;
  const place = {
    number: inNumerals(common.language, at + 1),
    total: inNumerals(common.language, STAGES.length),
  };
  const title = html`<span id="screen" tabindex="-1">${words.stages[stage]}</span>`;
  return html`<div class="stack">
    <div>
      <p class="over">${fill(words.place, place)}</p>
      ${heading(below(all.heading), title, 'screen-title')}
    </div>
    ${empty ? html`<p>${words.noneChosen}</p>` : PARTS[stage](all)}
    <div class="row">
      ${
        before
          ? html`<button @click=${() => {
              go(before);
            }}>${common.back}</button>`
          : nothing
      }
      ${
        after && !empty
          ? html`<button class="main" part="main" @click=${() => {
              go(after);
            }}>${common.next}</button>`
          : nothing
      }
      ${before ? nothing : worksheetButton(all)}
    </div>
  </div>`;
}
