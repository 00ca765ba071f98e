import { hashes } from './choices.js';
import type { SupportEntry } from '../src/elements/support-entries.js';

/** The elements to choose from, in the order they come on the page. */
export const PIECES = [
  'quick-exit',
  'safety-note',
  'journey',
  'progress-tracker',
  'step-card',
  'forgiveness-prompt',
  'needs-checklist',
  'privacy-panel',
  'support',
] as const;
export type Piece = (typeof PIECES)[number];

/** All that the form says. An empty text leaves a thing to its default. */
export interface Settings {
  readonly pieces: readonly Piece[];
  readonly step: string;
  readonly variant: string;
  readonly language: string;
  readonly perspective: string;
  readonly storage: string;
  readonly scheme: string;
  readonly heading: string;
  readonly theme: string;
  readonly accent: string;
  readonly surface: string;
  readonly text: string;
  readonly font: string;
  readonly titleFont: string;
  readonly radius: string;
  readonly region: string;
  /** Where the quick exit leads. */
  readonly exit: string;
  readonly support: readonly SupportEntry[];
  /** Where the files are, with a slash at its end. */
  readonly base: string;
  /** Plain boxes instead of tags, for editors that take unknown tags out. */
  readonly boxes: boolean;
  /** What holds for all is said once, in the script tag. */
  readonly once: boolean;
  /** One file that cannot change unnoticed, by these hashes of what is loaded. */
  readonly pinned: Readonly<Record<string, string>> | undefined;
}

export const SUPPORT_FIELDS = [
  'label',
  'channel',
  'href',
  'region',
  'language',
  'source',
  'verifiedOn',
] as const satisfies readonly (keyof SupportEntry)[];

export const supportName = (row: number, field: string): string => `support-${row}-${field}`;

/** Reads the form. `rows` says how many support entries it has. */
export function settingsIn(form: FormData, rows: readonly number[]): Settings {
  const said = (name: string): string => {
    const value = form.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const chosen = form.getAll('piece');
  const own = said('own-colors') !== '';
  const base = said('base') || '/mend/';
  return {
    pieces: PIECES.filter((piece) => chosen.includes(piece)),
    step: said('step'),
    variant: said('variant'),
    language: said('language'),
    perspective: said('perspective'),
    storage: said('storage'),
    scheme: said('scheme'),
    heading: said('heading'),
    theme: said('theme'),
    accent: said('own-accent') === '' ? '' : said('accent'),
    surface: own ? said('surface') : '',
    text: own ? said('text') : '',
    font: typeface(said('font')),
    titleFont: typeface(said('title-font')),
    radius: said('radius'),
    exit: said('exit'),
    region: said('region'),
    support: rows
      .map((row) => entryOf((field) => said(supportName(row, field))))
      .filter(({ label }) => label),
    base: base.endsWith('/') ? base : `${base}/`,
    boxes: said('boxes') !== '',
    once: said('once') !== '',
    pinned: said('pinned') === '' ? undefined : hashes,
  };
}

// What is still being typed, or could end a style sheet early, is left out.
const typeface = (value: string): string =>
  /[</]/.test(value) || !CSS.supports('font-family', value) ? '' : value;

function entryOf(said: (field: string) => string): SupportEntry {
  return {
    label: said('label'),
    channel: said('channel') as SupportEntry['channel'],
    href: said('href'),
    region: said('region').toUpperCase(),
    language: said('language') || 'en',
    source: said('source'),
    verifiedOn: said('verifiedOn'),
  };
}
