import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Exercise } from '../program/schema.js';
import { PARTS, renderRetry, type CommonWords } from './frame-parts.js';
import { below } from './heading.js';
import { Loader } from './loader.js';
import { need } from './registry.js';

interface PanelWords {
  readonly exerciseOpen: string;
  readonly exerciseClose: string;
}

interface PanelExercise {
  readonly id: string;
  readonly kind: Exercise['kind'];
}

type PanelHost = LitElement & { heading: number };

/** A button that opens an exercise in place. The exercise's element is loaded when it is first opened. */
export class ExercisePanel {
  readonly #host: PanelHost;
  readonly #element: Loader<HTMLElement>;
  #open: PanelExercise | undefined;

  constructor(host: PanelHost) {
    this.#host = host;
    this.#element = new Loader(host, () => {
      if (!this.#open) return undefined;
      const { id, kind } = this.#open;
      const tag = `mend-${kind}`;
      const load = async () => {
        await need(tag);
        const element = Object.assign(document.createElement(tag), { exercise: id, plain: true });
        element.setAttribute('exportparts', PARTS);
        return element;
      };
      return { parts: [tag, id], load };
    });
  }

  /** What is open belongs to a step: another step begins with it closed. */
  close(): void {
    this.#open = undefined;
  }

  render(exercise: PanelExercise, words: PanelWords, common: CommonWords): TemplateResult {
    const { value, error } = this.#element;
    const open = this.#open !== undefined;
    const toggle = () => {
      this.#open = open ? undefined : exercise;
      this.#host.requestUpdate();
    };
    const again = () => {
      this.#element.retry();
    };
    if (value) Object.assign(value, { heading: below(this.#host.heading) });
    const content = value ?? (error === undefined ? nothing : renderRetry(common, again));
    return html`<div class="exercise">
      <button class=${open ? '' : 'main'} part=${open ? nothing : 'main'} aria-expanded=${open ? 'true' : 'false'} @click=${toggle}>
        ${open ? words.exerciseClose : words.exerciseOpen}
      </button>
      ${open ? html`<div class="opened">${content}</div>` : nothing}
    </div>`;
  }
}
