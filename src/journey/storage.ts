import type { Journey } from './journey.js';

/**
 * `erased`: this page deleted everything of the site. `gone`: another tab did, and what was begun since then stays.
 * `left`: the reader left fast.
 */
export type Farewell = 'erased' | 'gone' | 'left';

/** Where a journey is kept. Every verb may be asynchronous, and every verb may fail. */
export interface JourneyStorage {
  /** `none`, `session`, `local`, or a host's own word. */
  readonly kind: string;
  /** What was written, as text or object, or a promise of it; undefined when nothing is there. */
  read(): unknown;
  write(journey: Journey): void | Promise<void>;
  /** Removes everything, what was set aside included. */
  erase(): void | Promise<void>;
  /**
   * Calls back when the copy may have changed elsewhere: another tab, or a page that came back. With a word when all of
   * it is to go.
   */
  watch(onChange: (farewell?: Farewell) => void): () => void;
  /** Keeps what could not be read under a key of its own. Throws when there is one already, unless `insteadOf` is it. */
  setAside?(original: unknown, insteadOf?: unknown): void | Promise<void>;
  readAside?(): unknown;
  /** What lies elsewhere and belongs to the copy. Asked for after each `read`, and gone after the next `write`. */
  leftBehind?(): unknown;
  /** Holds other tabs off for one save; what it resolves to lets go again. */
  claim?(): Promise<() => void>;
  /** The reader's choice of place: the next write goes there, and takes away what lies in the other. */
  moveTo?(place: 'session' | 'local'): void;
  /** Forgets how to open what is locked. */
  forgetKey?(): void;
  /** The last change of place or lock could not be written, and is off. */
  stay?(): void;
}

/** A storage throws this from any verb while it needs to be unlocked first. */
export class JourneyLockedError extends Error {
  override readonly name = 'JourneyLockedError';
}
