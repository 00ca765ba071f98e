import { emptyJourney, type Change, type Journey, type JourneyRecord } from './journey.js';
import { StepQueue, type Steps } from './queue.js';
import { quietly } from './quietly.js';
import { SavedCopy } from './saved-copy.js';
import type { Farewell, JourneyStorage } from './storage.js';
import { onLeave } from './storages/page.js';
import { TabJourney } from './tab.js';
import type { StoreState, StoreTrouble } from './trouble.js';

export type { StoreState, StoreTrouble } from './trouble.js';

export interface StoreOptions {
  readonly now?: () => number;
  /** Calls back when the page may be about to go. */
  readonly onLeave?: (flush: () => void) => () => void;
  /** Milliseconds from a change to its saving. */
  readonly wait?: number;
}

/** One journey, its listeners and its storage. Changes show at once and are saved soon after. */
export class JourneyStore {
  #storage: JourneyStorage;
  readonly #options: Required<StoreOptions>;
  readonly #tab = new TabJourney();
  readonly #copy: SavedCopy;
  readonly #queue = new StepQueue();
  readonly #listeners = new Set<() => void>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #told: readonly unknown[] = [];
  #stops: (() => void)[] = [];

  constructor(storage: JourneyStorage, options: StoreOptions = {}) {
    this.#storage = storage;
    this.#options = { now: () => Date.now(), onLeave, wait: 400, ...options };
    this.#copy = new SavedCopy(() => this.#storage, this.#tab);
    this.#told = this.#news;
  }

  get storage(): JourneyStorage {
    return this.#storage;
  }

  /** `around` stands for the storage from now on: a lock around it, whose code most readers never need. */
  wrap(around: JourneyStorage): void {
    this.#storage = around;
  }

  /** Nothing shows while it is locked, also not what still waits to be saved. */
  get journey(): Journey {
    return this.#copy.state === 'locked' ? emptyJourney : this.#tab.journey;
  }

  get state(): StoreState {
    return this.#copy.state;
  }

  get trouble(): StoreTrouble | undefined {
    return this.#copy.trouble;
  }

  /** What was written in this tab and lost to something newer, to be offered back. */
  get displaced(): ReadonlyMap<string, JourneyRecord> {
    return this.#copy.state === 'locked' ? emptyJourney.records : this.#tab.displaced;
  }

  dismissDisplaced(id: string): void {
    this.#tab.dismissDisplaced(id);
    this.#tell();
  }

  update(change: Change): void {
    this.#tab.change(change, this.#options.now());
    if (this.#tab.hasUnsaved()) this.#saveSoon();
    this.#tell();
  }

  /** The first subscriber opens the store, the last one closes it. */
  subscribe(listener: () => void): () => void {
    // Opened before it listens: a storage that answers at once has answered when this returns.
    if (!this.#listeners.size) this.#start();
    const own = () => listener();
    this.#listeners.add(own);
    return () => {
      if (this.#listeners.delete(own) && !this.#listeners.size) this.#stop();
    };
  }

  /** Saves now. With a synchronous storage it is saved on return. */
  flush(): void | Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    return this.#do(() => this.#copy.save());
  }

  /** No merge: memory and storage are cleared. Never rejects; `trouble` tells when the storage refused. */
  async deleteEverything(): Promise<void> {
    this.#copy.clear();
    this.#tell();
    await this.#do(() => this.#copy.erase());
  }

  /** Opens again, after the storage was unlocked or a failure mended. */
  retry(): void {
    this.#copy.reset();
    this.#tell();
    this.#open('keep');
  }

  /**
   * Keeps it in this tab, or on this device. False: the storage refused, and everything is where it was; `trouble` says
   * why.
   */
  async moveTo(place: 'session' | 'local'): Promise<boolean> {
    return this.#relocate(() => this.storage.moveTo?.(place));
  }

  /** Writes all of it again, after the storage was told to lock it otherwise. False as with `moveTo`. */
  async rewrite(): Promise<boolean> {
    return this.#relocate(() => undefined);
  }

  /** Saves, then forgets what is shown and how to open it. */
  async lock(): Promise<void> {
    await this.flush();
    await this.#do(() => this.#locking());
  }

  async #relocate(prepare: () => void): Promise<boolean> {
    await this.flush();
    if (this.state !== 'open') {
      this.storage.stay?.();
      return false;
    }
    let written = false;
    await this.#do(() => this.#relocating(prepare, () => (written = true)));
    return written;
  }

  *#relocating(prepare: () => void, done: () => void): Steps {
    prepare();
    yield* this.#copy.relocate();
    done();
  }

  *#locking(): Steps {
    yield this.storage.forgetKey?.();
    this.#copy.conceal();
  }

  /** What this tab holds goes; what is kept on the device stays there. */
  #forget(): void {
    this.storage.forgetKey?.();
    this.#copy.forget();
    this.#tell();
  }

  #start(): void {
    this.#stops = [this.#options.onLeave(() => void this.flush())];
    this.#copy.reset();
    const onChange = (farewell?: Farewell) => {
      if (farewell === 'gone') void this.#do(() => this.#copy.gone());
      else if (farewell === 'left' && this.storage.kind !== 'session') this.#forget();
      else if (farewell) void this.deleteEverything();
      else this.#open('drop');
    };
    quietly(() => this.#stops.push(this.storage.watch(onChange)));
    this.#open('keep');
  }

  #stop(): void {
    void this.flush();
    for (const stop of this.#stops) quietly(stop);
    this.#stops = [];
  }

  #open(afterDeletion: 'keep' | 'drop'): void {
    void this.#do(() => this.#opening(afterDeletion));
  }

  *#opening(afterDeletion: 'keep' | 'drop'): Steps {
    yield* this.#copy.open(afterDeletion);
    if (this.#tab.hasUnsaved()) this.#saveSoon();
  }

  #do(work: () => Steps): void | Promise<void> {
    return this.#queue.add(() => this.#careful(work));
  }

  /** Nothing that fails gets past here: it becomes the store's state and trouble. */
  *#careful(work: () => Steps): Steps {
    try {
      yield* work();
    } catch (error) {
      this.#copy.fail(error);
    }
    this.#tell();
  }

  #saveSoon(): void {
    this.#timer ??= setTimeout(() => void this.#saveAlone(), this.#options.wait);
  }

  async #saveAlone(): Promise<void> {
    const { storage } = this;
    const letGo =
      storage.claim && storage.kind !== 'session' ? await storage.claim().catch(() => undefined) : undefined;
    await this.flush();
    letGo?.();
  }

  /** How it is with the journey, apart from what is in it. What is equal has not changed. */
  get condition(): readonly unknown[] {
    const { kind, lock } = this.#storage as JourneyStorage & { readonly lock?: unknown };
    return [this.displaced, this.state, this.trouble, kind, lock];
  }

  get #news(): readonly unknown[] {
    return [this.journey, ...this.condition];
  }

  #tell(): void {
    const news = this.#news;
    if (news.every((part, i) => part === this.#told[i])) return;
    this.#told = news;
    for (const listener of [...this.#listeners]) quietly(listener);
  }
}
