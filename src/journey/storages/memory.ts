import { serializeJourney, type SerializedJourney } from '../format.js';
import type { JourneyStorage } from '../storage.js';
import { onFarewell } from './other-tabs.js';

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
    // Nothing of it lies anywhere else, so all of it goes, whoever says so.
    watch: (onChange) =>
      onFarewell(() => {
        onChange('erased');
      }),
  };
}
