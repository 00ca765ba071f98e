import type { Plural } from '../program/words.js';
import { fill, inNumerals } from './text.js';

/** The form of a sentence that fits a number, with the number in it. */
export function counted(language: string, forms: Plural, count: number): string {
  const form = forms[new Intl.PluralRules(language).select(count)] ?? forms.other;
  return fill(form, { count: inNumerals(language, count) });
}

export const listed = (language: string, parts: readonly string[]): string =>
  new Intl.ListFormat(language, { type: 'unit', style: 'long' }).format(parts);
