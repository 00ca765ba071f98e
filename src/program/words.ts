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
const loaded = new Map<string, unknown>();

/** Adds the elements' own words in another language. Call it before the elements show, or change `lang` after. */
export function addWords(added: typeof bundled): void {
  for (const [language, sections] of Object.entries(added)) {
    known[language] = { ...known[language], ...sections };
  }
  loaded.clear();
}

export function languageOfWords(wanted: string): string {
  return resolveLanguage(wanted, Object.keys(known));
}

/** The words of one element. A language that lacks the element lends English ones. */
export async function loadWords<S extends Section>(language: string, section: S): Promise<UiWords[S]> {
  for (const loaders of [known[language], known['en']]) {
    const load = loaders?.[section];
    // What the first card needs comes in one piece.
    const words = load ? { [section]: (await load()).default } : (await loaders?.['start']?.())?.default;
    if (words?.[section] === undefined) continue;
    for (const [name, value] of Object.entries(words)) loaded.set(`${language} ${name}`, value);
    return words[section] as UiWords[S];
  }
  throw new Error(`There are no words for "${section}".`);
}

/** The same words once they are there: an element inside another shows in the same frame with it. */
export const wordsNow = <S extends Section>(language: string, section: S): UiWords[S] | undefined =>
  loaded.get(`${language} ${section}`) as UiWords[S] | undefined;
