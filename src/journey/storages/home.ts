import { isSealed } from '../lock/envelope.js';
import type { JourneyStorage } from '../storage.js';
import { claim } from './claim.js';
import { webStorage, type WebStorageOptions } from './web.js';

export type Place = 'session' | 'local';

/** The reader's own choice of place: this tab until they keep it on the device, and the other way round. */
export interface HomeStorage extends JourneyStorage {
  readonly kind: Place;
  moveTo(place: Place): void;
  stay(): void;
}

/** Where the copy lies is the choice that was made; nothing else remembers it. */
export function homeStorage(key: string, options: WebStorageOptions = {}): HomeStorage {
  const places = { session: webStorage('session', key, options), local: webStorage('local', key, options) };
  let place: Place | undefined;
  let moving: Place | undefined;
  // What this tab held before another one chose the device; it goes once it is written there.
  let joined = false;

  const find = (): Place => {
    try {
      if (window.localStorage.getItem(key) !== null) return 'local';
    } catch (error) {
      // Known to lie there: out of reach is not gone.
      if (place === 'local') throw error;
    }
    return 'session';
  };

  return {
    get kind() {
      return moving ?? place ?? 'session';
    },
    read() {
      place = moving ?? find();
      return places[place].read();
    },
    write(journey) {
      const here = moving ?? place ?? 'session';
      void places[here].write(journey);
      if (moving || joined) void places[here === 'local' ? 'session' : 'local'].erase();
      place = here;
      moving = undefined;
      joined = false;
    },
    erase() {
      moving = undefined;
      // What never was kept on the device needs no device to be erased.
      if (place === 'local') void places.local.erase();
      void places.session.erase();
      if (place !== 'local') quietly(() => void places.local.erase());
      place = undefined;
    },
    watch(onChange) {
      const stops = [places.session.watch(onChange), places.local.watch(onChange)];
      return () => {
        for (const stop of stops) stop();
      };
    },
    setAside: (original) => places[place ?? 'session'].setAside?.(original),
    readAside: () => places[place ?? 'session'].readAside?.(),
    leftBehind() {
      if (place !== 'local' || moving) return undefined;
      const text = window.sessionStorage.getItem(key) ?? undefined;
      // Locked with another passphrase: it stays where it is.
      joined = text !== undefined && !isSealed(text);
      return joined ? text : undefined;
    },
    claim: async () => (place === 'local' ? claim(key) : () => {}),
    moveTo(to) {
      moving = to;
    },
    stay() {
      moving = undefined;
    },
  };
}

function quietly(act: () => void): void {
  try {
    act();
  } catch {
    // Blocked, so nothing of ours is there.
  }
}
