import { html, nothing, type TemplateResult } from 'lit';
import { READER_PERSPECTIVES, type ReaderPerspective } from '../journey/perspective.js';
import { STEP_STATUSES, type StepStatus } from '../journey/steps.js';
import type { Evidence, Step } from '../program/schema.js';
import type { StepPiece } from '../program/source.js';
import type { UiWords } from '../program/words.js';
import { renderCopy } from './copy.js';
import type { CommonWords } from './frame-parts.js';
import { below, heading } from './heading.js';
import { fill } from './text.js';

export type CardWords = UiWords['step-card'];

interface Options<T extends string> {
  readonly label: string;
  readonly values: readonly T[];
  readonly names: Readonly<Record<T, string>>;
  readonly chosen: T;
  readonly choose: (value: T) => void;
}

function renderSelect<T extends string>({
  label,
  values,
  names,
  chosen,
  choose,
}: Options<T>): TemplateResult {
  const change = ({ currentTarget }: Event) => {
    const value = values[(currentTarget as HTMLSelectElement).selectedIndex];
    if (value !== undefined) choose(value);
  };
  return html`<label class="field">
    <span class="soft">${label}</span>
    <span class="pick">
      <select @change=${change}>
        ${values.map((value) => html`<option .selected=${value === chosen}>${names[value]}</option>`)}
      </select>
    </span>
  </label>`;
}

export const renderPerspective = (
  { role, roles }: CardWords,
  chosen: ReaderPerspective,
  choose: (perspective: ReaderPerspective) => void,
): TemplateResult => renderSelect({ label: role, values: READER_PERSPECTIVES, names: roles, chosen, choose });

export const renderStatus = (
  { status }: CardWords,
  common: CommonWords,
  chosen: StepStatus,
  choose: (status: StepStatus) => void,
): TemplateResult =>
  renderSelect({ label: status, values: STEP_STATUSES, names: common.status, chosen, choose });

interface StepView {
  readonly words: CardWords;
  readonly common: CommonWords;
  readonly heading: number;
  readonly perspective: ReaderPerspective;
  readonly voice: { say(sentence: string): void };
}

/** The step itself: what to do stays open, the rest stands behind disclosures. */
export function renderStep(
  step: Step,
  { words, common, heading: level, perspective, voice }: StepView,
): TemplateResult {
  const role = perspective === 'unsaid' ? 'both' : perspective;
  return html`
    ${step.safety ? html`<mend-safety-note plain .heading=${below(level)}></mend-safety-note>` : nothing}
    <div class="try">
      ${heading(below(level), words.tryThis)}
      <ul class="dots">
        ${step.tryThis[role].map((action) => html`<li>${action}</li>`)}
      </ul>
    </div>
    <div class="small-step" part="aside">
      ${heading(below(level), words.twoMinutes)}
      <p>${step.twoMinutes}</p>
    </div>
    <div class="folds">
      ${fold(words.why, html`<p>${step.why}</p>`)}
      ${fold(
        words.sayThis,
        html`<blockquote part="quote">${step.sayThis[role]}</blockquote>
          ${renderCopy(common, voice)}`,
      )}
      ${fold(
        words.watchOut,
        html`<ul class="dots">
          ${step.watchOut.map((pitfall) => html`<li>${pitfall}</li>`)}
        </ul>`,
      )}
      ${
        step.evidence.length > 0
          ? fold(
              words.evidence,
              step.evidence.map((one) => renderEvidence(one, words)),
            )
          : nothing
      }
    </div>
  `;
}

const fold = (name: string, content: unknown): TemplateResult =>
  html`<details class="fold">
    <summary>${name}</summary>
    <div class="inside">${content}</div>
  </details>`;

const renderEvidence = ({ source, doi, finding, limits }: Evidence, words: CardWords): TemplateResult =>
  html`<div class="study">
    <p>${finding}</p>
    <p class="soft">${words.limits}: ${limits}</p>
    <p class="soft">
      <a href="https://doi.org/${doi}" target="_blank" rel="noreferrer"
        >${source}</a
      >
    </p>
  </div>`;

/** Who the structure comes from, and who has read it. */
export const renderCredit = (words: CardWords, { credit, reviewedBy }: StepPiece): TemplateResult =>
  html`<p class="soft credit">
    ${
      credit.href === undefined
        ? credit.text
        : html`<a href=${credit.href} rel="noreferrer">${credit.text}</a>`
    }
    ${reviewedBy ? fill(words.reviewed, { name: reviewedBy }) : nothing}
  </p>`;
