import { farewells } from './farewell.js';

/** Whether the browser's storages hold nothing but that text under a key. Throws where they cannot be looked at. */
export const holdsOnly = (key: string, text: string | null): boolean =>
  sessionStorage.getItem(key) === text && localStorage.getItem(key) === null;

export const putNote = (key: string, text: string): void => {
  sessionStorage.setItem(key, text);
};

/** Whether what was put down is deleted since: no copy of its name lies in the tab, and none on the device. */
export const isGone = (key: string, copy = ''): boolean =>
  localStorage.getItem(key) === null && !sessionStorage.getItem(key)?.includes(`"copy":"${copy}"`);

export const removeNote = (key: string): void => {
  sessionStorage.removeItem(key);
};

/** Calls `look` when another page may have kept something, and `drop` when everything is to go. */
export function onPage(look: () => void, drop: () => void): () => void {
  const { listeners } = farewells();
  listeners.add(drop);
  window.addEventListener('storage', look);
  window.addEventListener('pageshow', look);
  return () => {
    listeners.delete(drop);
    window.removeEventListener('storage', look);
    window.removeEventListener('pageshow', look);
  };
}
