import type { UiWords } from '../program/words.js';

/** Where words are kept, in a sentence. */
export function keptWhere({ kept }: UiWords['saving'], kind: string): string {
  return kind === 'none' || kind === 'session' || kind === 'local' ? kept[kind] : kept.elsewhere;
}
