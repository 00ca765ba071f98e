import { contrastsOf, deriveTheme, type Contrast, type Scheme } from '../src/themes/derive.js';
import { colorsOf } from './choices.js';
import type { Settings } from './settings.js';

interface Pair extends Contrast {
  readonly scheme: Scheme;
}

const MOST = 4;

/** What could not be read well, for each of the schemes that readers may meet. */
export function contrastIn({ accent, surface, text, scheme, theme }: Settings): {
  readonly low: readonly Pair[];
  readonly least: number;
} {
  const schemes: readonly Scheme[] = scheme === 'light' || scheme === 'dark' ? [scheme] : ['light', 'dark'];
  const own = { ...(accent && { accent }), ...(surface && { surface }), ...(text && { text }) };
  const all = schemes.flatMap((one) =>
    contrastsOf(deriveTheme({ ...colorsOf(theme, one), ...own }, one)).map((contrast) => ({
      ...contrast,
      scheme: one,
    })),
  );
  const texts = all.filter(({ least }) => least === 4.5).map(({ ratio }) => ratio);
  return { low: all.filter(({ ratio, least }) => ratio < least), least: Math.min(...texts) };
}

/** The result in words, for a live region. */
export function renderContrast(settings: Settings, place: HTMLElement): void {
  const { low, least } = contrastIn(settings);
  const line = document.createElement('p');
  const readable = `Readable: text has a contrast of ${least.toFixed(1)} to 1 or more.`;
  line.textContent = low.length === 0 ? readable : 'Hard to read. Choose a lighter or a darker one:';
  line.className = low.length === 0 ? '' : 'low';
  const list = document.createElement('ul');
  for (const { what, ratio, least: needed, scheme } of worst(low)) {
    const item = document.createElement('li');
    item.textContent = `${what} (${scheme}): ${ratio.toFixed(1)} to 1, at least ${needed} to 1`;
    list.append(item);
  }
  place.replaceChildren(line, ...(low.length > 0 ? [list] : []));
}

// Each pair once, the least readable first: mending that one mostly mends the rest.
function worst(low: readonly Pair[]): readonly Pair[] {
  const sorted = [...low].sort((a, b) => a.ratio / a.least - b.ratio / b.least);
  const once = sorted.filter(({ what }, at) => sorted.findIndex((other) => other.what === what) === at);
  return once.slice(0, MOST);
}
