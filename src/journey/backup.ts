import {
  inOrder,
  put,
  valueOf,
  type Change,
  type Journey,
  type JourneyRecord,
  type Json,
} from './journey.js';
import { sameValue } from './json.js';
import { envelopeIn, type Envelope } from './lock/envelope.js';
import { isSealed } from './lock/sealed.js';
import { FORMAT_VERSION } from './format.js';
import { parseJourney } from './parse.js';
import { PLACE } from './place.js';
import { CopyError } from './trouble.js';

/** A backup file: what is there, without what was deleted, and whose program it is. */
export interface Backup {
  readonly version: typeof FORMAT_VERSION;
  readonly program: string;
  readonly records: readonly JourneyRecord[];
}

export function backupOf(journey: Journey, program: string): Backup {
  const records = [...journey.records.values()].filter(
    ({ id, value }) => value !== undefined && id !== PLACE,
  );
  return { version: FORMAT_VERSION, program, records };
}

/** What a file holds: a backup, a locked one, or why it cannot be used. */
export type ReadBackup =
  | { readonly journey: Journey; readonly program: string | undefined; readonly partial: boolean }
  | { readonly envelope: Envelope }
  | { readonly trouble: 'unreadable' | 'newer' };

/** Reads a backup file. Never throws, and changes nothing. */
export function readBackup(text: string): ReadBackup {
  try {
    if (isSealed(text)) {
      const envelope = envelopeIn(text);
      return envelope ? { envelope } : { trouble: 'unreadable' };
    }
    const { journey, trouble } = parseJourney(text);
    if (trouble === 'newer' || trouble === 'unreadable') return { trouble };
    const { program } = Object(JSON.parse(text)) as { program?: unknown };
    return {
      journey,
      program: typeof program === 'string' ? program : undefined,
      partial: trouble === 'partial',
    };
  } catch (error) {
    return { trouble: error instanceof CopyError ? error.trouble : 'unreadable' };
  }
}

/** The text in a locked backup; undefined when the passphrase is another one, or the file is damaged. */
export async function unseal(envelope: Envelope, passphrase: string): Promise<string | undefined> {
  const { keyOf, open } = await import('./lock/cipher.js');
  const key = await keyOf(envelope, passphrase);
  return key && open(key, envelope);
}

/** One thing that restoring would change here. */
export interface Difference {
  readonly id: string;
  readonly value: Json;
  /** What is here now; undefined when nothing is. */
  readonly here: Json | undefined;
}

/** What restoring the backup would change, in the backup's order. What is the same already is left out. */
export function differences(here: Journey, backup: Journey): readonly Difference[] {
  return [...backup.records.values()].flatMap(({ id, value }) => {
    const now = valueOf(here, id);
    if (value === undefined || id === PLACE || (now !== undefined && sameValue(now, value))) return [];
    return [{ id, value, here: now }];
  });
}

/** What was chosen comes back as a new change, so that it wins over what is here, in every tab. */
export function restore(chosen: readonly Difference[]): Change {
  return inOrder(...chosen.map(({ id, value }) => put(id, value)));
}
