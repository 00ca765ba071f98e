import { isSealed } from '../lock/sealed.js';
import type { Farewell, JourneyStorage } from '../storage.js';
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

  /** The words are elsewhere now. What was set aside goes along, or stays where there is another one. */
  const leave = (from: Place, to: Place): void => {
    const aside = places[from].readAside?.();
    try {
      if (aside !== undefined) void places[to].setAside?.(aside);
    } catch {
      window[`${from}Storage`].removeItem(key);
      return;
    }
    void places[from].erase();
  };

  return {
    get kind() {
      return moving ?? place ?? 'session';
    },
    read() {
      if (moving) return places[moving].read();
      place = find();
      return places[place].read();
    },
    write(journey) {
      const here = moving ?? place ?? 'session';
      void places[here].write(journey);
      if (moving || joined) leave(here === 'local' ? 'session' : 'local', here);
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
      // One of them is enough to hear that all is to go.
      const onLocal = (farewell?: Farewell) => {
        if (!farewell) onChange();
      };
      const stops = [places.session.watch(onChange), places.local.watch(onLocal)];
      return () => {
        for (const stop of stops) stop();
      };
    },
    setAside: (original, insteadOf) => places[place ?? 'session'].setAside?.(original, insteadOf),
    readAside: () => places[place ?? 'session'].readAside?.(),
    leftBehind() {
      joined = false;
      if (place !== 'local' || moving) return undefined;
      const text = quietly(() => places.session.read());
      // Locked with another passphrase: it stays where it is.
      joined = typeof text === 'string' && !isSealed(text);
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

/** Where a storage is blocked nothing of ours is. */
function quietly(act: () => unknown): unknown {
  try {
    return act();
  } catch {
    return undefined;
  }
}
