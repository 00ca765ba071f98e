import { removeOurs, tell, tellTabs } from './farewell.js';

/** Deletes every journey of this site, in both storages and in all open tabs. Throws where a storage refuses. */
export function eraseSite(): void {
  tell('erased');
  tellTabs();
  const refusals = [() => window.sessionStorage, () => window.localStorage].flatMap((area) => {
    try {
      removeOurs(area);
      return [];
    } catch (error) {
      return [error];
    }
  });
  if (refusals.length > 0) throw refusals[0];
}

/** Forgets what this tab holds: its words on screen, in memory and in its own storage. What is kept on the device stays. */
export function forgetTab(): void {
  tell('left');
  try {
    removeOurs(() => window.sessionStorage);
  } catch {
    // Nothing can lie in a storage that is closed.
  }
}
