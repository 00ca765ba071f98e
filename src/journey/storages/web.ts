import { serializeJourney } from '../format.js';
import type { JourneyStorage } from '../storage.js';
import { onFarewell } from './other-tabs.js';
import { isExpired } from './expiry.js';

export interface WebStorageOptions {
  readonly now?: () => number;
}

/** The browser's own storages. Both save before they return, so a page that goes away has saved. */
export function webStorage(
  kind: 'session' | 'local',
  key: string,
  { now = () => Date.now() }: WebStorageOptions = {},
): JourneyStorage {
  const asideKey = `${key}-aside`;
  // Even naming a storage throws where it is blocked, so nobody names it before it is needed.
  const area = () => (kind === 'session' ? window.sessionStorage : window.localStorage);
  // A page that shows the words already does not lose them in mid-sentence.
  let inUse = false;
  const erase = () => {
    area().removeItem(key);
    area().removeItem(asideKey);
  };

  return {
    kind,
    read() {
      const text = area().getItem(key);
      if (text === null) return undefined;
      if (kind === 'session' && !inUse && isExpired(text, now())) {
        erase();
        return undefined;
      }
      inUse = true;
      return text;
    },
    write(journey) {
      const copy = serializeJourney(journey);
      area().setItem(key, JSON.stringify(kind === 'session' ? { ...copy, savedAt: now() } : copy));
      inUse = true;
    },
    erase,
    watch(onChange) {
      const stop = new AbortController();
      const { signal } = stop;
      const onShow = ({ persisted }: PageTransitionEvent) => {
        if (!persisted) return;
        inUse = false;
        onChange();
      };
      const onStorage = (event: StorageEvent) => {
        // A null key: everything was cleared.
        if (event.key !== null && event.key !== key) return;
        if (event.storageArea === null || event.storageArea === area()) onChange();
      };
      window.addEventListener('pageshow', onShow, { signal });
      // Session storage tells too: frames of one tab share it.
      window.addEventListener('storage', onStorage, { signal });
      const leave = onFarewell((farewell) => {
        // Leaving fast is the tab's alone: what is kept on the device stays there.
        if (farewell !== 'left' || kind === 'session') onChange(farewell);
      });
      return () => {
        stop.abort();
        leave();
      };
    },
    setAside(original, insteadOf) {
      const text = typeof original === 'string' ? original : JSON.stringify(original);
      const there = area().getItem(asideKey);
      if (there === text) return;
      if (there !== null && there !== insteadOf) throw new Error('One is set aside already.');
      area().setItem(asideKey, text);
    },
    readAside: () => area().getItem(asideKey) ?? undefined,
  };
}
