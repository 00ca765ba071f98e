/** Puts values into the places of a whole sentence. A place without a value stays as it is written. */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{([^{}]*)\}/g, (place, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : place,
  );
}

// The first number that a browser formats costs as much as a card, so small ones in English, which has no need of it, go without.
export const inNumerals = (language: string, value: number): string =>
  language === 'en' && value < 1000 ? String(value) : value.toLocaleString(language);
