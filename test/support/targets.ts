import { nameOf } from './queries.js';

/** What is too small for a finger in the elements' own trees. What stands around them is the page's. */
export function smallTargets(root: Element): readonly string[] {
  return [...everyElement(root)].flatMap((part) => {
    if (!part.matches('button, summary, input, textarea, select, a[href], [role="button"]')) return [];
    if (!(part.getRootNode() instanceof ShadowRoot)) return [];
    const { width, height } = sizeOf(part);
    // Not rendered: in a closed fold.
    if (width === 0) return [];
    const least = part.matches('button, summary, input, textarea') ? 43.9 : 24;
    const wide = part.matches('.main') ? 43.9 : 24;
    return height < least || width < wide ? [`${nameOf(part)}: ${width} × ${height}`] : [];
  });
}

function sizeOf(part: Element): { readonly width: number; readonly height: number } {
  const line = part.querySelector<SVGPathElement>('.hit');
  if (!line) return (part.matches(DRAWN_BY_LABEL) ? part.closest('label')! : part).getBoundingClientRect();
  // A line in a picture is as wide as its stroke, which its box leaves out.
  const { width, height } = line.getBoundingClientRect();
  const stroke = parseFloat(getComputedStyle(line).strokeWidth) * (line.getScreenCTM()?.a ?? 1);
  return { width: width && width + stroke, height: height + stroke };
}

const DRAWN_BY_LABEL = 'input:is([type="radio"], [type="checkbox"], [type="file"])';

/** Every element below this one, through open shadow roots. */
export function* everyElement(root: Element): Generator<Element> {
  const below = root.shadowRoot ?? root;
  for (const element of below.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* everyElement(element);
  }
}
