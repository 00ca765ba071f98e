/** Reads the text of a `<script type="application/json">` child, now or as soon as the parser has brought it. */
export function jsonChild(element: Element, read: (text: string) => void): void {
  whenParsed(element, () => {
    const script = element.querySelector(':scope > script[type="application/json"]');
    if (script) read(script.textContent);
  });
}

/** Calls back once the parser is past the element's children. */
export function whenParsed(element: Element, run: () => void): void {
  if (document.readyState !== 'loading' || isClosed(element)) run();
  else document.addEventListener('DOMContentLoaded', run, { once: true });
}

// Whatever follows the element, or one around it, was parsed after its end.
function isClosed(element: Element): boolean {
  for (let node: Element | null = element; node; node = node.parentElement) if (node.nextSibling) return true;
  return false;
}
