import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { weighEntries } from './entries.js';
import { weighTags } from './tags.js';

const place = fileURLToPath(new URL('budgets.json', import.meta.url));

/** What each tag and each entry may weigh: kilobytes of 1,000 bytes, after Brotli. */
export const readBudgets = async () => JSON.parse(await readFile(place, 'utf8'));

const WEIGH = { tags: weighTags, entries: weighEntries };
export const GROUPS = Object.keys(WEIGH);
export const weighGroup = async (group) => WEIGH[group]();

/** Every weight beside its budget, and those without one. */
export function compare(weights, budgets) {
  return Object.keys({ ...weights, ...budgets }).map((name) => {
    const kinds = Object.keys({ ...weights[name], ...budgets[name] }).map((kind) => {
      const [weight, most] = [weights[name]?.[kind], budgets[name]?.[kind]];
      return { kind, weight, most, fits: weight <= most };
    });
    return { name, kinds, fits: kinds.every(({ fits }) => fits) };
  });
}

/** Sets every budget to what is weighed now, with 4% of room. */
export async function renewBudgets(groups) {
  const room = (weight) => Math.ceil(weight * 1.04 * 5) / 5;
  const budgets = Object.fromEntries(
    Object.entries(groups).map(([group, weights]) => [
      group,
      Object.fromEntries(
        Object.entries(weights).map(([name, kinds]) => [
          name,
          Object.fromEntries(Object.entries(kinds).map(([kind, weight]) => [kind, room(weight)])),
        ]),
      ),
    ]),
  );
  await writeFile(place, `${JSON.stringify(budgets, null, 2)}\n`);
}
