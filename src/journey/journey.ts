import { sameValue, type Json } from './json.js';

export type { Json } from './json.js';

/** One thing the reader did. Without a value it is a tombstone: something was here and was deleted. */
export interface JourneyRecord {
  readonly id: string;
  readonly updatedAt: number;
  readonly value?: Json;
}

/** Everything one reader did, as a value: it never changes, a change makes a new one. */
export interface Journey {
  readonly records: ReadonlyMap<string, JourneyRecord>;
  /** Names the saved copy it belongs to. After *delete everything* a new one begins, so that nobody revives the old. */
  readonly copy?: string;
}

/** A pure step from one journey to the next. */
export type Change = (journey: Journey, now: number) => Journey;

/** The last moment a Date can name. Later times are not times. */
export const LATEST = 8.64e15;

export const emptyJourney: Journey = { records: new Map() };

export function valueOf(journey: Journey, id: string): Json | undefined {
  return journey.records.get(id)?.value;
}

/** Sets a value. An equal value is no change, and gives the same journey back. */
export function put(id: string, value: Json): Change {
  return (journey, now) => {
    const previous = valueOf(journey, id);
    if (previous !== undefined && sameValue(previous, value)) return journey;
    return withRecord(journey, { id, updatedAt: nextTime(journey, id, now), value });
  };
}

/** Deletes a value; its tombstone tells other tabs. Nothing happens where nothing is. */
export function remove(id: string): Change {
  return (journey, now) => {
    if (valueOf(journey, id) === undefined) return journey;
    return withRecord(journey, { id, updatedAt: nextTime(journey, id, now) });
  };
}

/** Several changes as one. */
export function inOrder(...changes: Change[]): Change {
  return (journey, now) => changes.reduce((result, change) => change(result, now), journey);
}

function withRecord(journey: Journey, record: JourneyRecord): Journey {
  return { ...journey, records: new Map(journey.records).set(record.id, record) };
}

/** Time only grows, even when the clock is set back. */
function nextTime(journey: Journey, id: string, now: number): number {
  const previous = journey.records.get(id)?.updatedAt ?? -1;
  return Math.min(Math.max(now, previous + 1), LATEST);
}
