import type { ColorTokens, Scheme } from '../src/themes/derive.js';

/** What there is to choose from. The build puts it in. */
declare const CHOICES: {
  readonly steps: readonly { readonly id: string; readonly title: string }[];
  readonly languages: readonly string[];
  readonly themes: Readonly<Record<string, Readonly<Record<Scheme, Readonly<Record<string, string>>>>>>;
  readonly hashes: Readonly<Record<string, string>>;
};

export const { steps, languages, themes, hashes } = CHOICES;

const COLORS = ['accent', 'surface', 'text', 'muted', 'line', 'gold'] as const;

/** The colors of a preset, or none. */
export function colorsOf(theme: string, scheme: Scheme): ColorTokens {
  const tokens = themes[theme]?.[scheme] ?? {};
  const colors = COLORS.map((name) => [name, tokens[name]] as const);
  return Object.fromEntries(colors.filter(([, value]) => value?.startsWith('#')));
}
