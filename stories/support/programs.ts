import { addPrograms } from '../../src/program/bundled.js';
import { programs } from '../../src/program/generated/sources.js';
import type { ProgramLoaders } from '../../src/program/source.js';

const never = async (): Promise<never> => new Promise(() => {});
const torn = async (): Promise<never> => Promise.reject(new Error('the network is down'));

function failing({ steps, exercises }: ProgramLoaders, load: () => Promise<never>): ProgramLoaders {
  const each = (pieces: object) => Object.fromEntries(Object.keys(pieces).map((id) => [id, load]));
  return { index: load, steps: each(steps), exercises: each(exercises) };
}

/** Two programs that no reader wants: `slow` never arrives, and `torn` does not load. */
export function addBrokenPrograms(): void {
  const english = programs['rebuild-trust']?.['en'];
  if (!english) return;
  addPrograms({ slow: { en: failing(english, never) }, torn: { en: failing(english, torn) } });
}
