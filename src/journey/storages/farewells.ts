import type { Farewell } from '../storage.js';

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
