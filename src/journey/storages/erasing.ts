import { tellTabs } from './other-tabs.js';
import { removeOurs, tell } from './farewell.js';

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
