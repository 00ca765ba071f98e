import type { EncryptedStorage } from '../journey/lock/encrypted.js';
import type { JourneyStore } from '../journey/store.js';

/** The store's lock, once there is one. By its verbs, since it may come from another bundle. */
export function lockOf({ storage }: JourneyStore): EncryptedStorage | undefined {
  return 'setPassphrase' in storage ? (storage as EncryptedStorage) : undefined;
}

/** The store's lock, around its storage from now on. Its code is loaded when it is first needed. */
export async function lockFor(store: JourneyStore): Promise<EncryptedStorage> {
  const { encrypted } = await import('../journey/lock/encrypted.js');
  const present = lockOf(store);
  if (present) return present;
  const lock = encrypted(store.storage);
  store.wrap(lock);
  return lock;
}
