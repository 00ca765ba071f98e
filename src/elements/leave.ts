import { forgetTab } from '../journey/storages/forgetting.js';
import { coverPage, type Spoken } from './cover.js';
import { warnOnce } from './report.js';

/** How a page is left. Tests put another way here, since they must stay. */
export const way = {
  go(href: string): void {
    // A page in a frame is not gone while the one around it stays. Browsers may forbid this, aloud or not.
    if (window.top && window.top !== window) quietly(() => window.top?.location.replace(href));
    window.location.replace(href);
  },
};

let covered: AbortController | undefined;

/** Covers the page, drops the tab's words and goes, in this order. Nothing that fails keeps the reader here. */
export function leave(href: string, spoken?: Spoken): void {
  if (covered) return;
  const back = (covered = new AbortController());
  quietly(() => {
    const uncover = coverPage(spoken);
    back.signal.addEventListener('abort', uncover);
  });
  quietly(forgetTab);
  quietly(() => {
    untilBack(back);
    sayNothingOfThisPage(back.signal);
  });
  way.go(href);
}

/** Nobody who needs to go is asked whether they are sure. Called early: listeners of before are still heard. */
export function askNothing(): () => void {
  const keep = (event: Event) => {
    if (covered) event.stopImmediatePropagation();
  };
  window.addEventListener('beforeunload', keep);
  return () => window.removeEventListener('beforeunload', keep);
}

function untilBack(back: AbortController): void {
  const { signal } = back;
  const onShow = ({ persisted }: PageTransitionEvent) => {
    if (!persisted) return;
    quietly(forgetTab);
    covered = undefined;
    back.abort();
  };
  window.addEventListener('pageshow', onShow, { signal });
}

/** The neutral page does not learn where its visitor comes from. */
function sayNothingOfThisPage(signal: AbortSignal): void {
  const policy = document.createElement('meta');
  policy.name = 'referrer';
  policy.content = 'no-referrer';
  document.head.append(policy);
  signal.addEventListener('abort', () => policy.remove());
}

function quietly(act: () => void): void {
  try {
    act();
  } catch (error) {
    warnOnce(`a part of leaving this page failed: ${String(error)}`);
  }
}
