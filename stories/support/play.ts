import { waitFor } from 'storybook/test';
import { click, getAllByRole, getByRole, nameOf, textOf, type } from '../../test/support/queries.js';

// A loaded machine is slow, and a passing check does not wait.
const PATIENCE = { timeout: 20_000, interval: 30, onTimeout: (error: Error) => error };

/** Passes once the check does. */
export const soon = async <T>(check: () => T): Promise<T> => {
  const shownIn = document.documentElement.lang;
  try {
    return await waitFor(check, PATIENCE);
  } catch (error) {
    // Flows are written in English. Seen in another language, by the toolbar, one stays where it is.
    if (shownIn === 'en') throw error;
    return new Promise<T>(() => undefined);
  }
};

/** The story's element, once it shows something to press. */
export function shown(canvas: HTMLElement, tag: string): Promise<HTMLElement> {
  return soon(() => {
    const element = canvas.querySelector<HTMLElement>(tag);
    if (!element) throw new Error(`There is no <${tag}>.`);
    getAllByRole(element, 'button');
    return element;
  });
}

/** Presses a button, once it is there. */
export const push = async (element: HTMLElement, name: string | RegExp): Promise<void> =>
  click(await soon(() => getByRole(element, 'button', { name })));

export const pick = async (
  element: HTMLElement,
  role: 'radio' | 'checkbox',
  name: string | RegExp,
): Promise<void> => click(await soon(() => getByRole(element, role, { name })));

export const write = async (element: HTMLElement, label: string | RegExp, text: string): Promise<void> => {
  const field = await soon(() => getByRole(element, 'textbox', { name: label }));
  type(field, text);
  field.blur();
};

/** Opens everything that folds, as far as it is there. */
export function unfold(element: HTMLElement): void {
  for (const details of (element.shadowRoot ?? element).querySelectorAll('details.fold')) {
    (details as HTMLDetailsElement).open = true;
  }
}

/** Waits until the reader can read this. */
export const reads = (element: HTMLElement, text: string | RegExp): Promise<void> =>
  soon(() => {
    const all = textOf(element);
    if (all.search(text) < 0) throw new Error(`"${String(text)}" is not in: ${all}`);
  });

/** The title of the screen that shows: the first heading below the element's own. */
export const screen = (element: HTMLElement, title: string | RegExp): Promise<HTMLElement> =>
  soon(() => {
    const heading = getAllByRole(element, 'heading', { level: 3 })[0]!;
    const name = nameOf(heading);
    if (typeof title === 'string' ? name !== title : !title.test(name))
      throw new Error(`The screen is "${name}".`);
    return heading;
  });
