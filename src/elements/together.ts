import type { LitElement } from 'lit';

/** Says so once the element and all the parts in it that match show: each loads what it shows on its own. */
export function showTogether({ renderRoot }: LitElement, selector: string, onAll: () => void): void {
  const watch = { childList: true, subtree: true };
  const arrivals = new MutationObserver(() => {
    // Something else of that name may never show what ours do.
    const parts = [...renderRoot.querySelectorAll(selector)].filter(
      (part) => 'mendVersion' in part.constructor,
    );
    const roots = [renderRoot, ...parts.flatMap(({ shadowRoot }) => shadowRoot ?? [])];
    for (const root of roots) arrivals.observe(root, watch);
    if (!roots.every((root) => root.querySelector('.frame'))) return;
    arrivals.disconnect();
    onAll();
  });
  arrivals.observe(renderRoot, watch);
}
