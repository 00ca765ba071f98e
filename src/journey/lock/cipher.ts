import { ENVELOPE_VERSION, type Envelope } from './envelope.js';

/** OWASP's floor of 2023 for PBKDF2 with SHA-256. */
export const ITERATIONS = 600_000;
// A damaged number must not keep a phone busy for minutes.
const MOST_ITERATIONS = 10_000_000;

/** A key in memory, with what it takes to derive it again. The key itself cannot be read out. */
export interface Key {
  readonly id: string;
  readonly salt: string;
  readonly iterations: number;
  readonly secret: CryptoKey;
}

/** Whether this page may lock at all: browsers offer it on https and on this machine alone. */
export const canLock = (): boolean => (crypto as { readonly subtle?: SubtleCrypto }).subtle !== undefined;

export async function newKey(passphrase: string, iterations = ITERATIONS): Promise<Key> {
  return derive(passphrase, {
    id: random(12),
    salt: random(16),
    iterations: Math.max(iterations, ITERATIONS),
  });
}

/** The key of an envelope, if the passphrase is its own. */
export async function keyOf(
  { key: id, salt, iterations }: Envelope,
  passphrase: string,
): Promise<Key | undefined> {
  if (iterations < 1 || iterations > MOST_ITERATIONS) return undefined;
  try {
    return await derive(passphrase, { id, salt, iterations });
  } catch {
    return undefined;
  }
}

async function derive(passphrase: string, made: Omit<Key, 'secret'>): Promise<Key> {
  // One passphrase typed on two keyboards is one passphrase.
  const bytes = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const raw = await crypto.subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveKey']);
  const secret = await crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt: decode(made.salt), iterations: made.iterations },
    raw,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
  return { ...made, secret };
}

/** Seals a text with a fresh nonce. */
export async function seal({ id, salt, iterations, secret }: Key, text: string): Promise<Envelope> {
  const head = {
    version: ENVELOPE_VERSION,
    kdf: 'PBKDF2-HMAC-SHA-256',
    iterations,
    salt,
    key: id,
    cipher: 'AES-256-GCM',
  } as const;
  const nonce = random(12);
  const data = await crypto.subtle.encrypt(how(head, nonce), secret, new TextEncoder().encode(text));
  return { ...head, nonce, data: encode(new Uint8Array(data)) };
}

/** The sealed text; undefined when the key is another one, or anything in the envelope was changed. */
export async function open({ secret }: Key, envelope: Envelope): Promise<string | undefined> {
  try {
    const text = await crypto.subtle.decrypt(how(envelope, envelope.nonce), secret, decode(envelope.data));
    return new TextDecoder().decode(text);
  } catch {
    return undefined;
  }
}

type Head = Omit<Envelope, 'nonce' | 'data'>;

// The open parts are sealed as well: changing one of them breaks the seal. Only the key's name is not: it says which
// passphrase to ask for, and damaged it must not keep the right one out.
function how({ version, kdf, iterations, salt, cipher }: Head, nonce: string): AesGcmParams {
  const head = JSON.stringify([version, kdf, iterations, salt, cipher]);
  return { name: 'AES-GCM', iv: decode(nonce), additionalData: new TextEncoder().encode(head) };
}

const random = (bytes: number): string => encode(crypto.getRandomValues(new Uint8Array(bytes)));

function encode(bytes: Uint8Array): string {
  let text = '';
  // All at once would be too many arguments for some browsers.
  for (let at = 0; at < bytes.length; at += 0x2000)
    text += String.fromCharCode(...bytes.subarray(at, at + 0x2000));
  return btoa(text);
}

function decode(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
