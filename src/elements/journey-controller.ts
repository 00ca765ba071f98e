import { ContextEvent } from '@lit/context';
import type { LitElement, ReactiveController } from 'lit';
import { emptyJourney, type Change, type Journey } from '../journey/journey.js';
import type { PageStore } from '../journey/page-store.js';
import type { StoreTrouble } from '../journey/store.js';
import { composedParent } from './language.js';
import { report } from './report.js';
import { journeyContext, pageScope, type JourneyScope } from './scope.js';

const PROVIDER = 'mend-journey';
const TROUBLES: Readonly<Record<Exclude<StoreTrouble, 'locked'>, string>> = {
  blocked: 'is blocked: nothing is kept',
  full: 'is full: the last changes are not kept',
  unreadable: 'was unreadable: that was set aside',
  newer: 'is from a newer version: it was left alone',
};
const reported = new WeakMap<PageStore, StoreTrouble>();

/** How an element reaches a journey: from inside one, or by being one. */
export interface JourneyAccess {
  /** Undefined while the journey is not ready. */
  readonly scope: JourneyScope | undefined;
  readonly journey: Journey;
  update(change: Change): void;
}

/** Connects an element to the journey around it, or to the page's when there is none. */
export class JourneyController implements JourneyAccess, ReactiveController {
  readonly #host: LitElement;
  readonly #shows: (journey: Journey) => readonly unknown[];
  #shown: readonly unknown[] = [];
  #scope: JourneyScope | undefined;
  #leaveStore: (() => void) | undefined;
  #leaveProvider: (() => void) | undefined;

  /** `shows`: what of the journey the element shows, when that is less than all of it. */
  constructor(host: LitElement, shows: (journey: Journey) => readonly unknown[] = (journey) => [journey]) {
    this.#host = host;
    this.#shows = shows;
    host.addController(this);
  }

  /** Undefined while the journey around the element is not ready. */
  get scope(): JourneyScope | undefined {
    return this.#scope;
  }

  get journey(): Journey {
    return this.#scope?.store.journey ?? emptyJourney;
  }

  update(change: Change): void {
    this.#scope?.store.update(change);
  }

  hostConnected(): void {
    const ahead = providerToCome(this.#host);
    if (!ahead) {
      this.#ask();
      return;
    }
    void customElements.whenDefined(PROVIDER).then(() => {
      // The element may have been moved meanwhile, and have asked already.
      if (this.#host.isConnected && !this.#scope && !this.#leaveProvider) this.#ask();
    });
  }

  hostDisconnected(): void {
    this.#leaveProvider?.();
    this.#leaveProvider = undefined;
    this.#enter(undefined);
  }

  #ask(): void {
    let answered = false as boolean;
    this.#host.dispatchEvent(
      new ContextEvent(
        journeyContext,
        this.#host,
        (scope, unsubscribe) => {
          answered = true;
          this.#leaveProvider = unsubscribe;
          this.#enter(scope);
        },
        true,
      ),
    );
    if (!answered) this.#enter(pageScope());
  }

  #enter(scope: JourneyScope | undefined): void {
    if (scope?.store !== this.#scope?.store) {
      this.#leaveStore?.();
      this.#leaveStore = scope?.store.subscribe(() => {
        this.#show(scope.store);
      });
    }
    this.#scope = scope;
    if (!scope) return;
    this.#host.requestUpdate();
    this.#show(scope.store);
  }

  #show(store: PageStore): void {
    const shown = [store, ...store.condition, ...this.#shows(store.journey)];
    if (shown.some((part, at) => part !== this.#shown[at])) this.#host.requestUpdate();
    this.#shown = shown;
    reportTrouble(this.#host, store);
  }
}

/** Once per store and trouble, whichever element meets it first. */
export function reportTrouble(host: LitElement, store: PageStore): void {
  const { trouble } = store;
  // That a reader locks their words is nobody's trouble, and nobody else's business.
  if (!trouble || trouble === 'locked' || reported.get(store) === trouble) return;
  reported.set(store, trouble);
  report(host, `storage-${trouble}`, `storage ${TROUBLES[trouble]}.`);
}

// Answering from the page's journey first would lose what the reader did, or keep it where the host said not to.
function providerToCome(element: Element): boolean {
  for (let node = composedParent(element); node; node = composedParent(node)) {
    if (node.localName === PROVIDER && !customElements.get(PROVIDER)) return true;
  }
  return false;
}
