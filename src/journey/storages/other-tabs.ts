import { farewells, removeOurs, tell, type FarewellListener } from './farewell.js';
import { PREFIX } from './key.js';

/** Calls back when everything is to go, here or in another tab of the site. */
export function onFarewell(listener: FarewellListener): () => void {
  const { listeners } = farewells();
  const own: FarewellListener = (farewell) => {
    listener(farewell);
  };
  listeners.add(own);
  listen();
  // An open channel can keep a page from being kept for the way back.
  window.addEventListener('pagehide', hangUp);
  window.addEventListener('pageshow', listen);
  return () => {
    listeners.delete(own);
    if (listeners.size > 0) return;
    hangUp();
    window.removeEventListener('pagehide', hangUp);
    window.removeEventListener('pageshow', listen);
  };
}

function listen(): void {
  const page = farewells();
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
  const page = farewells();
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

/** Tells the site's other tabs that everything is to go. */
export function tellTabs(): void {
  const { channel } = farewells();
  const voice = channel ?? openChannel();
  voice?.postMessage('erased');
  if (voice !== channel) voice?.close();
}
