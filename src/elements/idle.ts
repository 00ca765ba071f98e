import type { JourneyStore } from '../journey/store.js';
import { DEFAULT_LOCK_AFTER } from './lock-after.js';
import { lockOf } from './lock-of.js';

const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'input', 'scroll', 'touchstart'] as const;
const watched = new WeakMap<JourneyStore, () => void>();

/** Locks the store again once nobody used the page for that long, or it was out of sight for that long. */
export function lockWhenIdle(store: JourneyStore, minutes = DEFAULT_LOCK_AFTER): void {
  watched.get(store)?.();
  const limit = minutes * 60_000;
  const stop = new AbortController();
  const { signal } = stop;
  let used = Date.now();
  let timer: ReturnType<typeof setTimeout>;
  const end = () => {
    stop.abort();
    clearTimeout(timer);
  };
  // By the clock and not by the timer alone: timers sleep with a phone. A clock set back counts as long gone.
  const look = () => {
    clearTimeout(timer);
    const idle = Date.now() - used;
    if (lockOf(store)?.lock !== 'open') return;
    if (idle >= limit || idle < 0) {
      end();
      void store.lock();
    } else timer = setTimeout(look, limit - idle);
  };
  const use = () => {
    // What was out of sight for too long locks before it is used.
    if (Date.now() - used >= limit) look();
    else if (document.visibilityState === 'visible') used = Date.now();
  };
  for (const sign of SIGNS) document.addEventListener(sign, use, { signal, passive: true, capture: true });
  document.addEventListener('visibilitychange', look, { signal });
  window.addEventListener('pageshow', look, { signal });
  watched.set(store, end);
  timer = setTimeout(look, limit);
}
