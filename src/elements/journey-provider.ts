import { ContextProvider } from '@lit/context';
import type { LitElement, ReactiveController } from 'lit';
import { emptyJourney, type Change, type Journey } from '../journey/journey.js';
import { type JourneyStorage } from '../journey/storage.js';
import { PageStore } from '../journey/page-store.js';
import { storageKey } from '../journey/storages/key.js';
import type { Perspective } from '../program/perspectives.js';
import type { ProgramSource } from '../program/source.js';
import { reportTrouble, type JourneyAccess } from './journey-controller.js';
import { defaultProgram, journeyContext, storeAt, targetsOf, type JourneyScope } from './scope.js';

export const STORAGE_KINDS = ['none', 'session', 'local'] as const;
export type StorageKind = (typeof STORAGE_KINDS)[number];

export interface JourneySettings {
  readonly source: ProgramSource;
  readonly storage: StorageKind | JourneyStorage;
  readonly name: string;
  readonly perspective: Perspective | undefined;
  readonly lockAfter: number;
}

/** Gives the elements inside a `<mend-journey>` their journey. */
export class JourneyProvider implements JourneyAccess, ReactiveController {
  readonly #host: LitElement;
  readonly #provider: ContextProvider<typeof journeyContext>;
  #store: { readonly key: string; readonly storage: unknown; readonly store: PageStore } | undefined;
  #leave: (() => void) | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    this.#provider = new ContextProvider(host, { context: journeyContext, initialValue: undefined });
    host.addController(this);
  }

  get scope(): JourneyScope | undefined {
    return this.#provider.value;
  }

  get journey(): Journey {
    return this.scope?.store.journey ?? emptyJourney;
  }

  update(change: Change): void {
    this.scope?.store.update(change);
  }

  hostConnected(): void {
    this.#subscribe();
  }

  hostDisconnected(): void {
    this.#leave?.();
    this.#leave = undefined;
  }

  /** The same settings keep the same store; a new program, name or storage opens another. */
  provide({ source, storage, name, perspective, lockAfter }: JourneySettings): void {
    const key = storageKey(source.id, name);
    if (this.#store?.key !== key || this.#store.storage !== storage) {
      this.#open({ key, storage, store: storeFor(storage, key) });
    }
    const store = this.#store?.store;
    if (!store) return;
    const before = this.scope;
    const offersDevice = storage === 'local';
    const next = { store, source, perspective, targets: targetsOf(store), offersDevice, lockAfter };
    const same = (Object.keys(next) as (keyof typeof next)[]).every((key) => before?.[key] === next[key]);
    if (!same) this.#provider.setValue(next);
  }

  /** The content was refused. What the reader kept before is left alone. */
  fail(): void {
    this.#open({ key: '', storage: undefined, store: new PageStore() });
    const { store } = this.#store ?? {};
    if (!store) return;
    const scope = {
      store,
      source: defaultProgram(),
      perspective: undefined,
      targets: targetsOf(store),
      failed: true,
    };
    this.#provider.setValue(scope);
  }

  /** The settings are not known yet: the elements inside wait. */
  wait(): void {
    if (this.scope) this.#provider.setValue(undefined);
  }

  #open(opened: { readonly key: string; readonly storage: unknown; readonly store: PageStore }): void {
    this.#leave?.();
    this.#leave = undefined;
    this.#store = opened;
    this.#subscribe();
  }

  #subscribe(): void {
    const store = this.#store?.store;
    if (!store || this.#leave || !this.#host.isConnected) return;
    const show = () => {
      this.#host.requestUpdate();
      reportTrouble(this.#host, store);
    };
    this.#leave = store.subscribe(show);
    reportTrouble(this.#host, store);
  }
}

function storeFor(storage: StorageKind | JourneyStorage, key: string): PageStore {
  if (typeof storage !== 'string') return new PageStore(storage);
  return storage === 'none' ? new PageStore() : storeAt(key);
}
