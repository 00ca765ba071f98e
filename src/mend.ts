import { VERSION } from './elements/version.js';
import type { HandedOver } from './handed-over.js';
import { programs, words } from './program/generated/sources.js';
import { discover as discoverHere } from './script-tag/discover.js';

interface Running {
  readonly version: string;
  readonly url: string;
  readonly discover: typeof discoverHere;
}

declare global {
  interface Window {
    /** The script tag that runs on this page. */
    mendElements?: Running;
  }
}

const here: Running = { version: VERSION, url: import.meta.url, discover: discoverHere };
const running = (window.mendElements ??= here);

/** Loads what a tree uses, for shadow roots that are made later. */
export const discover = running.discover;

if (running !== here) {
  void import('./script-tag/rare.js').then(({ tellTwice }) => tellTwice(running, here));
} else if (!CSS.supports('width: 1cqi') || !('replaceSync' in CSSStyleSheet.prototype)) {
  console.warn('mend-elements: this browser is too old. The text on the page stays.');
} else {
  // By version: two bundles on one page each have their own chunks.
  const place = window as unknown as Record<symbol, HandedOver | undefined>;
  place[Symbol.for(`mend:sources@${VERSION}`)] = { programs, words };
  discover();
}
