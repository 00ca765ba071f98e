import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Json } from '../journey/journey.js';
import type { PromptScreen, PromptsExercise } from '../program/schema.js';
import { paragraphs } from './paragraphs.js';
import { ratingIn, type Answers } from './prompts-flow.js';

type Of<K extends PromptScreen['kind']> = Extract<PromptScreen, { kind: K }>;

export interface Asking {
  readonly answers: Answers;
  /** Keeps an answer; undefined takes it back. */
  readonly answer: (id: string, value: Json | undefined) => void;
}

export function renderScreen(screen: PromptScreen, asking: Asking): TemplateResult {
  switch (screen.kind) {
    case 'information':
      return html`${paragraphs(screen.body)}
      ${
        screen.points
          ? html`<ul class="dots">
            ${screen.points.map((point) => html`<li>${point}</li>`)}
          </ul>`
          : nothing
      }`;
    case 'text':
      return html`${paragraphs(screen.body)}${renderText(screen, asking)}`;
    case 'rating':
      return html`${paragraphs(screen.body)}${screen.scales.map((scale) => renderScale(scale, asking))}`;
    case 'choice':
      return html`${paragraphs(screen.body)}${renderChoice(screen, asking)}`;
  }
}

function renderText({ id, label, hint }: Of<'text'>, { answers, answer }: Asking): TemplateResult {
  const value = answers.get(id);
  const input = ({ currentTarget }: Event) => {
    const text = (currentTarget as HTMLTextAreaElement).value;
    answer(id, text === '' ? undefined : text);
  };
  return html`<div class="field">
    <label for="text">${label}</label>
    ${hint === undefined ? nothing : html`<p class="soft" id="hint">${hint}</p>`}
    <textarea
      id="text"
      autocomplete="off"
      aria-describedby=${hint === undefined ? nothing : 'hint'}
      .value=${live(typeof value === 'string' ? value : '')}
      @input=${input}
    ></textarea>
  </div>`;
}

function renderScale(
  { id, label, low, high }: Of<'rating'>['scales'][number],
  { answers, answer }: Asking,
): TemplateResult {
  const chosen = ratingIn(answers, id);
  return html`<fieldset aria-describedby="ends-${id}">
    <legend>${label}</legend>
    <div class="scale">
      ${Array.from({ length: 11 }, (_, value) => {
        const pick = () => {
          answer(id, value);
        };
        return html`<label class="rate">
          <input type="radio" class="sr" name=${id} .checked=${live(chosen === value)} @change=${pick} />
          <span>${value}</span>
        </label>`;
      })}
    </div>
    <p class="ends soft" id="ends-${id}"><span>0 – ${low}</span> <span>10 – ${high}</span></p>
  </fieldset>`;
}

interface RadioOption {
  readonly id: string;
  readonly label: string;
}

export const renderRadios = (
  name: string,
  options: readonly RadioOption[],
  chosen: unknown,
  choose: (id: string) => void,
): readonly TemplateResult[] =>
  options.map(({ id, label }) => {
    const pick = () => {
      choose(id);
    };
    return html`<label class="choice">
      <input type="radio" name=${name} .checked=${live(chosen === id)} @change=${pick} />
      <span>${label}</span>
    </label>`;
  });

function renderChoice({ id, label, options }: Of<'choice'>, { answers, answer }: Asking): TemplateResult {
  const chosen = answers.get(id);
  const reply = options.find((option) => option.id === chosen)?.reply;
  const choose = (option: string) => {
    answer(id, option);
  };
  return html`<fieldset>
      <legend>${label}</legend>
      <div class="options">${renderRadios(id, options, chosen, choose)}</div>
    </fieldset>
    <p role="status" class="reply">${reply ?? ''}</p>`;
}

export function renderGate(
  gate: NonNullable<PromptsExercise['gate']>,
  chosen: string | undefined,
  choose: (id: string) => void,
): TemplateResult {
  return html`<fieldset aria-describedby="gate-note">
    <legend>${gate.question}</legend>
    <div class="options">${renderRadios('gate', gate.options, chosen, choose)}</div>
    <p class="soft" id="gate-note">${gate.note}</p>
  </fieldset>`;
}
