import { createContext } from '@lit/context';
import { storageKey } from '../journey/storages/key.js';
import { webStorage } from '../journey/storages/web.js';
import { JourneyStore } from '../journey/store.js';
import { bundledProgram, DEFAULT_PROGRAM } from '../program/bundled.js';
import type { Perspective } from '../program/perspectives.js';
import { sourceOfLoaders, type ProgramSource } from '../program/source.js';

/** Something on the page that can show a step and be moved to. */
export interface StepTarget {
  shows(step: string): boolean;
  reveal(step: string): void;
}

/** What a journey's elements share. */
export interface JourneyScope {
  readonly store: JourneyStore;
  readonly source: ProgramSource;
  /** What the host said; the reader's own choice comes before it. */
  readonly perspective: Perspective | undefined;
  readonly targets: Set<StepTarget>;
  /** The host's content was refused: calm words show instead of it. */
  readonly failed?: boolean;
}

// A global symbol, so that two bundles on one page share a journey as long as the protocol is the same.
export const journeyContext = createContext<JourneyScope | undefined>(Symbol.for('mend:journey@1'));

const stores = new Map<string, JourneyStore>();

/** One place has one store: all elements of the page that keep something there agree at once. */
export function storeAt(kind: 'session' | 'local', key: string): JourneyStore {
  const place = `${kind} ${key}`;
  const store = stores.get(place) ?? new JourneyStore(webStorage(kind, key));
  stores.set(place, store);
  return store;
}

const targets = new WeakMap<JourneyStore, Set<StepTarget>>();

/** What shows the steps of a journey, wherever on the page it stands. */
export function targetsOf(store: JourneyStore): Set<StepTarget> {
  const known = targets.get(store) ?? new Set();
  targets.set(store, known);
  return known;
}

let ofThePage: JourneyScope | undefined;

/** The journey that elements outside any `<mend-journey>` share. */
export function pageScope(): JourneyScope {
  if (!ofThePage) {
    const store = storeAt('session', storageKey(DEFAULT_PROGRAM, ''));
    ofThePage = { store, source: defaultProgram(), perspective: undefined, targets: targetsOf(store) };
  }
  return ofThePage;
}

/** An empty program where a build was made without one. */
export const defaultProgram = (): ProgramSource =>
  bundledProgram(DEFAULT_PROGRAM) ?? sourceOfLoaders(DEFAULT_PROGRAM, {});
