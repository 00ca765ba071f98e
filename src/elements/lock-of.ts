import type { EncryptedStorage } from '../journey/lock/encrypted.js';
import type { JourneyStore } from '../journey/store.js';

/** The store's storage, when it can be locked. By its verbs, since it may come from another bundle. */
export function lockOf({ storage }: JourneyStore): EncryptedStorage | undefined {
  return 'setPassphrase' in storage ? (storage as EncryptedStorage) : undefined;
}
