import type { LitElement } from 'lit';
import type { ProgramIndex, ProgramSource } from '../program/source.js';
import type { JourneyAccess } from './journey-controller.js';
import { Loader } from './loader.js';

interface Wanting {
  /** The language wanted here. */
  readonly wanted: string;
}

/** The index of the journey's program, in the language that fits. */
export function indexLoader(host: LitElement, journey: JourneyAccess, frame: Wanting): Loader<ProgramIndex> {
  return pieceLoader(
    host,
    journey,
    frame,
    () => [],
    (source, language) => source.index(language),
  );
}

/** One piece of the journey's program. `depends` names what else the piece depends on, or nothing to load. */
export function pieceLoader<T>(
  host: LitElement,
  journey: JourneyAccess,
  frame: Wanting,
  depends: (source: ProgramSource, language: string) => readonly unknown[] | undefined,
  load: (source: ProgramSource, language: string) => Promise<T>,
): Loader<T> {
  return new Loader<T>(host, () => {
    const scope = journey.scope;
    if (!scope) return undefined;
    const { source, store } = scope;
    const language = source.language(frame.wanted);
    const parts = depends(source, language);
    return (
      parts && {
        // Another store may have kept something, and is opened before anything shows.
        parts: [source, store, language, ...parts],
        load: async () => {
          const [piece] = await Promise.all([load(source, language), store.opened()]);
          return piece;
        },
      }
    );
  });
}
