import type { Farewell } from '../storage.js';
import { PREFIX } from './key.js';

type Listener = (farewell: Farewell) => void;

interface Shared {
  readonly listeners: Set<Listener>;
  channel?: BroadcastChannel | undefined;
}

// Shared by all bundles of a page: whoever deletes, deletes for all of them.
const SHARED = Symbol.for('mend:farewell@1');

function shared(): Shared {
  const page = globalThis as { [SHARED]?: Shared | undefined };
  return (page[SHARED] ??= { listeners: new Set() });
}

/** Calls back when everything is to go, here or in another tab of the site. */
export function onFarewell(listener: Listener): () => void {
  const { listeners } = shared();
  const own: Listener = (farewell) => {
    listener(farewell);
  };
  listeners.add(own);
  if (listeners.size === 1) {
    listen();
    // An open channel can keep a page from being kept for the way back.
    window.addEventListener('pagehide', hangUp);
    window.addEventListener('pageshow', listen);
  }
  return () => {
    listeners.delete(own);
    if (listeners.size > 0) return;
    hangUp();
    window.removeEventListener('pagehide', hangUp);
    window.removeEventListener('pageshow', listen);
  };
}

function listen(): void {
  const page = shared();
  // A page that shows for the first time listens already.
  if (page.channel) return;
  page.channel = openChannel();
  page.channel?.addEventListener('message', ({ data }) => {
    if (data !== 'erased') return;
    try {
      removeOurs(() => window.sessionStorage);
    } catch {
      // Nothing can lie in a storage that is closed.
    }
    tell('gone');
  });
}

function hangUp(): void {
  const page = shared();
  page.channel?.close();
  page.channel = undefined;
}

function openChannel(): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(PREFIX);
  } catch {
    return undefined;
  }
}

export function tell(farewell: Farewell): void {
  for (const listener of [...shared().listeners]) listener(farewell);
}

export function removeOurs(area: () => Storage): void {
  const storage = area();
  const keys = Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '');
  for (const key of keys) if (key.startsWith(`${PREFIX}-`)) storage.removeItem(key);
}

/** Tells the site's other tabs that everything is to go. */
export function tellTabs(): void {
  const { channel } = shared();
  const voice = channel ?? openChannel();
  voice?.postMessage('erased');
  if (voice !== channel) voice?.close();
}
