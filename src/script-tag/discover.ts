import { applyOptions } from './options.js';
import { startTogether, tags } from './tags.js';

const loading = new Map<string, Promise<unknown>>();
const lost = new Set<string>();

function load(element: Element): void {
  applyOptions(element);
  // Each in a task of its own: the page answers its reader between them.
  setTimeout(start, 0, element);
}

function start(element: Element): void {
  const tag = element.localName;
  startTogether(element, tag);
  if (loading.has(tag)) return;
  const module = tags.get(tag)?.();
  if (!module) return;
  loading.set(tag, module);
  module.catch(async (error: unknown) => {
    lost.add(tag);
    // What fails together is told in one line.
    await Promise.allSettled(loading.values());
    if (lost.size === 0) return;
    const names = [...lost].map((one) => `<${one}>`).join(' ');
    console.error(`mend-elements: ${names} did not load. The text on the page stays.`, error);
    for (const one of lost) loading.delete(one);
    lost.clear();
    window.addEventListener('online', () => scan(document), { once: true });
  });
}

/** For sites that strip tags they do not know. What the element needs loads meanwhile. */
function replace(place: HTMLElement, name: string): void {
  const tag = `mend-${name.replace('mend-', '')}`;
  if (tags.has(tag)) startTogether(place, tag);
  import('./rare.js')
    .then(({ become }) => {
      become(place, tag, tags.has(tag));
    })
    .catch(console.error);
}

function scan(root: ParentNode): void {
  for (const element of [root, ...root.querySelectorAll<HTMLElement>('*')]) {
    if (!(element instanceof HTMLElement)) continue;
    const { mend } = element.dataset;
    if (mend !== undefined) replace(element, mend);
    else if (tags.has(element.localName)) load(element);
    else if (element.shadowRoot) discover(element.shadowRoot);
  }
}

const watched = new WeakSet<Node>();

/** Loads what a tree uses, now and when tags are added later. Open shadow roots that are there already are included. */
export function discover(root: Document | DocumentFragment | Element = document): void {
  if (watched.has(root)) return;
  watched.add(root);
  scan(root);
  new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      addedNodes.forEach((node) => {
        if (node instanceof Element) scan(node);
      });
    }
  }).observe(root, { childList: true, subtree: true });
}
