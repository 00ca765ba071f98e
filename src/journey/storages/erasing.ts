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

/** Deletes every journey of this site, in both storages and in all open tabs. Throws where a storage refuses. */
export function eraseSite(): void {
  tell('erased');
  const { channel } = shared();
  const voice = channel ?? open();
  voice?.postMessage('erased');
  if (voice !== channel) voice?.close();
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

function listen(): void {
  const page = shared();
  // A page that shows for the first time listens already.
  if (page.channel) return;
  page.channel = open();
  page.channel?.addEventListener('message', ({ data }) => {
    if (data !== 'erased') return;
    try {
      removeOurs(() => window.sessionStorage);
    } catch {
      // As above.
    }
    tell('gone');
  });
}

function hangUp(): void {
  const page = shared();
  page.channel?.close();
  page.channel = undefined;
}

function open(): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(PREFIX);
  } catch {
    return undefined;
  }
}

function tell(farewell: Farewell): void {
  for (const listener of [...shared().listeners]) listener(farewell);
}

function removeOurs(area: () => Storage): void {
  const storage = area();
  const keys = Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '');
  for (const key of keys) if (key.startsWith(`${PREFIX}-`)) storage.removeItem(key);
}
