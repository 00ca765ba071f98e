import type axeCore from 'axe-core';

declare global {
  interface Window {
    axe?: typeof axeCore;
  }
}

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What only a whole page can fulfil. */
const PAGE_RULES = ['landmark-one-main', 'page-has-heading-one', 'region', 'skip-link'];

/** Fails with what axe finds in `element` and below, through shadow roots. */
export async function expectAccessible(element: Element): Promise<void> {
  const axe = await loadAxe();
  const { violations } = await axe.run(element, {
    runOnly: { type: 'tag', values: STANDARDS },
    rules: Object.fromEntries(PAGE_RULES.map((rule) => [rule, { enabled: false }])),
    resultTypes: ['violations'],
  });
  if (violations.length === 0) return;
  const lines = violations.map(({ id, impact, help, nodes }) => {
    const places = nodes.map(
      ({ target, html, failureSummary }) =>
        `    ${target.flat().join(' » ')}\n      ${html}\n      ${(failureSummary ?? '').replace(/\n/g, '\n      ')}`,
    );
    return `  ${id} (${impact ?? 'unknown'}): ${help}\n${places.join('\n')}`;
  });
  throw new Error(`${violations.length} accessibility problem(s):\n${lines.join('\n')}`);
}

let loading: Promise<typeof axeCore> | undefined;

// axe is a script, not a module, so it cannot be imported in a browser.
function loadAxe(): Promise<typeof axeCore> {
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = new URL('../../node_modules/axe-core/axe.min.js', import.meta.url).href;
    script.onload = () => {
      if (window.axe) resolve(window.axe);
      else reject(new Error('axe-core did not load'));
    };
    script.onerror = () => {
      reject(new Error(`${script.src} was not found`));
    };
    document.head.append(script);
  });
  return loading;
}
