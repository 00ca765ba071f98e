/** What `<script id="mend" data-…>` says: a module cannot find its own tag, so it is found by its id. */
const { lang, scheme, storage, perspective } =
  document.querySelector<HTMLScriptElement>('script#mend')?.dataset ?? {};

// For the journey of the page, which no element stands for.
const page = window as unknown as Record<symbol, unknown>;
page[Symbol.for('mend:page@1')] ??= { storage, perspective };

/** Says on an element what the script tag says, unless the page has said it nearer. */
export function applyOptions(element: Element): void {
  const journey = 'mend-journey';
  if (element.parentElement?.closest(journey)) return;
  if (lang && !element.closest('[lang]:not(html)')) element.setAttribute('lang', lang);
  const wanted = element.localName === journey ? { scheme, storage, perspective } : { scheme };
  for (const [name, value] of Object.entries(wanted)) {
    if (value !== undefined && !element.hasAttribute(name)) element.setAttribute(name, value);
  }
}
