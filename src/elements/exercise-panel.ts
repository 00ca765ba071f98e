import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Exercise } from '../program/schema.js';
import { renderRetry, type CommonWords } from './frame-parts.js';
import { below } from './heading.js';
import { Loader } from './loader.js';
import { need } from './registry.js';

const TAGS: Readonly<Record<Exercise['kind'], string>> = {
  prompts: 'mend-prompts',
  checklist: 'mend-checklist',
};

interface PanelWords {
  readonly exerciseOpen: string;
  readonly exerciseClose: string;
}

/** A button that opens an exercise in place. The exercise's element is loaded when it is first opened. */
export class ExercisePanel {
  readonly #host: LitElement & { heading: number };
  readonly #element: Loader<true>;
  #kind: Exercise['kind'] | undefined;

  constructor(host: LitElement & { heading: number }) {
    this.#host = host;
    this.#element = new Loader<true>(host, () => {
      if (!this.#kind) return undefined;
      const tag = TAGS[this.#kind];
      return { parts: [tag], load: async () => need(tag).then(() => true) };
    });
  }

  get isOpen(): boolean {
    return this.#kind !== undefined;
  }

  /** The panel stands before the step it belongs to is known: closing forgets what was open. */
  close(): void {
    this.#kind = undefined;
  }

  render(
    { id, kind }: { id: string; kind: Exercise['kind'] },
    words: PanelWords,
    common: CommonWords,
  ): TemplateResult {
    const toggle = () => {
      this.#kind = this.isOpen ? undefined : kind;
      this.#host.requestUpdate();
    };
    return html`<div class="exercise">
      <button type="button" class=${this.isOpen ? '' : 'main'} aria-expanded=${this.isOpen ? 'true' : 'false'} @click=${toggle}>
        ${this.isOpen ? words.exerciseClose : words.exerciseOpen}
      </button>
      ${this.isOpen ? html`<div class="opened">${this.#content(id, common)}</div>` : nothing}
    </div>`;
  }

  #content(id: string, common: CommonWords): unknown {
    if (this.#element.error !== undefined) {
      return renderRetry(common, () => {
        this.#element.retry();
      });
    }
    if (!this.#element.value) return nothing;
    const level = below(this.#host.heading);
    return this.#kind === 'prompts'
      ? html`<mend-prompts plain exercise=${id} .heading=${level}></mend-prompts>`
      : html`<mend-checklist plain exercise=${id} .heading=${level}></mend-checklist>`;
  }
}
