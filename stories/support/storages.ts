import {
  emptyJourney,
  encrypted,
  memoryStorage,
  type Change,
  type JourneyStorage,
} from '../../src/journey/index.js';

/** A storage that already holds what these changes make. */
export function storageWith(changes: readonly Change[]): JourneyStorage {
  const storage = memoryStorage();
  if (changes.length > 0) void storage.write(journeyOf(changes));
  return storage;
}

const journeyOf = (changes: readonly Change[]) =>
  changes.reduce((before, change) => change(before, 0), emptyJourney);

/** A storage whose reader can choose the place, as on a site; nothing outlives the page. */
export function choosable(
  changes: readonly Change[],
  place: 'session' | 'local' = 'session',
): JourneyStorage {
  let kind = place;
  return {
    ...storageWith(changes),
    get kind() {
      return kind;
    },
    moveTo: (to) => {
      kind = to;
    },
  };
}

export const PASSPHRASE = 'lamp river seven plums';

/** The same behind a passphrase, which the page does not have unless it is `open`. */
export async function sealed(changes: readonly Change[], state: 'open' | 'locked'): Promise<JourneyStorage> {
  const storage = encrypted(choosable([], 'local'));
  await storage.setPassphrase(PASSPHRASE);
  await storage.write(journeyOf(changes));
  if (state === 'locked') storage.forgetKey();
  return storage;
}

const refuse = (error: () => Error) => (): never => {
  throw error();
};

/** A storage of this tab that holds something, or refuses to. */
const session = (over: Partial<JourneyStorage>): JourneyStorage => ({
  ...memoryStorage(),
  kind: 'session',
  ...over,
});

/** Storages that are in trouble, each in its own way. */
export const troubled = {
  blocked: () => {
    const no = refuse(() => new DOMException('No storage here.', 'SecurityError'));
    return session({ read: no, write: no });
  },
  full: () => session({ write: refuse(() => new DOMException('No room.', 'QuotaExceededError')) }),
  unreadable: () => session({ read: () => 'scribbles' }),
  newer: () => session({ read: () => JSON.stringify({ version: 99, records: [] }) }),
};
