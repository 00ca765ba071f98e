import { programs, words as languages } from './program/generated/sources.js';
import type { HandedOver } from './handed-over.js';
import type { ProgramLoaders, UiLoaders } from './program/source.js';
import { VERSION } from './elements/version.js';

type Load = () => Promise<unknown>;

/** The tags, each with the module that registers it. Nothing is loaded before the page uses it. */
const tags: Readonly<Record<string, Load>> = {
  'mend-checklist': async () => import('./define/checklist.js'),
  'mend-forgiveness-prompt': async () => import('./define/forgiveness-prompt.js'),
  'mend-journey': async () => import('./define/journey.js'),
  'mend-needs-checklist': async () => import('./define/needs-checklist.js'),
  'mend-privacy-panel': async () => import('./define/privacy-panel.js'),
  'mend-progress-tracker': async () => import('./define/progress-tracker.js'),
  'mend-prompts': async () => import('./define/prompts.js'),
  'mend-quick-exit': async () => import('./define/quick-exit.js'),
  'mend-safety-note': async () => import('./define/safety-note.js'),
  'mend-step-card': async () => import('./define/step-card.js'),
  'mend-support': async () => import('./define/support.js'),
};

interface Words {
  readonly ui: UiLoaders;
  readonly program: ProgramLoaders;
}

// The tags that stand for one exercise, and the words they show.
const presets: Readonly<Record<string, readonly [section: string, exercise: string]>> = {
  'mend-forgiveness-prompt': ['prompts', 'forgiveness'],
  'mend-needs-checklist': ['checklist', 'needs'],
};

// The panel's words are also those of the lock.
const SECTIONS: Readonly<Record<string, string>> = { 'mend-privacy-panel': 'privacy' };

/** What will be needed with a tag, so that it starts loading together with it and not after. */
function together(element: Element, { ui, program }: Words): readonly (Load | undefined)[] {
  const tag = element.localName;
  const [section, exercise] = presets[tag] ?? [
    SECTIONS[tag] ?? tag.slice(5),
    element.getAttribute('exercise') ?? '',
  ];
  const pieces: (Load | undefined)[] = [ui.start, ui[section], program.exercises[exercise]];
  if (program.exercises[exercise]) pieces.push(ui['saving']);
  if (tag === 'mend-step-card') pieces.push(stepOf(element, program));
  if (tag !== 'mend-journey') return pieces;
  return [...pieces, ui['progress-tracker'], tags['mend-progress-tracker'], tags['mend-step-card']];
}

function stepOf(element: Element, { steps }: ProgramLoaders): Load | undefined {
  const step = element.getAttribute('step') ?? '1';
  return steps[step] ?? Object.values(steps)[Number(step) - 1];
}

function wordsFor(element: Element): Words | undefined {
  const wanted = element.closest('[lang]')?.getAttribute('lang') ?? '';
  const language = [wanted, wanted.split(/[-_]/)[0] ?? '', 'en'].find((tag) => languages[tag]) ?? '';
  const [ui, program] = [languages[language], programs['rebuild-trust']?.[language]];
  return ui && program && { ui, program };
}

const asked = new Set<string>();

function load(element: Element): void {
  const tag = element.localName;
  const words = wordsFor(element);
  // Failures of these are met again, and told, by whoever needs them.
  for (const piece of words ? together(element, words) : []) {
    piece?.().catch(() => undefined);
  }
  if (asked.has(tag)) return;
  asked.add(tag);
  // The part that all elements share would otherwise be found only once the element's own has arrived.
  tags['mend-step-card']?.().catch(() => undefined);
  tags[tag]?.().catch((error: unknown) => {
    asked.delete(tag);
    console.error(`mend-elements: <${tag}> did not load.`, error);
  });
}

function scan(root: ParentNode): void {
  for (const element of [root, ...root.querySelectorAll('*')]) {
    if (!(element instanceof Element)) continue;
    if (tags[element.localName]) load(element);
    else if (element.shadowRoot) discover(element.shadowRoot);
  }
}

const watched = new WeakSet<Node>();

/** Loads what a tree uses, now and when tags are added later. Open shadow roots that are there already are included. */
export function discover(root: Document | DocumentFragment | Element = document): void {
  if (watched.has(root)) return;
  watched.add(root);
  scan(root);
  new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      addedNodes.forEach((node) => {
        if (node instanceof Element) scan(node);
      });
    }
  }).observe(root, { childList: true, subtree: true });
}

// By version: two loaders on one page each have their own chunks.
const place = globalThis as unknown as Record<symbol, HandedOver | undefined>;
place[Symbol.for(`mend:sources@${VERSION}`)] ??= { programs, words: languages };
discover();
