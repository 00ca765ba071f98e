import {
  parseJourney,
  serializeJourney,
  type Journey,
  type JourneyStorage,
  type SerializedJourney,
} from '../../src/journey/index.js';

export type Verb = 'read' | 'write' | 'erase' | 'watch' | 'setAside';

/** What several tabs share. */
export class Disk {
  copy: string | undefined;
  aside: string | undefined;

  constructor(copy?: string) {
    this.copy = copy;
  }

  get ids(): string[] {
    return [...parseJourney(this.copy).journey.records.keys()];
  }
}

/** A storage in memory whose every call can be watched, delayed and made to fail. */
export class FakeStorage implements JourneyStorage {
  readonly kind = 'fake';
  readonly calls: Verb[] = [];
  /** Called first in every verb; whatever it throws is the storage's failure. */
  before: (verb: Verb) => void = () => {};
  onChange: (() => void) | undefined;
  overlaps = 0;
  #running = 0;
  #gates: (() => void)[] | undefined;

  constructor(
    readonly disk = new Disk(),
    readonly mode: 'sync' | 'async' = 'sync',
  ) {}

  read(): unknown {
    return this.#act('read', () => this.disk.copy);
  }

  write(journey: Journey): void | Promise<void> {
    const written: SerializedJourney = serializeJourney(journey);
    return this.#act('write', () => {
      this.disk.copy = JSON.stringify(written);
    });
  }

  erase(): void | Promise<void> {
    return this.#act('erase', () => {
      this.disk.copy = undefined;
      this.disk.aside = undefined;
    });
  }

  watch(onChange: () => void): () => void {
    this.calls.push('watch');
    this.before('watch');
    this.onChange = onChange;
    return () => {
      this.onChange = undefined;
    };
  }

  setAside(original: unknown, insteadOf?: unknown): void | Promise<void> {
    return this.#act('setAside', () => {
      if (![undefined, original, insteadOf].includes(this.disk.aside))
        throw new Error('One is there already.');
      this.disk.aside = String(original);
    });
  }

  /** From now on every asynchronous call waits for `release`. */
  hold(): void {
    this.#gates ??= [];
  }

  release(): void {
    const gates = this.#gates ?? [];
    this.#gates = undefined;
    for (const open of gates) open();
  }

  #act<T>(verb: Verb, act: () => T): T | Promise<T> {
    this.calls.push(verb);
    if (this.mode === 'sync') {
      this.before(verb);
      return act();
    }
    return this.#later(verb, act);
  }

  async #later<T>(verb: Verb, act: () => T): Promise<T> {
    if (this.#running++) this.overlaps++;
    const gates = this.#gates;
    await (gates ? new Promise<void>((open) => gates.push(open)) : Promise.resolve());
    this.#running--;
    this.before(verb);
    return act();
  }
}

/** Time that only passes when a test says so. */
export class FakeTimers {
  readonly waits: number[] = [];
  readonly #waiting = new Map<number, () => void>();
  readonly #real = { setTimeout: globalThis.setTimeout, clearTimeout: globalThis.clearTimeout };

  install(): void {
    const set = (act: () => void, wait = 0): number => {
      this.#waiting.set(this.waits.push(wait), act);
      return this.waits.length;
    };
    const clear = (id: number): void => void this.#waiting.delete(id);
    Object.assign(globalThis, { setTimeout: set, clearTimeout: clear });
  }

  uninstall(): void {
    Object.assign(globalThis, this.#real);
  }

  get pending(): number {
    return this.#waiting.size;
  }

  fire(): void {
    const acts = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const act of acts) act();
  }
}

/** A page that leaves when a test says so. */
export class FakePage {
  readonly flushes = new Set<() => void>();

  readonly onLeave = (flush: () => void): (() => void) => {
    this.flushes.add(flush);
    return () => this.flushes.delete(flush);
  };

  leave(): void {
    for (const flush of this.flushes) flush();
  }
}

/** Lets every promise that can settle do so. */
export async function settle(): Promise<void> {
  for (let i = 0; i < 50; i++) await Promise.resolve();
}

export const quotaError = (): unknown => new DOMException('full', 'QuotaExceededError');
export const securityError = (): unknown => new DOMException('blocked', 'SecurityError');
