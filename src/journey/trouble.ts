/**
 * `failed`: changes live in memory only; each further change tries to save again.
 * `locked`: the same until somebody unlocks the storage and calls `retry()`.
 */
export type StoreState = 'opening' | 'open' | 'locked' | 'failed';

export type StoreTrouble = 'blocked' | 'full' | 'unreadable' | 'newer' | 'locked';

/** The saved copy stands in the way: it must not be written over. */
export class CopyError extends Error {
  constructor(readonly trouble: 'unreadable' | 'newer') {
    super(trouble);
  }
}

/** By name, since an error may come from another bundle or window. */
export function troubleOf(error: unknown): StoreTrouble {
  if (error instanceof CopyError) return error.trouble;
  const { name } = Object(error) as { name?: unknown };
  if (name === 'JourneyLockedError') return 'locked';
  // The second name is Firefox's.
  return name === 'QuotaExceededError' || name === 'NS_ERROR_DOM_QUOTA_REACHED' ? 'full' : 'blocked';
}
