import { emptyJourney, put, remove, type Change, type Journey, type JourneyRecord } from './journey.js';
import { sameValue } from './json.js';
import { mergeJourneys, newerRecord } from './merge.js';

/** What this tab holds: the journey, and which of its records were made here. */
export class TabJourney {
  journey = emptyJourney;
  /** What was made here and lost to something newer, to be offered back. */
  displaced = emptyJourney.records;
  readonly #made = new Map<string, JourneyRecord>();
  readonly #unsaved = new Set<string>();
  /** What is held here and was saved once, but is not in the saved copy: it is to be written again. */
  #missing = false;
  /** All of it is to be written, whatever the storage holds. */
  #all = false;

  hasUnsaved(): boolean {
    return this.#missing || this.#all || this.#unsaved.size > 0;
  }

  change(change: Change, now: number): void {
    const before = this.journey.records;
    this.journey = change(this.journey, now);
    for (const [id, record] of this.journey.records) {
      if (before.get(id) === record) continue;
      this.#made.set(id, record);
      this.#unsaved.add(id);
    }
  }

  /** What is saved joins what is here. */
  meet(saved: Journey): void {
    this.journey = mergeJourneys(this.journey, saved);
    // Two tabs that wrote at once: the later write lacks what the earlier one had.
    this.#missing = lacks(saved, this.journey);
    for (const [id, record] of this.#made) {
      const winner = this.journey.records.get(id);
      if (!winner || winner === record) continue;
      this.#made.delete(id);
      this.#unsaved.delete(id);
      // A deletion was meant, and text that is equal is not lost.
      if (record.value === undefined || winner.value === undefined) continue;
      if (!sameValue(record.value, winner.value)) this.displaced = new Map(this.displaced).set(id, record);
    }
  }

  /** What is here goes into a copy in another place, under that copy's name. */
  join(saved: Journey): void {
    const { records } = this.journey;
    this.journey = saved.copy === undefined ? { records } : { records, copy: saved.copy };
    this.meet(saved);
  }

  writeAll(yes: boolean): void {
    this.#all = yes;
  }

  /** What lies elsewhere and belongs here. */
  takeIn(left: Journey): void {
    const merged = mergeJourneys(this.journey, { records: left.records });
    if (merged === this.journey) return;
    this.journey = merged;
    this.#missing = true;
  }

  /** `written` is in the storage now. What changed since is still unsaved. */
  saved(written: Journey): void {
    this.journey = mergeJourneys(this.journey, written);
    this.#missing = this.#all = false;
    for (const id of this.#unsaved) {
      if (written.records.get(id) === this.journey.records.get(id)) this.#unsaved.delete(id);
    }
  }

  /** Everything was deleted, here or elsewhere. */
  clear(): void {
    this.journey = emptyJourney;
    this.displaced = emptyJourney.records;
    this.#made.clear();
    this.#unsaved.clear();
    this.#missing = this.#all = false;
  }

  /** Everything was deleted elsewhere, but what is not saved yet the deletion cannot have meant. */
  clearSaved(): void {
    const unsaved = [...this.#unsaved].map((id) => this.#made.get(id));
    this.clear();
    for (const record of unsaved) {
      if (!record) continue;
      const { id, updatedAt, value } = record;
      this.change(value === undefined ? remove(id) : put(id, value), updatedAt);
    }
  }

  dismissDisplaced(id: string): void {
    if (!this.displaced.has(id)) return;
    const displaced = new Map(this.displaced);
    displaced.delete(id);
    this.displaced = displaced;
  }
}

function lacks(saved: Journey, { records }: Journey): boolean {
  for (const [id, record] of records) {
    const theirs = saved.records.get(id);
    if (theirs === record) continue;
    if (!theirs || newerRecord(theirs, record) !== theirs) return true;
  }
  return false;
}
