import { loadSource } from '../load-source.js';

/** What each event class carries: `readonly` parameters of its constructor, which the manifest leaves out. */
export function eventFields(source) {
  const classes = [...source.matchAll(/export class (\w+) extends Event \{\s*constructor\(([\s\S]*?)\) \{/g)];
  return new Map(
    classes.map(([, name, parameters]) => [
      name,
      [...parameters.matchAll(/readonly (\w+): (\w+)/g)].map(([, field]) => field),
    ]),
  );
}

/** The values behind the names that stand as defaults in the manifest. */
export async function namedDefaults() {
  const { DEFAULT_PROGRAM } = await loadSource('program/bundled.ts');
  const { DEFAULT_LOCK_AFTER } = await loadSource('elements/lock-after.ts');
  return { DEFAULT_PROGRAM: `'${DEFAULT_PROGRAM}'`, DEFAULT_LOCK_AFTER: String(DEFAULT_LOCK_AFTER) };
}
