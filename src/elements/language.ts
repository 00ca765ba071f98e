import { DEFAULT_LANGUAGE } from '../program/language.js';

/** What a place on the page says of its language, as written there. */
export interface PageLanguage {
  readonly language: string;
  /** Only when it is said at least as near as the language: a nearer `lang` brings its own direction. */
  readonly direction: 'ltr' | 'rtl' | undefined;
}

export function pageLanguageOf(element: Element): PageLanguage {
  let direction: PageLanguage['direction'];
  for (let node: Element | undefined = element; node; node = composedParent(node)) {
    const dir = node.getAttribute('dir')?.toLowerCase();
    if (dir === 'ltr' || dir === 'rtl') direction ??= dir;
    const language = node.getAttribute('lang');
    if (language !== null) return { language, direction };
  }
  return { language: DEFAULT_LANGUAGE, direction };
}

export function composedParent(node: Node): Element | undefined {
  const parent = node.parentNode;
  return (
    (parent instanceof ShadowRoot ? parent.host : parent instanceof Element ? parent : null) ?? undefined
  );
}

interface Watch {
  readonly observer: MutationObserver;
  readonly listeners: Set<() => void>;
}

// One observer per tree, however many elements stand in it.
const watches = new Map<Node, Watch>();

function watchTree(tree: Node, onChange: () => void): () => void {
  let watch = watches.get(tree);
  if (!watch) {
    const listeners = new Set<() => void>();
    const observer = new MutationObserver(() => {
      listeners.forEach((listener) => {
        listener();
      });
    });
    observer.observe(tree, { subtree: true, attributes: true, attributeFilter: ['lang', 'dir'] });
    watch = { observer, listeners };
    watches.set(tree, watch);
  }
  const { observer, listeners } = watch;
  listeners.add(onChange);
  return () => {
    listeners.delete(onChange);
    if (listeners.size > 0) return;
    observer.disconnect();
    watches.delete(tree);
  };
}

/** Calls back when a `lang` or `dir` changes anywhere the element could inherit it from. */
export function watchPageLanguage(element: Element, onChange: () => void): () => void {
  const stops: (() => void)[] = [];
  for (let tree = element.getRootNode(); ; tree = tree.host.getRootNode()) {
    stops.push(watchTree(tree, onChange));
    if (!(tree instanceof ShadowRoot)) break;
  }
  return () => {
    stops.forEach((stop) => {
      stop();
    });
  };
}
