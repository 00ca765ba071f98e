import { createContext } from '@lit/context';
import { PageStore } from '../journey/page-store.js';
import { storageKey } from '../journey/storages/key.js';
import type { JourneyStore } from '../journey/store.js';
import { bundledProgram, DEFAULT_PROGRAM } from '../program/bundled.js';
import { knownPerspective, type Perspective } from '../program/perspectives.js';
import { sourceOfLoaders, type ProgramSource } from '../program/source.js';

/** Something on the page that can show a step and be moved to. */
export interface StepTarget {
  shows(step: string): boolean;
  reveal(step: string): void;
}

/** What a journey's elements share. */
export interface JourneyScope<Store = PageStore> {
  readonly store: Store;
  readonly source: ProgramSource;
  /** What the host said; the reader's own choice comes before it. */
  readonly perspective: Perspective | undefined;
  readonly targets: Set<StepTarget>;
  /** The host's content was refused: calm words show instead of it. */
  readonly failed?: boolean;
  /** The host would have words kept on the device: that is offered first, and still the reader's to choose. */
  readonly offersDevice?: boolean;
  /** Minutes without use until what is locked locks itself again. */
  readonly lockAfter?: number;
}

/** The same once the store itself is there. */
export type WholeScope = JourneyScope<JourneyStore>;

// A global symbol, so that two bundles on one page share a journey as long as the protocol is the same.
export const journeyContext = createContext<JourneyScope | undefined>(Symbol.for('mend:journey@1'));

// Shared by all bundles of a page, as the context is: two stores of one place would work against each other.
const STORES = Symbol.for('mend:stores@1');
const page = globalThis as { [STORES]?: Map<string, PageStore> | undefined };

/** One key has one store: all elements of the page that keep something there agree at once. */
export function storeAt(key: string): PageStore {
  const stores = (page[STORES] ??= new Map<string, PageStore>());
  const store = stores.get(key) ?? new PageStore(key);
  stores.set(key, store);
  return store;
}

const targets = new WeakMap<PageStore, Set<StepTarget>>();

/** What shows the steps of a journey, wherever on the page it stands. */
export function targetsOf(store: PageStore): Set<StepTarget> {
  const known = targets.get(store) ?? new Set();
  targets.set(store, known);
  return known;
}

/** What the script tag says of the page's journey. With npm, and without a script tag, it says nothing. */
interface PageOptions {
  readonly storage?: string | undefined;
  readonly perspective?: string | undefined;
}

function pageOptions(): PageOptions {
  const page = globalThis as unknown as Record<symbol, PageOptions | undefined>;
  return page[Symbol.for('mend:page@1')] ?? {};
}

let ofThePage: JourneyScope | undefined;

/** The journey that elements outside any `<mend-journey>` share. */
export function pageScope(): JourneyScope {
  if (!ofThePage) {
    const { storage, perspective } = pageOptions();
    const store = storage === 'none' ? new PageStore() : storeAt(storageKey(DEFAULT_PROGRAM, ''));
    ofThePage = {
      store,
      source: defaultProgram(),
      perspective: knownPerspective(perspective),
      targets: targetsOf(store),
      offersDevice: storage === 'local',
    };
  }
  return ofThePage;
}

/** An empty program where a build was made without one. */
export const defaultProgram = (): ProgramSource =>
  bundledProgram(DEFAULT_PROGRAM) ?? sourceOfLoaders(DEFAULT_PROGRAM, {});
