import { put, remove, valueOf, type Change, type Journey } from './journey.js';

/** The id of the record that says where the reader does not want their words. It belongs to this browser alone. */
export const PLACE = 'place';

/** Remembers that the reader wants their words in this tab alone, so that nobody asks again. */
export const stayInTab = (): Change => put(PLACE, 'tab');
export const forgetPlace = (): Change => remove(PLACE);
export const staysInTab = (journey: Journey): boolean => valueOf(journey, PLACE) === 'tab';
