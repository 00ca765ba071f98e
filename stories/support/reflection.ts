import { setAnswer, type Change } from '../../src/journey/index.js';
import { getAllByRole, nameOf } from '../../test/support/queries.js';
import { pick, push, soon } from './play.js';

const answer = (id: string, value: string | number): Change => setAnswer('forgiveness', id, value);

/** A reflection that was left half way. */
export const answered: readonly Change[] = [
  answer('hurt', 6),
  answer('ready', 3),
  answer('what-happened', 'On Sunday I found a letter in the drawer. I had been told there were none.'),
  answer('cost', 'Two months of sleep.\nThe trip we had planned.'),
  answer('inside-story', 'I was afraid of losing you, so I hid it.'),
];

/** Answers the question about safety, and begins with the first screen. */
export async function begin(element: HTMLElement, safe: 'Yes' | 'No' | 'I am not sure'): Promise<void> {
  await pick(element, 'radio', safe);
  await push(element, /^Begin/);
}

/** Goes on, screen by screen, until the one with this title. */
export async function through(element: HTMLElement, title: string): Promise<void> {
  let before = '';
  for (let at = 0; at < 20; at++) {
    const now = await soon(() => {
      const [heading] = getAllByRole(element, 'heading', { level: 3 });
      const name = nameOf(heading!);
      if (name === before) throw new Error(`Still at "${name}".`);
      return name;
    });
    if (now === title) return;
    before = now;
    await push(element, 'Next');
  }
  throw new Error(`There is no screen "${title}".`);
}
