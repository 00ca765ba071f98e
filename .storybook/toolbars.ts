import type { Preview } from '@storybook/web-components-vite';
import { themes } from './themes.js';
import { words as bundled } from '../src/program/generated/sources.js';
import { words as invented } from '../test/generated/sources.js';

const NAMES: Record<string, string> = { 'en-XA': 'Made up, 40% longer', 'ar-XB': 'Made up, right to left' };
const inEnglish = new Intl.DisplayNames('en', { type: 'language' });

const items = (choices: Record<string, string>) =>
  Object.entries(choices).map(([value, title]) => ({ value, title }));

type Icon = 'paintbrush' | 'mirror' | 'transfer' | 'globe' | 'user' | 'browser';

const toolbar = (title: string, icon: Icon, choices: Record<string, string>) => ({
  description: title,
  toolbar: { title, icon, items: items(choices), dynamicTitle: true },
});

const languages = Object.fromEntries(
  [...Object.keys(bundled), ...Object.keys(invented)].map((tag) => [
    tag,
    NAMES[tag] ?? inEnglish.of(tag) ?? tag,
  ]),
);

const themeNames = Object.fromEntries(
  Object.keys(themes).map((name) => [name, `${name.replace(/^./, (letter) => letter.toUpperCase())} theme`]),
);

/** What a page decides about the elements on it. */
export const toolbars = {
  globalTypes: {
    theme: toolbar('Theme', 'paintbrush', { none: 'Default theme', ...themeNames }),
    scheme: toolbar('Color scheme', 'mirror', {
      light: 'Light page',
      dark: 'Dark page',
      'light dark': "The reader's scheme",
    }),
    direction: toolbar('Direction', 'transfer', {
      auto: 'Its own direction',
      ltr: 'Left to right',
      rtl: 'Right to left',
    }),
    language: toolbar('Language', 'globe', languages),
    perspective: toolbar('Perspective', 'user', {
      unset: 'Any perspective',
      hurt: 'I was hurt',
      responsible: 'I broke the trust',
      both: 'Both, or mixed',
    }),
    host: toolbar('Host page', 'browser', {
      plain: 'Plain page',
      small: 'Page with a small root font',
      dark: 'Dark page without color-scheme',
      loud: 'Page whose styles leak',
      narrow: 'Narrow column',
    }),
  },
  initialGlobals: {
    theme: 'none',
    scheme: 'light',
    direction: 'auto',
    language: 'en',
    perspective: 'unset',
    host: 'plain',
  },
} satisfies Pick<Preview, 'globalTypes' | 'initialGlobals'>;
