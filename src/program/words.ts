import { words as bundled, type UiWords } from './generated/sources.js';
import { resolveLanguage } from './language.js';

export type { UiWords };
export type Section = keyof UiWords;

/** English's shape with open texts; forms that depend on a number may have more forms than English. */
export type Widen<T> = T extends string
  ? string
  : T extends { other: string }
    ? Plural
    : { readonly [K in keyof T]: Widen<T[K]> };

/** A sentence in the forms a number asks for. */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

const known = { ...bundled };

/** Adds the elements' own words in another language. Call it before the elements show, or change `lang` after. */
export function addWords(added: typeof bundled): void {
  for (const [language, sections] of Object.entries(added)) {
    known[language] = { ...known[language], ...sections };
  }
}

export function languageOfWords(wanted: string): string {
  return resolveLanguage(wanted, Object.keys(known));
}

/** The words of one element. A language that lacks the element lends English ones. */
export async function loadWords<S extends Section>(language: string, section: S): Promise<UiWords[S]> {
  for (const loaders of [known[language], known['en']]) {
    const load = loaders?.[section];
    // What the first card needs comes in one piece.
    const words = load ? await load() : { default: (await loaders?.['start']?.())?.default[section] };
    if (words.default !== undefined) return words.default as UiWords[S];
  }
  throw new Error(`There are no words for "${section}".`);
}
