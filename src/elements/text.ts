import type { Plural } from '../program/words.js';

/** Puts values into the places of a whole sentence. A place without a value stays as it is written. */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{([^{}]*)\}/g, (place, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : place,
  );
}

/** The form of a sentence that fits a number, with the number in it. */
export function counted(language: string, forms: Plural, count: number): string {
  const form = forms[new Intl.PluralRules(language).select(count)] ?? forms.other;
  return fill(form, { count: inNumerals(language, count) });
}

export const inNumerals = (language: string, value: number): string =>
  new Intl.NumberFormat(language).format(value);

export const listed = (language: string, parts: readonly string[]): string =>
  new Intl.ListFormat(language, { type: 'unit', style: 'long' }).format(parts);
