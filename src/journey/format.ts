import type { Journey, JourneyRecord } from './journey.js';

/** Grows when older code could no longer read what newer code writes. */
export const FORMAT_VERSION = 1;

/** A journey as plain JSON. A list of records, so that an id such as `__proto__` is nothing special. */
export interface SerializedJourney {
  readonly version: typeof FORMAT_VERSION;
  readonly copy?: string;
  readonly records: readonly JourneyRecord[];
}

/** A first copy gets its name. */
export function named(journey: Journey): Journey {
  return journey.copy === undefined ? { ...journey, copy: Math.random().toString(36).slice(2) } : journey;
}

export function serializeJourney({ copy, records }: Journey): SerializedJourney {
  const list = [...records.values()];
  return copy === undefined
    ? { version: FORMAT_VERSION, records: list }
    : { version: FORMAT_VERSION, copy, records: list };
}
