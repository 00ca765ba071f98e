import type { Journey, JourneyRecord } from './journey.js';
import { canonicalText } from './json.js';

/**
 * Two journeys of one person become one: of each record, the newer stays.
 * The order and the number of merges never matter, so tabs, backups and devices all meet here.
 * Gives `a` itself back when `b` has nothing newer.
 */
export function mergeJourneys(a: Journey, b: Journey): Journey {
  const records = new Map(a.records);
  let changed = false;
  for (const [id, theirs] of b.records) {
    const ours = records.get(id);
    const winner = ours ? newerRecord(ours, theirs) : theirs;
    if (winner === ours) continue;
    records.set(id, winner);
    changed = true;
  }
  const copy = laterName(a.copy, b.copy);
  if (!changed && copy === a.copy) return a;
  return copy === undefined ? { records } : { records, copy };
}

/** The newer of two records with one id. `a` when they are equal. */
export function newerRecord(a: JourneyRecord, b: JourneyRecord): JourneyRecord {
  if (a.updatedAt !== b.updatedAt) return a.updatedAt > b.updatedAt ? a : b;
  return rank(a) >= rank(b) ? a : b;
}

/** Any fixed order settles a tie. A tombstone stands lowest: deleting again is easy, writing again is not. */
function rank({ value }: JourneyRecord): string {
  return value === undefined ? '' : canonicalText(value);
}

function laterName(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a >= b ? a : b;
}
