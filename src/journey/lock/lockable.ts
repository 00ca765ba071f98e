import type { Journey } from '../journey.js';
import { JourneyLockedError, type JourneyStorage } from '../storage.js';
import type { EncryptedStorage } from './encrypted.js';
import { isSealed } from './sealed.js';

/**
 * `encrypted`, whose code is loaded once there is a lock to open or to set: most readers never have one. For storages
 * that answer with text, and at once.
 */
export function lockable(inner: JourneyStorage): EncryptedStorage {
  let loaded: EncryptedStorage | undefined;
  let locked = false;
  const load = async () => {
    const { encrypted } = await import('./encrypted.js');
    return (loaded ??= encrypted(inner));
  };
  const storage = (): JourneyStorage => loaded ?? inner;

  return {
    get kind() {
      return inner.kind;
    },
    get lock() {
      return loaded?.lock ?? (locked ? 'locked' : 'none');
    },
    read() {
      if (loaded) return loaded.read();
      const stored = inner.read();
      locked = typeof stored === 'string' && isSealed(stored);
      // Without the code there is no key either.
      if (locked) throw new JourneyLockedError('A passphrase is needed.');
      return stored;
    },
    write: (journey: Journey) => storage().write(journey),
    erase() {
      locked = false;
      return storage().erase();
    },
    watch: (onChange) => inner.watch(onChange),
    setAside: (original, replaces) => storage().setAside?.(original, replaces),
    readAside: () => storage().readAside?.(),
    leftBehind: () => storage().leftBehind?.(),
    claim: async () => (await inner.claim?.()) ?? (() => {}),
    moveTo(place) {
      storage().moveTo?.(place);
    },
    stay() {
      storage().stay?.();
    },
    setPassphrase: async (passphrase) => (await load()).setPassphrase(passphrase),
    removePassphrase() {
      loaded?.removePassphrase();
    },
    unlock: async (passphrase) => (await load()).unlock(passphrase),
    forgetKey() {
      loaded?.forgetKey();
    },
    seal: async (text) => (await load()).seal(text),
  };
}
