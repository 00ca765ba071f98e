import { JourneyLockedError, memoryStorage, type JourneyStorage } from '../../src/journey/index.js';

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
  locked: () => {
    const no = refuse(() => new JourneyLockedError('Locked.'));
    return session({ read: no, write: no });
  },
};
