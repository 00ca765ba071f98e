import type { Farewell } from '../storage.js';
import { PREFIX } from './key.js';

export type FarewellListener = (farewell: Farewell) => void;

interface Farewells {
  readonly listeners: Set<FarewellListener>;
  /** Where the site's other tabs are heard. */
  channel?: BroadcastChannel | undefined;
}

const SHARED = Symbol.for('mend:farewell@1');

/** Shared by all bundles of a page: whoever deletes, deletes for all of them. */
export function farewells(): Farewells {
  const page = globalThis as { [SHARED]?: Farewells | undefined };
  return (page[SHARED] ??= { listeners: new Set() });
}

export function tell(farewell: Farewell): void {
  for (const listener of [...farewells().listeners]) listener(farewell);
}

export function removeOurs(area: () => Storage): void {
  const storage = area();
  const keys = Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '');
  for (const key of keys) if (key.startsWith(`${PREFIX}-`)) storage.removeItem(key);
}
