import { fetchPack } from './fetch-pack.js';
import { readPack } from './pack.js';
import type { ProgramSource } from './source.js';
import { sourceOfProgram } from './whole-source.js';

/** A host's own program, from an address or as given. Loaded only on pages that bring one. */
export async function loadPack(
  given: unknown,
  src: string | undefined,
  base: string,
): Promise<ProgramSource> {
  return sourceOfProgram(readPack(src === undefined ? given : await fetchPack(src, base)));
}
