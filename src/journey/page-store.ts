import { named, serializeJourney } from './format.js';
import { emptyJourney, type Change, type Journey } from './journey.js';
import { quietly } from './quietly.js';
import type { JourneyStorage } from './storage.js';
import { holdsOnly, isGone, onPage, putNote, removeNote } from './storages/note.js';
import type { JourneyStore, StoreState, StoreTrouble } from './store.js';

type Keeper = typeof import('./keeper.js');

let keeper: Keeper | undefined;

/** Loads the code that keeps journeys: from then on every store of the page has it at once. */
export async function loadKeeper(): Promise<Keeper> {
  return (keeper ??= await import('./keeper.js'));
}

/**
 * Stands where a page's elements find their store. Whoever only reads has nothing kept and keeps nothing, so the store and
 * all that it takes is loaded when something was kept before, or is to be kept now.
 */
export class PageStore {
  readonly #place: string | JourneyStorage | undefined;
  readonly #load: () => Promise<Keeper>;
  readonly #listeners = new Set<() => void>();
  #whole: JourneyStore | undefined;
  /** What was done before the store was there, and the text of it in the tab's storage. */
  #journey = emptyJourney;
  #noted: string | null = null;
  #lost = false;
  #leave: (() => void) | undefined;

  /** A key in the browser's storages, a storage of the host's own, or nothing: then the page alone remembers. */
  constructor(place?: string | JourneyStorage, load = loadKeeper) {
    this.#place = place;
    this.#load = load;
  }

  /** The store, once it is there. */
  get whole(): JourneyStore | undefined {
    return this.#whole;
  }

  get journey(): Journey {
    return this.#whole?.journey ?? this.#journey;
  }

  get state(): StoreState {
    return this.#whole?.state ?? 'opening';
  }

  get trouble(): StoreTrouble | undefined {
    return this.#whole ? this.#whole.trouble : this.#lost ? 'blocked' : undefined;
  }

  /** As the store's: while all is well, its coming changes nothing that shows. */
  get condition(): readonly unknown[] {
    const kind = typeof this.#place === 'string' ? 'session' : (this.#place?.kind ?? 'none');
    return this.#whole?.condition ?? [emptyJourney.records, 'open', this.trouble, kind, undefined];
  }

  /** Whether the reader may choose where it is kept. */
  get movable(): boolean {
    return this.#whole ? this.#whole.storage.moveTo !== undefined : typeof this.#place === 'string';
  }

  update(change: Change): void {
    if (keeper) this.#begin(keeper);
    if (this.#whole) {
      this.#whole.update(change);
      return;
    }
    this.#journey = change(this.#journey, Date.now());
    const noted = this.#note();
    this.ready().catch(() => {
      this.#lost = !noted;
      this.#tell();
    });
    this.#tell();
  }

  subscribe(listener: () => void): () => void {
    if (!this.#listeners.size) this.#start();
    const own = () => listener();
    this.#listeners.add(own);
    return () => {
      if (!this.#listeners.delete(own) || this.#listeners.size) return;
      this.#leave?.();
      this.#leave = undefined;
    };
  }

  /** Never rejects; `trouble` tells when it did not work. */
  async deleteEverything(): Promise<void> {
    try {
      if (!this.#whole) {
        this.#drop();
        if (typeof this.#place === 'string') removeNote(this.#place);
      }
      await (await this.ready()).deleteEverything();
    } catch {
      this.#lost = true;
      this.#tell();
    }
  }

  /** The store itself. Rejects when its code did not load; whoever asks again tries again. */
  async ready(): Promise<JourneyStore> {
    return this.#begin(await this.#load());
  }

  /** Resolves once the store is there, and at once where nothing was kept. Rejects as `ready` does. */
  async opened(): Promise<void> {
    try {
      if (this.#whole ?? this.#isUntouched()) return;
    } catch {
      // A storage that cannot be looked at is in trouble, and the store can say so.
    }
    await this.ready();
  }

  #start(): void {
    if (keeper) this.#begin(keeper);
    if (this.#whole) {
      this.#leave = this.#whole.subscribe(this.#tell);
      return;
    }
    this.#forgetGone();
    this.#leave = onPage(this.#look, this.#drop);
  }

  #begin({ JourneyStore, homeStorage, memoryStorage, mergeJourneys }: Keeper): JourneyStore {
    if (this.#whole) return this.#whole;
    this.#forgetGone();
    const place = this.#place;
    const whole = new JourneyStore(
      typeof place === 'string' ? homeStorage(place) : (place ?? memoryStorage()),
    );
    this.#whole = whole;
    this.#leave?.();
    this.#leave = undefined;
    const { records } = this.#journey;
    if (!this.#listeners.size && !records.size) return whole;
    const leave = whole.subscribe(this.#tell);
    whole.update((journey) => mergeJourneys(journey, { records }));
    if (this.#listeners.size) this.#leave = leave;
    else leave();
    this.#tell();
    return whole;
  }

  readonly #tell = (): void => {
    for (const listener of [...this.#listeners]) quietly(listener);
  };

  /** Another tab or another page of this one may have kept something. */
  readonly #look = (): void => {
    this.#forgetGone();
    this.opened().catch(() => undefined);
  };

  /** Everything is to go, and nothing is kept yet. */
  readonly #drop = (): void => {
    this.#journey = emptyJourney;
    this.#noted = null;
    this.#tell();
  };

  /** What was put down and lies nowhere now was deleted by another page of this tab: it must not come back. */
  #forgetGone(): void {
    const key = this.#place;
    try {
      if (typeof key === 'string' && this.#noted !== null && isGone(key, this.#journey.copy)) this.#drop();
    } catch {
      // A storage that cannot be looked at deleted nothing.
    }
  }

  #isUntouched(): boolean {
    const key = this.#place;
    if (typeof key !== 'string') return key === undefined;
    return holdsOnly(key, this.#noted);
  }

  /** Puts down what was done, should the page go before the store is there. False: it could not be put down. */
  #note(): boolean {
    const key = this.#place;
    try {
      if (!this.#isUntouched()) return false;
      if (typeof key !== 'string') return true;
      this.#journey = named(this.#journey);
      const note = JSON.stringify({ ...serializeJourney(this.#journey), savedAt: Date.now() });
      putNote(key, note);
      this.#noted = note;
      return true;
    } catch {
      return false;
    }
  }
}
