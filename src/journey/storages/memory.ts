import { serializeJourney, type SerializedJourney } from '../parse.js';
import type { JourneyStorage } from '../storage.js';

/** Keeps the journey for as long as the page lives, and nowhere else. */
export function memoryStorage(): JourneyStorage {
  let copy: SerializedJourney | undefined;
  return {
    kind: 'none',
    read: () => copy,
    write(journey) {
      copy = serializeJourney(journey);
    },
    erase() {
      copy = undefined;
    },
    watch: () => () => {},
  };
}
