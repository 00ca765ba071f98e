import { checkSupport, supportFor, type SupportEntry } from '../elements/support-entries.js';
import { readPack } from '../program/pack.js';
import type { Exercise, Program, Step } from '../program/schema.js';
import { checklist, prompts } from './exercises.js';
import { print, tag, type Tag } from './html.js';
import { journey } from './journey.js';
import { safetyNote, support } from './notes.js';
import type { InterfaceWords, Material } from './parts.js';
import { progressTracker } from './progress-tracker.js';
import { stepCard } from './step-card.js';

export interface FallbackOptions {
  /** A program: one of `mend-elements/content/rebuild-trust/`, or your own. */
  readonly content: unknown;
  /** The elements' own words: one of `mend-elements/content/ui/`. */
  readonly words: InterfaceWords;
  /** A step's id, or its number from 1. */
  readonly step?: string | number;
  /** The id of an exercise, for `prompts` and `checklist`. */
  readonly exercise?: string;
  /** Whose view a step takes. */
  readonly perspective?: 'hurt' | 'responsible' | 'both';
  /** How the progress tracker shows itself. */
  readonly variant?: 'list' | 'bowl';
  /** Where readers find help, for `support`: what the element is given as `entries`. */
  readonly entries?: readonly SupportEntry[];
  /** Which of the entries: what the element says as `region`. */
  readonly region?: string;
  /** The level of the element's own heading, as on the element. */
  readonly heading?: number;
}

const exercise = (kind: 'prompts' | 'checklist', id?: string) => (all: Material, wanted: string) => {
  const found = all.exercise(kind, id ?? wanted);
  return found.kind === 'prompts' ? prompts(found, all) : checklist(found, all);
};

const ELEMENTS: Readonly<Record<string, (all: Material, exercise: string) => readonly Tag[]>> = {
  'step-card': stepCard,
  'progress-tracker': progressTracker,
  'forgiveness-prompt': exercise('prompts', 'forgiveness'),
  'needs-checklist': exercise('checklist', 'needs'),
  prompts: exercise('prompts'),
  checklist: exercise('checklist'),
  journey,
  support,
  'safety-note': ({ words, heading }) => safetyNote(words, heading, false),
};

/** The elements that have such markup, by the name after `mend-`. */
export const FALLBACK_ELEMENTS: readonly string[] = Object.keys(ELEMENTS);

/** The markup that an element shows before it runs: `<div slot="fallback">…</div>`, to put inside its tag. */
export function renderFallback(element: string, options: FallbackOptions): string {
  const name = element.replace(/^mend-/, '');
  const inside = Object.hasOwn(ELEMENTS, name) ? ELEMENTS[name] : undefined;
  if (!inside) throw unknown('element', element, FALLBACK_ELEMENTS);
  const program = checked(options.content);
  const { words, step = 1, perspective = 'both', variant = 'list', heading = 2 } = options;
  const { entries = [], region = '' } = options;
  const all: Material = {
    program,
    words,
    heading,
    perspective,
    variant,
    entries: supportFor(whole(entries), region, words.language),
    get step() {
      return stepOf(program, step);
    },
    exercise: (kind, id) => exerciseOf(program, kind, id),
  };
  const direction = words.direction === 'rtl' ? { dir: 'rtl' } : {};
  const attributes = { slot: 'fallback', lang: words.language, ...direction };
  return print(tag('div.mend', inside(all, options.exercise ?? ''), attributes));
}

const known = new WeakMap<object, Program>();

// Checked once: a page with ten cards asks ten times.
function checked(content: unknown): Program {
  const before = typeof content === 'object' && content !== null ? known.get(content) : undefined;
  const program = before ?? readPack(content);
  if (typeof content === 'object' && content !== null) known.set(content, program);
  return program;
}

function whole(given: readonly SupportEntry[]): readonly SupportEntry[] {
  const { entries, problems } = checkSupport(given);
  if (problems.length > 0) throw new RangeError(`The support entries were refused: ${problems.join(' ')}`);
  return entries;
}

function stepOf({ steps }: Program, wanted: string | number): Step {
  const text = String(wanted).trim();
  const step =
    steps.find(({ id }) => id === text) ?? (/^\d+$/.test(text) ? steps[Number(text) - 1] : undefined);
  if (step) return step;
  const ids = steps.map(({ id }) => id);
  throw new RangeError(
    `There is no step "${text}". Choose a number from 1 to ${String(ids.length)}, or one of: ${ids.join(', ')}.`,
  );
}

function exerciseOf({ exercises }: Program, kind: Exercise['kind'], wanted: string): Exercise {
  const fitting = exercises.filter((one) => one.kind === kind);
  const found = fitting.find(({ id }) => id === wanted);
  if (found) return found;
  throw unknown(
    `exercise of the kind ${kind}`,
    wanted,
    fitting.map(({ id }) => id),
  );
}

const unknown = (what: string, name: string, all: readonly string[]): RangeError =>
  new RangeError(`There is no ${what} "${name}". Choose one of: ${all.join(', ')}.`);
