import type { Journey } from '../journey.js';
import { serializeJourney } from '../parse.js';
import { isThenable } from '../queue.js';
import { JourneyLockedError, type JourneyStorage } from '../storage.js';
import type { Key } from './cipher.js';
import { asJourney, envelopeIn, isSealed, type Envelope } from './envelope.js';

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
    if (key) return this.#sealed(journey, key);
    const written = this.inner.write(journey);
    const done = () => {
      this.#written(undefined);
    };
    if (isThenable(written)) return written.then(done);
    done();
  }

  erase(): void | Promise<void> {
    this.#key = this.#next = undefined;
    this.#locked = false;
    return this.inner.erase();
  }

  watch(onChange: (farewell?: 'erased' | 'left') => void): () => void {
    return this.inner.watch(onChange);
  }

  setAside(original: unknown): void | Promise<void> {
    const { setAside } = this.inner;
    if (!setAside) throw new Error('Nothing can be set aside here.');
    const key = this.#key;
    const text = typeof original === 'string' ? original : JSON.stringify(original);
    if (!key || isSealed(text)) return this.inner.setAside?.(original);
    return cipher().then(async ({ seal }) => this.inner.setAside?.(JSON.stringify(await seal(key, text))));
  }

  /** As it was set aside; what was sealed opens with the key in use. */
  readAside(): unknown {
    const aside = this.inner.readAside?.();
    const key = this.#key;
    if (typeof aside !== 'string' || !key || !isSealed(aside)) return aside;
    const envelope = envelopeIn(aside);
    return envelope ? cipher().then(async ({ open }) => (await open(key, envelope)) ?? aside) : aside;
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
      // Another tab took the lock off.
      if (isPresent(stored)) this.#key = undefined;
      this.#locked = false;
      return stored;
    }
    const envelope = envelopeIn(stored);
    if (!envelope) return { damaged: stored };
    const key = [this.#key, this.#next?.key].find((one) => one?.id === envelope.key);
    if (!key) {
      this.#key = this.#next = undefined;
      this.#locked = true;
      throw new JourneyLockedError(NEEDED);
    }
    return cipher().then(async ({ open }) => (await open(key, envelope)) ?? { damaged: stored });
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
    this.#written(key);
  }

  /** A change of the lock holds once it is written. */
  #written(key: Key | undefined): void {
    if (this.#next?.key !== key) return;
    this.#key = key;
    this.#next = undefined;
  }
}

const isPresent = (stored: unknown): boolean => stored !== undefined && stored !== null;
const textOf = (stored: unknown): string => (typeof stored === 'string' ? stored : JSON.stringify(stored));
