import { fixtureCleanup } from '@open-wc/testing';
import { storageKey } from '../../src/journey/index.js';
import { loadKeeper, type PageStore } from '../../src/journey/page-store.js';
import { pageScope } from '../../src/elements/scope.js';

const STORES = Symbol.for('mend:stores@1');

// As on a page with an exercise: whatever is done is kept at once.
await loadKeeper();

const EVENTS = [
  'mend-step-change',
  'mend-step-select',
  'mend-exercise-start',
  'mend-exercise-finish',
  'mend-error',
];

/** Each test begins with an empty page, an empty journey and empty storage. */
export function freshPage(): void {
  afterEach(async () => {
    fixtureCleanup();
    await forgetPage();
    document.documentElement.lang = 'en';
    document.documentElement.removeAttribute('dir');
  });
}

/** No journey is remembered, and nothing is kept, as if the page had been loaded anew. */
export async function forgetPage(): Promise<void> {
  const { store } = pageScope();
  await store.deleteEverything();
  const page = globalThis as { [STORES]?: Map<string, PageStore> };
  page[STORES]?.clear();
  page[STORES]?.set(storageKey('rebuild-trust', ''), store);
  sessionStorage.clear();
  localStorage.clear();
}

export interface Heard {
  readonly errors: string[];
  readonly warnings: string[];
}

/** Keeps what is told to developers, and keeps it out of the test report. */
export function hearConsole(): Heard {
  const heard: Heard = { errors: [], warnings: [] };
  const { error, warn } = console;
  const into =
    (list: string[]) =>
    (...words: unknown[]) =>
      list.push(words.map(String).join(' '));
  beforeEach(() => {
    heard.errors.length = heard.warnings.length = 0;
    Object.assign(console, { error: into(heard.errors), warn: into(heard.warnings) });
  });
  afterEach(() => {
    Object.assign(console, { error, warn });
  });
  return heard;
}

/** Every event of ours that reaches `target`, in order. */
export function eventsAt(target: EventTarget): Event[] {
  const events: Event[] = [];
  for (const type of EVENTS) target.addEventListener(type, (event) => events.push(event));
  return events;
}

/** What an event carries: everything of its own that can be listed, except what the browser puts on every event. */
export function carried(event: Event): Record<string, unknown> {
  const own = Object.entries(event).filter(([key]) => key !== 'isTrusted');
  return { type: event.type, ...Object.fromEntries(own) };
}

/** Lets a promise be settled from outside. */
export function deferred<T>() {
  let resolve!: (value: T) => void;
  let reject!: (reason: unknown) => void;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

/** Whether a test can choose the reader's media settings: Firefox and WebKit cannot be told any. */
export const canEmulateMedia = (): boolean => 'userAgentData' in navigator;

export const canSizePage = (): boolean => !navigator.vendor.startsWith('Apple');
