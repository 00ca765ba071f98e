import { eraseSite } from '../journey/storages/erasing.js';
import type { JourneyStore } from '../journey/store.js';

/**
 * Deletes every journey of the site, in every open tab, and this one wherever it is kept. False: a storage refused to
 * give something up.
 */
export async function deleteAll(store: JourneyStore | undefined): Promise<boolean> {
  let refused = false;
  try {
    eraseSite();
  } catch {
    refused = true;
  }
  await store?.deleteEverything();
  return !refused && store?.trouble === undefined;
}
