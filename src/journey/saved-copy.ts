import { named } from './format.js';
import { isSealed } from './lock/sealed.js';
import { parseJourney } from './parse.js';
import type { Steps } from './queue.js';
import { JourneyLockedError, type JourneyStorage } from './storage.js';
import type { TabJourney } from './tab.js';
import { CopyError, troubleOf, type StoreState, type StoreTrouble } from './trouble.js';

/** What lies in the storage: how this tab's journey comes from it and gets into it. */
export class SavedCopy {
  state: StoreState = 'opening';
  readonly #storageNow: () => JourneyStorage;
  readonly #tab: TabJourney;
  #trouble: StoreTrouble | undefined;
  #damaged = false;
  #seen = false;
  #kind = '';
  #eraseDue = false;

  constructor(storageNow: () => JourneyStorage, tab: TabJourney) {
    this.#storageNow = storageNow;
    this.#tab = tab;
  }

  get #storage(): JourneyStorage {
    return this.#storageNow();
  }

  /** A damaged copy stays told, even when saving works again. */
  get trouble(): StoreTrouble | undefined {
    return this.#trouble ?? (this.#damaged ? 'unreadable' : undefined);
  }

  reset(): void {
    this.state = 'opening';
    this.#trouble = undefined;
    this.#damaged = false;
  }

  /** Reads, and never writes. `afterDeletion`: what to do with unsaved changes when everything was deleted. */
  *open(afterDeletion: 'keep' | 'drop'): Steps {
    yield* this.erase();
    yield* this.#meet(afterDeletion);
  }

  /** Reads, merges and writes, so that nothing another tab saved is lost. */
  *save(): Steps {
    yield* this.erase();
    if (!this.#tab.hasUnsaved() || this.state === 'locked') return;
    for (const original of yield* this.#meet('keep')) yield* this.#setAside(original);
    // Everything may have been deleted meanwhile.
    if (!this.#tab.hasUnsaved()) return;
    const journey = named(this.#tab.journey);
    yield this.#storage.write(journey);
    if (this.#eraseDue) return;
    this.#seen = true;
    this.#trouble = undefined;
    this.#tab.saved(journey);
  }

  /** What is held clears at once; erasing what is saved is due from now on. */
  clear(): void {
    this.#tab.clear();
    this.#trouble = undefined;
    this.#damaged = false;
    this.#seen = false;
    this.#eraseDue = true;
  }

  /** Goes to another place, or is locked otherwise: all of it is written, and nothing counts as gone. */
  *relocate(): Steps {
    this.#seen = false;
    this.#tab.writeAll(true);
    try {
      yield* this.save();
    } catch (error) {
      // What could not go elsewhere lies where it lay.
      this.#tab.writeAll(false);
      this.#storage.stay?.();
      throw error;
    }
  }

  /** The tab's memory empties. Nothing happens to what is saved. */
  forget(): void {
    this.#tab.clear();
    this.#seen = false;
  }

  /** Another tab deleted everything. Only what this tab may still hold of it goes: somebody may have begun anew. */
  *gone(): Steps {
    const { copy } = this.#tab.journey;
    this.forget();
    this.#trouble = undefined;
    this.#damaged = false;
    const left = parseJourney(yield this.#storage.read()).journey;
    if (copy !== undefined && left.copy === copy) this.#eraseDue = true;
    else this.#storage.forgetKey?.();
    yield* this.open('drop');
  }

  /** What is saved leaves this tab's memory; what could not be saved waits, unseen. */
  conceal(): void {
    this.#tab.clearSaved();
    this.#seen = false;
    this.fail(new JourneyLockedError('The reader locked it.'));
  }

  /** Comes before anything else until it worked, so that what was deleted is never read again. */
  *erase(): Steps {
    if (!this.#eraseDue) return;
    yield this.#storage.erase();
    this.#eraseDue = false;
    this.state = 'open';
    this.#trouble = undefined;
  }

  fail(error: unknown): void {
    this.#trouble = troubleOf(error);
    this.state = this.#trouble === 'full' ? 'open' : this.#trouble === 'locked' ? 'locked' : 'failed';
  }

  /** Gives back what must be set aside before anything is written. */
  *#meet(afterDeletion: 'keep' | 'drop'): Steps<unknown[]> {
    const original = yield this.#storage.read();
    if (this.#eraseDue) return [];
    // Only a lock knows how to open it.
    if (typeof original === 'string' && isSealed(original)) throw new JourneyLockedError('It is locked.');
    const { journey, trouble } = parseJourney(original);
    const there = original !== undefined && original !== null;
    // The reader chose another place for it, here or in another tab.
    const moved = !this.#seen || this.#kind !== this.#storage.kind;
    this.#kind = this.#storage.kind;
    // Gone, or begun anew: everything was deleted elsewhere, and what is held of it must not come back.
    if (this.#seen && (!there || (!moved && differ(this.#tab.journey.copy, journey.copy)))) {
      if (afterDeletion === 'drop') this.#tab.clear();
      else this.#tab.clearSaved();
      this.#damaged = false;
    }
    this.#seen = there;
    if (trouble === 'newer') throw new CopyError('newer');
    if (moved) this.#tab.join(journey);
    else this.#tab.meet(journey);
    const left = this.#storage.leftBehind?.();
    const leftBehind = parseJourney(left);
    this.#tab.takeIn(leftBehind.journey);
    const damaged = [...(trouble ? [original] : []), ...(leftBehind.trouble ? [left] : [])];
    this.#damaged ||= damaged.length > 0;
    if (trouble && !this.#storage.setAside) throw new CopyError('unreadable');
    this.state = 'open';
    if (this.#trouble !== 'full' || !this.#tab.hasUnsaved()) this.#trouble = undefined;
    return damaged;
  }

  *#setAside(original: unknown): Steps {
    try {
      yield this.#storage.setAside?.(original);
    } catch {
      throw new CopyError('unreadable');
    }
  }
}

function differ(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b;
}
