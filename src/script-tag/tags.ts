import { programs, words as languages } from '../program/generated/sources.js';
import { PREFIX } from '../journey/storages/key.js';
import type { ProgramLoaders } from '../program/source.js';

type Load = () => Promise<unknown>;

/** The tags, each with the module that registers it. Nothing is loaded before the page uses it. */
export const tags = new Map<string, Load>([
  ['mend-checklist', async () => import('../define/checklist.js')],
  ['mend-forgiveness-prompt', async () => import('../define/forgiveness-prompt.js')],
  ['mend-journey', async () => import('../define/journey.js')],
  ['mend-needs-checklist', async () => import('../define/needs-checklist.js')],
  ['mend-privacy-panel', async () => import('../define/privacy-panel.js')],
  ['mend-progress-tracker', async () => import('../define/progress-tracker.js')],
  ['mend-prompts', async () => import('../define/prompts.js')],
  ['mend-quick-exit', async () => import('../define/quick-exit.js')],
  ['mend-safety-note', async () => import('../define/safety-note.js')],
  ['mend-step-card', async () => import('../define/step-card.js')],
  ['mend-support', async () => import('../define/support.js')],
]);

// The section of words of a tag that is not called like it, and the exercise it stands for.
const presets: Readonly<Record<string, string>> = {
  'mend-forgiveness-prompt': 'prompts forgiveness',
  'mend-needs-checklist': 'checklist needs',
  'mend-privacy-panel': 'privacy',
};

// Pages may ask for "constructor", which every object has.
const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

const keeper: Load = async () => import('../journey/keeper.js');
const started = new Set<Load>();

// Whether this site keeps something of ours: who comes back waits for it.
let comesBack = false;
try {
  comesBack = [sessionStorage, localStorage].flatMap(Object.keys).some((key) => key.startsWith(PREFIX));
} catch {
  // Whether anything can be kept here is for the store to find out.
}

/** What an element will need starts loading together with its tag and not after. */
export function startTogether(element: Element, tag: string): void {
  const said = (name: string) => element.getAttribute(name) ?? element.getAttribute(`data-${name}`) ?? '';
  const page = element.closest('[lang]');
  const wanted = page ? (page.getAttribute('lang') ?? '') : '';
  const language = [wanted, wanted.split(/[-_]/)[0] ?? '', 'en'].find((one) => own(languages, one)) ?? '';
  const ui = languages[language] ?? {};
  const { steps = {}, exercises = {} }: Partial<ProgramLoaders> = programs['rebuild-trust']?.[language] ?? {};
  const [section = '', exercise = said('exercise')] = (presets[tag] ?? tag.slice(5)).split(' ');
  const piece = own(exercises, exercise);
  const step = said('step') || '1';
  const isJourney = tag === 'mend-journey';
  const pieces = [
    // The part that all elements share would otherwise be found only once the element's own has arrived.
    tags.get('mend-step-card'),
    ui['start'],
    own(ui, section),
    piece,
    piece && ui['saving'],
    (piece ?? comesBack) && keeper,
    tag === 'mend-step-card' && (own(steps, step) ?? Object.values(steps)[Number(step) - 1]),
    isJourney && ui['progress-tracker'],
    isJourney && tags.get('mend-progress-tracker'),
  ];
  // Failures of these are met again, and told, by whoever needs them.
  for (const load of pieces) {
    if (!load || started.has(load)) continue;
    started.add(load);
    load().catch(() => undefined);
  }
}
