const goAhead = () => {};

/**
 * Holds off the site's other tabs for one save, where the browser has Web Locks. Whoever waits half a second goes ahead
 * all the same: a merge too many is better than words that are not saved.
 */
export async function claim(name: string): Promise<() => void> {
  const { locks } = navigator as { readonly locks?: LockManager };
  if (!locks) return goAhead;
  return new Promise((resolve) => {
    const hold = async () =>
      new Promise<void>((release) => {
        resolve(release);
      });
    Promise.resolve()
      .then(async () => locks.request(name, { signal: AbortSignal.timeout(500) }, hold))
      .catch(() => {
        resolve(goAhead);
      });
  });
}
