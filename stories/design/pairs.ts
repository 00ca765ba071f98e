import { contrast, painted, type Rgba } from './colors.js';

export interface Pair {
  readonly name: string;
  readonly front: string;
  readonly back: string;
  readonly ratio: number;
  readonly least: number;
}

interface Wanted {
  readonly name: string;
  /** Where the color in front is looked up, inside the element. */
  readonly of: string;
  readonly property: 'color' | 'background-color' | 'border-top-color';
  readonly least: 3 | 4.5;
}

const WANTED: readonly Wanted[] = [
  { name: 'Text', of: '.frame', property: 'color', least: 4.5 },
  { name: 'Quiet text', of: '.soft', property: 'color', least: 4.5 },
  { name: 'Buttons that look quiet', of: 'button.quiet', property: 'color', least: 4.5 },
  { name: 'Text on the main button', of: 'button.main', property: 'color', least: 4.5 },
  { name: 'The main button', of: 'button.main', property: 'background-color', least: 3 },
  {
    name: 'Edges of fields and buttons',
    of: 'button:not(.quiet, .main), select',
    property: 'border-top-color',
    least: 3,
  },
];

/** The contrasts of what an element shows right now: measured, not looked up. */
export function pairsIn(element: Element): readonly Pair[] {
  const { shadowRoot } = element;
  return WANTED.flatMap(({ name, of, property, least }) => {
    const part = shadowRoot?.querySelector(of);
    if (!part) return [];
    const front = getComputedStyle(part).getPropertyValue(property);
    const back = backgroundOf(property === 'color' ? part : part.parentElement);
    return [{ name, front, back, ratio: contrast(painted(front), painted(back)), least }];
  });
}

/** The first background that is not see-through, from here outward. */
function backgroundOf(start: Element | null): string {
  for (let node = start; node; node = node.parentElement) {
    const color = getComputedStyle(node).backgroundColor;
    const { alpha }: Rgba = painted(color);
    if (alpha > 0) return color;
  }
  return 'canvas';
}
