import { createContext } from '@lit/context';
import { storageFor, storageKey } from '../journey/storages/index.js';
import { JourneyStore } from '../journey/store.js';
import { bundledProgram, DEFAULT_PROGRAM } from '../program/bundled.js';
import type { Perspective } from '../program/perspectives.js';
import type { ProgramSource } from '../program/source.js';

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

let ofThePage: JourneyScope | undefined;

/** The journey that elements outside any `<mend-journey>` share. */
export function pageScope(): JourneyScope {
  ofThePage ??= {
    store: new JourneyStore(storageFor('session', storageKey(DEFAULT_PROGRAM, ''))),
    source: defaultProgram(),
    perspective: undefined,
    targets: new Set(),
  };
  return ofThePage;
}

export function defaultProgram(): ProgramSource {
  const source = bundledProgram(DEFAULT_PROGRAM);
  if (!source) throw new Error('The bundled program is missing.');
  return source;
}
