export const DEFAULT_LANGUAGE = 'en';

/**
 * The best of the languages there are: the same tag, else one step shorter at a time, else English, else the first.
 * Underscores, capitals and broken tags are taken in good part.
 */
export function resolveLanguage(wanted: string, available: readonly string[]): string {
  const find = (tag: string) => available.find((language) => language.toLowerCase() === tag);
  const parts = wanted.trim().toLowerCase().split(/[-_]/);
  for (; parts.length > 0; parts.pop()) {
    const found = find(parts.join('-'));
    if (found !== undefined) return found;
  }
  return find(DEFAULT_LANGUAGE) ?? available[0] ?? DEFAULT_LANGUAGE;
}
