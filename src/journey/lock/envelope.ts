import { CopyError } from '../trouble.js';
import { parseJourney } from '../parse.js';
import type { Journey } from '../journey.js';

/** Grows when older code could no longer open what newer code seals. */
export const ENVELOPE_VERSION = 1;

/** What is written in place of a journey that is locked. Binary parts are base64. */
export interface Envelope {
  readonly version: number;
  readonly kdf: 'PBKDF2-HMAC-SHA-256';
  readonly iterations: number;
  readonly salt: string;
  /** Names the key, so that a tab knows without trying whether its own fits. */
  readonly key: string;
  readonly cipher: 'AES-256-GCM';
  readonly nonce: string;
  readonly data: string;
}

const ID = 'envelope';

/** An envelope travels as a journey with one record, so that every storage can hold it. */
export function asJourney(envelope: Envelope, now: number): Journey {
  return { records: new Map([[ID, { id: ID, updatedAt: now, value: { ...envelope } }]]) };
}

/** The envelope in what a storage or a file holds; undefined when it is damaged. Refuses what a newer version sealed. */
export function envelopeIn(stored: unknown): Envelope | undefined {
  const { records } = parseJourney(stored).journey;
  const value = records.size === 0 ? parsed(stored) : records.size === 1 && records.get(ID)?.value;
  const envelope = Object(value) as Partial<Envelope>;
  if (typeof envelope.version === 'number' && envelope.version > ENVELOPE_VERSION)
    throw new CopyError('newer');
  return isEnvelope(envelope) ? envelope : undefined;
}

function parsed(stored: unknown): unknown {
  try {
    return typeof stored === 'string' ? JSON.parse(stored) : stored;
  } catch {
    return undefined;
  }
}

function isEnvelope(value: Partial<Envelope>): value is Envelope {
  const { version, kdf, iterations, salt, key, cipher, nonce, data } = value;
  return (
    version === ENVELOPE_VERSION &&
    kdf === 'PBKDF2-HMAC-SHA-256' &&
    cipher === 'AES-256-GCM' &&
    Number.isInteger(iterations) &&
    [salt, key, nonce, data].every((part) => typeof part === 'string')
  );
}
