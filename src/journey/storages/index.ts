import type { JourneyStorage } from '../storage.js';
import { memoryStorage } from './memory.js';
import { webStorage } from './web.js';

export { eraseSite } from './erasing.js';
export { forgetTab } from './forgetting.js';
export { homeStorage, type HomeStorage, type Place } from './home.js';
export { storageKey } from './key.js';
export { onLeave } from './page.js';
export { memoryStorage, webStorage };
export type { WebStorageOptions } from './web.js';

export function storageFor(kind: 'none' | 'session' | 'local', key: string): JourneyStorage {
  return kind === 'none' ? memoryStorage() : webStorage(kind, key);
}
