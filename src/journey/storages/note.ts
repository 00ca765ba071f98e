import { farewells } from './farewells.js';

/** Whether the browser's storages hold nothing but that text under a key. Throws where they cannot be looked at. */
export const holdsOnly = (key: string, text: string | null): boolean =>
  sessionStorage.getItem(key) === text && localStorage.getItem(key) === null;

export const putNote = (key: string, text: string): void => {
  sessionStorage.setItem(key, text);
};

/** Whether what was put down under a key was deleted since: nothing lies there, or a copy that was begun anew. */
export function isGone(key: string, copy: string | undefined): boolean {
  try {
    if (localStorage.getItem(key) !== null) return false;
    const text = sessionStorage.getItem(key);
    // What is locked has no name to be read, and is not gone.
    return text === null || (/"copy":"(\w+)"/.exec(text)?.[1] ?? copy) !== copy;
  } catch {
    return false;
  }
}

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
