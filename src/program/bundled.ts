import { programs as bundled } from './generated/sources.js';
import { sourceOfLoaders, type ProgramSource, type Sources } from './source.js';

export const DEFAULT_PROGRAM = 'rebuild-trust';

const known: Sources = { ...bundled };
// The same object each time: elements tell by it whether the program changed.
const sources = new Map<string, ProgramSource>();

/** Adds languages to the bundled programs, or programs of one's own that load piece by piece. */
export function addPrograms(added: Sources): void {
  for (const [id, languages] of Object.entries(added)) {
    // Added to what is there, so that elements that show already find them too.
    Object.assign((known[id] ??= {}), languages);
  }
}

export function bundledProgram(id: string): ProgramSource | undefined {
  const languages = Object.hasOwn(known, id) ? known[id] : undefined;
  if (!languages) return undefined;
  const source = sources.get(id) ?? sourceOfLoaders(id, languages);
  sources.set(id, source);
  return source;
}

export const bundledPrograms = (): readonly string[] => Object.keys(known);
