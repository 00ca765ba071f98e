export const DEFAULT_LANGUAGE = 'en';

/**
 * The best of the languages there are: the same tag, else one step shorter at a time, else English, else the first.
 * Underscores, capitals and broken tags are taken in good part.
 */
export function resolveLanguage(wanted: string, available: readonly string[]): string {
  const find = (tag: string) => available.find((language) => language.toLowerCase() === tag);
  let tag = wanted.trim().toLowerCase().replaceAll('_', '-');
  while (tag) {
    const found = find(tag);
    if (found !== undefined) return found;
    tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')));
  }
  return find(DEFAULT_LANGUAGE) ?? available[0] ?? DEFAULT_LANGUAGE;
}
