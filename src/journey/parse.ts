import { FORMAT_VERSION } from './format.js';
import { emptyJourney, LATEST, type Journey, type JourneyRecord, type Json } from './journey.js';
import { canonicalText } from './json.js';
import { newerRecord } from './merge.js';

/** `partial`: some records could not be read. `newer`: a later version wrote it, and nothing was read. */
export type ParseTrouble = 'unreadable' | 'newer' | 'partial';

export interface ParsedJourney {
  readonly journey: Journey;
  readonly trouble?: ParseTrouble;
}

/** Reads what a storage or a file holds, text or object. Never throws: what went wrong is in `trouble`. */
export function parseJourney(input: unknown): ParsedJourney {
  if (input === undefined || input === null) return { journey: emptyJourney };
  try {
    // An object goes through text as well: only JSON comes out, and nobody else holds it.
    return readJourney(JSON.parse(typeof input === 'string' ? input : JSON.stringify(input)));
  } catch {
    return { journey: emptyJourney, trouble: 'unreadable' };
  }
}

function readJourney(data: unknown): ParsedJourney {
  const { version: written } = Object(data) as { version?: unknown };
  if (typeof written === 'number' && written > FORMAT_VERSION) {
    return { journey: emptyJourney, trouble: 'newer' };
  }
  const { version, copy, records: list } = migrate(data);
  if (version !== FORMAT_VERSION || !Array.isArray(list)) {
    return { journey: emptyJourney, trouble: 'unreadable' };
  }
  const records = new Map<string, JourneyRecord>();
  let whole = true;
  for (const record of list.map(readRecord)) {
    const same = record && records.get(record.id);
    if (record) records.set(record.id, same ? newerRecord(same, record) : record);
    else whole = false;
  }
  const journey = typeof copy === 'string' ? { records, copy } : { records };
  return whole ? { journey } : { journey, trouble: 'partial' };
}

type Stored = Readonly<Record<string, unknown>>;
export type Migration = (stored: Stored) => Stored;

/** From each version that was ever released to the next one. The first is still the only one. */
const MIGRATIONS: Readonly<Record<number, Migration>> = {};

/** Brings what an older version wrote up to date, one version at a time. */
export function migrate(data: unknown, steps: Readonly<Record<number, Migration>> = MIGRATIONS): Stored {
  let stored = Object(data) as Stored;
  for (let step = stepFor(stored, steps); step; step = stepFor(stored, steps)) stored = step(stored);
  return stored;
}

const stepFor = ({ version }: Stored, steps: Readonly<Record<number, Migration>>): Migration | undefined =>
  typeof version === 'number' && Object.hasOwn(steps, version) ? steps[version] : undefined;

function readRecord(data: unknown): JourneyRecord | undefined {
  const { id, updatedAt, value } = Object(data) as Record<string, unknown>;
  if (typeof id !== 'string' || typeof updatedAt !== 'number') return undefined;
  if (!(updatedAt >= 0 && updatedAt <= LATEST)) return undefined;
  if (value === undefined) return { id, updatedAt };
  return isWritable(value as Json) ? { id, updatedAt, value: value as Json } : undefined;
}

/** Text can nest deeper than any code can follow; such a value could be read and never compared or saved. */
function isWritable(value: Json): boolean {
  if (typeof value !== 'object') return true;
  try {
    canonicalText(value);
    return true;
  } catch {
    return false;
  }
}
