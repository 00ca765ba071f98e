import type { Journey } from './journey.js';

/** Where a journey is kept. Every verb may be asynchronous, and every verb may fail. */
export interface JourneyStorage {
  /** `none`, `session`, `local`, or a host's own word. */
  readonly kind: string;
  /** What was written, as text or object, or a promise of it; undefined when nothing is there. */
  read(): unknown;
  write(journey: Journey): void | Promise<void>;
  /** Removes everything, what was set aside included. */
  erase(): void | Promise<void>;
  /** Calls back when the copy may have changed elsewhere: another tab, or a page that came back. */
  watch(onChange: () => void): () => void;
  /** Keeps what could not be read under a key of its own. Throws when another such copy is there already. */
  setAside?(original: unknown): void | Promise<void>;
  readAside?(): unknown;
}

/** A storage throws this from any verb while it needs to be unlocked first. */
export class JourneyLockedError extends Error {
  override readonly name = 'JourneyLockedError';
}
