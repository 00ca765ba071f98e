import type { Journey } from '../journey.js';
import { serializeJourney } from '../format.js';
import { parseJourney } from '../parse.js';
import { isThenable } from '../queue.js';
import { JourneyLockedError, type Farewell, type JourneyStorage } from '../storage.js';
import { openAside, relockAside, sealAside } from './aside.js';
import type { Key } from './cipher.js';
import { asJourney, envelopeIn, type Envelope } from './envelope.js';
import { isSealed } from './sealed.js';

/** `none`: nobody set a passphrase. `open`: the key is in memory. `locked`: it is not. */
export type LockState = 'none' | 'open' | 'locked';

/** A storage that can be locked with a passphrase. Without one it passes everything through. */
export interface EncryptedStorage extends JourneyStorage {
  readonly lock: LockState;
  /** Uses a passphrase from the next write on. Rejects where the browser cannot lock: on plain http. */
  setPassphrase(passphrase: string): Promise<void>;
  /** From the next write on nothing is locked. */
  removePassphrase(): void;
  /** False: this passphrase does not open it, or what is kept is damaged. */
  unlock(passphrase: string): Promise<boolean>;
  forgetKey(): void;
  /** A text sealed with the key in use, for a backup; undefined while there is none. */
  seal(text: string): Promise<Envelope | undefined>;
}

/** Locks what another storage keeps: PBKDF2-HMAC-SHA-256 and AES-256-GCM, by the browser's own Web Crypto. */
export function encrypted<Inner extends JourneyStorage>(
  inner: Inner,
): EncryptedStorage & { readonly inner: Inner } {
  return new Encrypted(inner);
}

const NEEDED = 'A passphrase is needed.';

// The cipher is code that most readers never need.
const cipher = async () => import('./cipher.js');

class Encrypted<Inner extends JourneyStorage> implements EncryptedStorage {
  #key: Key | undefined;
  /** What the next write uses: another key, or none. */
  #next: { readonly key: Key | undefined } | undefined;
  #locked = false;

  constructor(readonly inner: Inner) {}

  get kind(): string {
    return this.inner.kind;
  }

  get lock(): LockState {
    if (this.#locked) return 'locked';
    return (this.#next ?? { key: this.#key }).key ? 'open' : 'none';
  }

  read(): unknown {
    const stored = this.inner.read();
    return isThenable(stored) ? stored.then((value) => this.#opened(value)) : this.#opened(stored);
  }

  write(journey: Journey): void | Promise<void> {
    const { key } = this.#next ?? { key: this.#key };
    if (key !== this.#key) return this.#relocked(journey, key);
    if (key) return this.#sealed(journey, key);
    return this.inner.write(journey);
  }

  erase(): void | Promise<void> {
    this.#key = this.#next = undefined;
    this.#locked = false;
    return this.inner.erase();
  }

  watch(onChange: (farewell?: Farewell) => void): () => void {
    return this.inner.watch(onChange);
  }

  setAside(original: unknown): void | Promise<void> {
    if (!this.inner.setAside) throw new Error('Nothing can be set aside here.');
    return sealAside(this.inner, original instanceof Damaged ? original.stored : original, this.#key);
  }

  /** As it was set aside; what was sealed opens with the key in use. */
  readAside(): unknown {
    return openAside(this.inner, this.#key);
  }

  leftBehind(): unknown {
    return this.inner.leftBehind?.();
  }

  async claim(): Promise<() => void> {
    return (await this.inner.claim?.()) ?? (() => {});
  }

  moveTo(place: 'session' | 'local'): void {
    // Where it goes nothing may be locked yet.
    if (this.#key) this.#next ??= { key: this.#key };
    this.inner.moveTo?.(place);
  }

  stay(): void {
    this.#next = undefined;
    this.inner.stay?.();
  }

  async setPassphrase(passphrase: string): Promise<void> {
    const { newKey } = await cipher();
    this.#next = { key: await newKey(passphrase) };
  }

  removePassphrase(): void {
    this.#next = { key: undefined };
  }

  async unlock(passphrase: string): Promise<boolean> {
    const { keyOf, open } = await cipher();
    const stored = await this.inner.read();
    const envelope = envelopeIn(stored);
    if (!envelope) return !isPresent(stored) || !isSealed(textOf(stored));
    const key = await keyOf(envelope, passphrase);
    if (!key || (await open(key, envelope)) === undefined) return false;
    this.#key = key;
    this.#next = undefined;
    this.#locked = false;
    return true;
  }

  forgetKey(): void {
    if (this.#key) this.#locked = true;
    this.#key = this.#next = undefined;
  }

  async seal(text: string): Promise<Envelope | undefined> {
    const key = this.#key;
    return key && (await cipher()).seal(key, text);
  }

  #opened(stored: unknown): unknown {
    if (!isPresent(stored) || !isSealed(textOf(stored))) {
      // Another tab took the lock off. What nobody can read says nothing of the kind.
      if (isPresent(stored) && this.#key && !this.#next && isWhole(stored)) this.#key = undefined;
      this.#locked = false;
      return stored;
    }
    const envelope = envelopeIn(stored);
    if (!envelope) return new Damaged(stored);
    const key = [this.#key, this.#next?.key].find((one) => one?.id === envelope.key);
    if (!key) {
      this.#key = this.#next = undefined;
      this.#locked = true;
      throw new JourneyLockedError(NEEDED);
    }
    return cipher().then(async ({ open }) => (await open(key, envelope)) ?? new Damaged(stored));
  }

  async #sealed(journey: Journey, key: Key): Promise<void> {
    const { seal } = await cipher();
    const envelope = await seal(key, JSON.stringify(serializeJourney(journey)));
    const there = await this.inner.read();
    // Another tab changed the passphrase meanwhile: its envelope must stay.
    const other = isPresent(there) && isSealed(textOf(there)) ? envelopeIn(there)?.key : undefined;
    if (other !== undefined && other !== key.id && other !== this.#key?.id)
      throw new JourneyLockedError(NEEDED);
    await this.inner.write(asJourney(envelope, Date.now()));
  }

  /** A change of the lock holds once it is written. */
  async #relocked(journey: Journey, key: Key | undefined): Promise<void> {
    const undo = await relockAside(this.inner, this.#key, key);
    try {
      await (key ? this.#sealed(journey, key) : this.inner.write(journey));
    } catch (error) {
      await undo();
      throw error;
    }
    this.#key = key;
    this.#next = undefined;
  }
}

/** What was an envelope. No journey can be read from it, so it is set aside, and as it was. */
class Damaged {
  constructor(readonly stored: unknown) {}
}

const isWhole = (stored: unknown): boolean => parseJourney(stored).trouble !== 'unreadable';
const isPresent = (stored: unknown): boolean => stored !== undefined && stored !== null;
const textOf = (stored: unknown): string => (typeof stored === 'string' ? stored : JSON.stringify(stored));
