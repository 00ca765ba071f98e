const WANTED = 3;
const PAUSE = 5000;

export interface Presses {
  /** How often Shift was pressed, and how often it still has to be. */
  readonly count: number;
  readonly left: number;
  /** A pause or another key has just ended the counting. */
  readonly stopped: boolean;
}

export interface PressesWatcher {
  readonly active: () => boolean;
  readonly onChange: (presses: Presses) => void;
}

const watchers = new Set<PressesWatcher>();
let listening: AbortController | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
let count = 0;
// Whether Shift is down and nothing else was touched since.
let alone = false;

/** Counts presses of Shift for the first active watcher of the page, so that two exits act once. */
export function watchShift(watcher: PressesWatcher): () => void {
  watchers.add(watcher);
  listening ??= listen();
  return () => {
    watchers.delete(watcher);
    if (watchers.size > 0) return;
    listening?.abort();
    listening = undefined;
    clearTimeout(timer);
    count = 0;
    alone = false;
  };
}

function listen(): AbortController {
  const stop = new AbortController();
  // Before the page's own listeners, which may keep keys to themselves.
  const options = { capture: true, passive: true, signal: stop.signal };
  window.addEventListener('keydown', onDown, options);
  window.addEventListener('keyup', onUp, options);
  for (const type of ['pointerdown', 'blur']) window.addEventListener(type, onOther, options);
  return stop;
}

function onDown({ key, repeat, ctrlKey, altKey, metaKey }: KeyboardEvent): void {
  if (key === 'Shift' && repeat) return;
  alone = key === 'Shift' && !ctrlKey && !altKey && !metaKey;
  if (!alone && count > 0) stopCounting();
}

// Letting go counts: only then is it sure that no capital letter was meant.
function onUp({ key }: KeyboardEvent): void {
  if (key !== 'Shift' || !alone) return;
  alone = false;
  count += 1;
  tell({ count, left: WANTED - count, stopped: false });
  if (count >= WANTED) count = 0;
  wait(count > 0 ? stopCounting : rest);
}

function onOther(): void {
  alone = false;
}

function stopCounting(): void {
  count = 0;
  tell({ count, left: WANTED, stopped: true });
  wait(rest);
}

function rest(): void {
  tell({ count: 0, left: WANTED, stopped: false });
}

function wait(act: () => void): void {
  clearTimeout(timer);
  timer = setTimeout(act, PAUSE);
}

function tell(presses: Presses): void {
  [...watchers].find(({ active }) => active())?.onChange(presses);
}
