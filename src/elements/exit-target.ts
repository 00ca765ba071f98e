const DEFAULT_EXIT = 'https://www.bbc.co.uk/weather';

interface ExitTarget {
  readonly href: string;
  /** Why the wanted page is not the one. */
  readonly problem?: string;
}

/** Where the exit leads: the wanted page, or a safe one when that would not take the reader away. */
export function exitTarget(wanted: string, page: string): ExitTarget {
  if (wanted.trim() === '') return { href: DEFAULT_EXIT };
  const refused = (why: string): ExitTarget => ({
    href: DEFAULT_EXIT,
    problem: `<mend-quick-exit> cannot lead to "${wanted}": ${why}. It leads to ${DEFAULT_EXIT}.`,
  });
  let url: URL;
  try {
    url = new URL(wanted, page);
  } catch {
    return refused('that is no address');
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return refused('only http and https lead away');
  if (sameDocument(url, page)) return refused('that is this page');
  return { href: url.href };
}

function sameDocument(url: URL, page: string): boolean {
  return url.href.split('#')[0] === page.split('#')[0];
}
