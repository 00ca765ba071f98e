import { fetchPack } from './fetch-pack.js';
import { readPack } from './pack.js';
import { sourceOfProgram, type ProgramSource } from './source.js';

/** A host's own program, from an address or as given. Loaded only on pages that bring one. */
export async function loadPack(given: unknown, url: string | undefined): Promise<ProgramSource> {
  return sourceOfProgram(readPack(url === undefined ? given : await fetchPack(url)));
}
