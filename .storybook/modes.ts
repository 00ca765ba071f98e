import axe from 'axe-core';
import { expectQuiet } from './quiet.js';

interface StoryContext {
  readonly canvasElement: HTMLElement;
  readonly parameters: Record<string, unknown>;
}

declare global {
  // Only where the stories run as tests: sizes the page.
  var sizePage: ((width: number, height: number) => Promise<void>) | undefined;
}

interface Mode {
  readonly name: string;
  readonly scheme?: string;
  readonly direction?: string;
  readonly width?: number;
}

// The first is how the story is shown, and the add-on checks it.
const MODES: readonly Mode[] = [
  { name: 'dark', scheme: 'dark' },
  { name: 'right to left', direction: 'rtl' },
  { name: '320 px wide', width: 320 },
];

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const PAGE_RULES = ['landmark-one-main', 'page-has-heading-one', 'region', 'skip-link'];

/** As a test, a story is looked at once more in each mode, at the end of its play function. */
export async function checkModes(context: StoryContext): Promise<void> {
  expectQuiet(context);
  if (!globalThis.sizePage) return;
  const problems: string[] = [];
  for (const mode of MODES) problems.push(...(await checkMode(mode, context)));
  expectQuiet(context);
  if (problems.length > 0) throw new Error(problems.join('\n'));
}

async function checkMode(mode: Mode, { canvasElement, parameters }: StoryContext): Promise<string[]> {
  const page = document.documentElement;
  const { dir } = page;
  const { scheme } = page.dataset;
  if (mode.scheme) page.dataset['scheme'] = mode.scheme;
  if (mode.direction) page.dir = mode.direction;
  if (mode.width) await globalThis.sizePage?.(mode.width, 900);
  await settled();
  const problems = [...(await accessProblems(canvasElement, parameters)), ...overflow(page)];
  if (scheme) page.dataset['scheme'] = scheme;
  if (dir) page.dir = dir;
  else page.removeAttribute('dir');
  if (mode.width) await globalThis.sizePage?.(1200, 900);
  return problems.map((problem) => `${mode.name}: ${problem}`);
}

// Two frames: one in which the elements follow the page, one in which that is painted.
async function settled(): Promise<void> {
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
}

async function accessProblems(root: HTMLElement, parameters: Record<string, unknown>): Promise<string[]> {
  const { config } = (parameters['a11y'] ?? {}) as {
    config?: { rules?: { id: string; enabled: boolean }[] };
  };
  const off = [...PAGE_RULES, ...(config?.rules ?? []).filter(({ enabled }) => !enabled).map(({ id }) => id)];
  const { violations } = await axe.run(root, {
    runOnly: { type: 'tag', values: STANDARDS },
    rules: Object.fromEntries(off.map((rule) => [rule, { enabled: false }])),
    resultTypes: ['violations'],
  });
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) =>
        `${id}: ${help}\n  ${target.flat().join(' » ')}\n  ${failureSummary ?? ''}`,
    ),
  );
}

function overflow(page: HTMLElement): string[] {
  const over = page.scrollWidth - page.clientWidth;
  return over > 0 ? [`the page scrolls sideways by ${over} px`] : [];
}
