import { put, remove, type Change, type Journey } from './journey.js';

const prefix = 'hard-day/';

/** Notes a day, such as 2026-11-22, as a hard one: that it was, not why. */
export function noteHardDay(day: string): Change {
  return put(prefix + day, true);
}

export function removeHardDay(day: string): Change {
  return remove(prefix + day);
}

/** The hard days, earliest first. */
export function hardDaysOf(journey: Journey): readonly string[] {
  return [...journey.records.values()]
    .filter(({ id, value }) => value === true && id.startsWith(prefix))
    .map(({ id }) => id.slice(prefix.length))
    .sort();
}

/** The day that a record's id stands for; undefined when it is no hard day. */
export const dayIn = (id: string): string | undefined =>
  id.startsWith(prefix) ? id.slice(prefix.length) : undefined;
