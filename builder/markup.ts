import type { SupportEntry } from '../src/elements/support-entries.js';
import type { Piece, Settings } from './settings.js';

/** A tag as data: the preview makes elements of it, and each kind of snippet its own text. */
export interface Tag {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly inside: readonly Tag[];
  readonly entries?: readonly SupportEntry[];
}

type Attributes = Readonly<Record<string, string>>;

const filled = (attributes: Attributes): Attributes =>
  Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== ''));

// The way out and the note on safety stand before everything.
const FIRST: ReadonlySet<Piece> = new Set(['quick-exit', 'safety-note']);

// What the script tag says then, and no tag says again.
const SAID_ONCE = { language: '', scheme: '', perspective: '', storage: 'session' };

/** What the settings put on the page. */
export function tagsFor(given: Settings): readonly Tag[] {
  const settings = given.once ? { ...given, ...SAID_ONCE } : given;
  const { language, scheme, pieces } = settings;
  const page = filled({ lang: language, scheme });
  const journey = journeyOf(settings);
  const before = pieces.filter((piece) => FIRST.has(piece));
  const rest = pieces.filter((piece) => piece !== 'journey' && !FIRST.has(piece));
  const wrapped = Object.keys(journey).length > 0 && rest.some((piece) => piece !== 'support');
  const note = before.map((piece) => tagFor(piece, settings, page));
  const whole: readonly Tag[] = pieces.includes('journey')
    ? [{ tag: 'mend-journey', attributes: { ...page, ...journey, ...headingOf(settings) }, inside: [] }]
    : [];
  const tags = rest.map((piece) => tagFor(piece, settings, wrapped ? {} : page));
  if (!wrapped) return [...note, ...whole, ...tags];
  return [...note, ...whole, { tag: 'mend-journey', attributes: { ...page, ...journey }, inside: tags }];
}

const journeyOf = ({ perspective, storage }: Settings): Attributes =>
  filled({ perspective, storage: storage === 'session' ? '' : storage });

const headingOf = ({ heading }: Settings): Attributes => filled({ heading: heading === '2' ? '' : heading });

function tagFor(piece: Piece, settings: Settings, page: Attributes): Tag {
  const { step, variant, region, support, exit } = settings;
  const own: Partial<Record<Piece, Attributes>> = {
    'step-card': { step },
    'progress-tracker': { variant: variant === 'list' ? '' : variant },
    support: { region },
    'quick-exit': { href: exit },
  };
  return {
    tag: `mend-${piece}`,
    attributes: {
      ...filled(own[piece] ?? {}),
      ...page,
      ...(piece === 'quick-exit' ? {} : headingOf(settings)),
    },
    inside: [],
    ...(piece === 'support' && support.length > 0 && { entries: support }),
  };
}

/** The look, as the properties it is set with. */
export const tokensFor = ({ accent, surface, text, radius, titleFont, font }: Settings): Attributes =>
  filled({
    '--mend-accent': accent,
    '--mend-surface': surface,
    '--mend-text': text,
    '--mend-radius': radius,
    '--mend-title-font': titleFont,
    'font-family': font,
  });

/** The outermost tags: what a style sheet names to reach everything. */
export const outermost = (tags: readonly Tag[]): string =>
  [...new Set(tags.map(({ tag }) => tag))].join(', ');

/** Every tag that is used, once. */
export const used = (tags: readonly Tag[]): readonly string[] => [
  ...new Set(tags.flatMap(({ tag, inside }) => [tag, ...used(inside)])),
];
