/** What every key of ours begins with, so that all of them can be found and removed. */
export const PREFIX = 'me1';

/**
 * The key a journey is stored under. Different programs and names never share one,
 * and nobody glancing at the storage reads there what it is about.
 */
export function storageKey(program: string, name: string): string {
  const numeral = (letter: string) => `-${(letter.codePointAt(0) ?? 0).toString(36)}`;
  return `${PREFIX}${Array.from(JSON.stringify([program, name]), numeral).join('')}`;
}
