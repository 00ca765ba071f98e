import { checkSupport, type SupportEntry } from '../src/elements/support-entries.js';
import { SUPPORT_FIELDS, supportName } from './settings.js';

/** The rows for places of help: added, removed, and told what they lack. */
export class Entries {
  readonly #place: HTMLElement;
  readonly #template: HTMLTemplateElement;
  readonly #changed: () => void;
  #next = 0;

  constructor(place: HTMLElement, template: HTMLTemplateElement, changed: () => void) {
    this.#place = place;
    this.#template = template;
    this.#changed = changed;
  }

  get rows(): readonly number[] {
    return [...this.#place.children].map((row) => Number((row as HTMLElement).dataset['row']));
  }

  /** Adds a row, and says its number. */
  add(): number {
    const row = this.#next++;
    const copy = this.#template.content.cloneNode(true) as DocumentFragment;
    const box = copy.querySelector<HTMLElement>('.entry');
    if (!box) return row;
    box.dataset['row'] = String(row);
    box.querySelector('legend')?.append(`Place ${row + 1}`);
    for (const field of SUPPORT_FIELDS) {
      box.querySelector(`[data-field="${field}"]`)?.setAttribute('name', supportName(row, field));
    }
    box.querySelector<HTMLInputElement>('[type="date"]')?.setAttribute('value', today());
    box.querySelector('button')?.addEventListener('click', () => {
      box.remove();
      this.#changed();
      document.querySelector<HTMLElement>('#add')?.focus();
    });
    this.#place.append(copy);
    return row;
  }

  /** The elements leave a broken entry out and say why in the console: here it is said beside it. */
  check(entries: readonly SupportEntry[]): void {
    for (const box of this.#place.querySelectorAll<HTMLElement>('.entry')) {
      const label = box.querySelector<HTMLInputElement>('[data-field="label"]')?.value.trim();
      const entry = entries.find((one) => one.label === label);
      const [problem = ''] = entry ? checkSupport([entry]).problems : [];
      const place = box.querySelector('.problem');
      if (place) place.textContent = problem.replace(/^entries\[0\]\.?/, '');
    }
  }
}

const today = (): string => new Date().toISOString().slice(0, 10);
