import { removeOurs, tell } from './farewell.js';

/** Forgets what this tab holds: its words on screen, in memory and in its own storage. What is kept on the device stays. */
export function forgetTab(): void {
  tell('left');
  try {
    removeOurs(() => window.sessionStorage);
  } catch {
    // Nothing can lie in a storage that is closed.
  }
}
