// What few pages need. The loader fetches it when one does.

// Only these: some sites let anybody write `data-onclick`, but not `onclick`.
const SETTINGS =
  'step perspective heading scheme plain storage name variant region exercise program src href shortcut'.split(
    ' ',
  );
const KEPT = ['id', 'class', 'lang', 'dir'];

/** For sites that strip tags they do not know: `<div data-mend="step-card" data-step="4">` becomes the element. */
export function become(place: HTMLElement, tag: string, known: boolean): void {
  if (!known) {
    console.warn(`mend-elements: there is no <${tag}>, which data-mend asks for.`, place);
    return;
  }
  // Found again meanwhile, and replaced already.
  if (!place.isConnected) return;
  const element = document.createElement(tag);
  const set = (name: string, value: string | null | undefined) => {
    if (typeof value === 'string') element.setAttribute(name, value);
  };
  for (const name of KEPT) set(name, place.getAttribute(name));
  for (const name of SETTINGS) set(name, place.dataset[name]);
  // What holds elements or data of ours is content; anything else is what shows until the element has loaded.
  const isOurs = (one: Element) =>
    one.localName.startsWith('mend-') || one.matches('[data-mend], script[type="application/json"]');
  if (!place.hasChildNodes() || [...place.querySelectorAll('*')].some(isOurs)) {
    element.append(...place.childNodes);
  } else {
    const fallback = document.createElement('div');
    fallback.slot = 'fallback';
    fallback.append(...place.childNodes);
    element.append(fallback);
  }
  place.replaceWith(element);
}

interface Copy {
  readonly version: string;
  readonly url: string;
}

export function tellTwice(runs: Copy, leftOut: Copy): void {
  console.warn(
    `mend-elements: version ${runs.version} (${runs.url}) runs on this page, and version ` +
      `${leftOut.version} (${leftOut.url}) was left out. Keep one of the two script tags.`,
  );
}
