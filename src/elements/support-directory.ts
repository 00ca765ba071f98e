import type { SupportEntry } from './support-entries.js';

/** What one host element says, and where. */
export interface ProvidedSupport {
  readonly entries: readonly SupportEntry[];
  readonly region: string;
}

// The page's, not a journey's: where help is to be found does not depend on what is read.
const provided = new Map<object, ProvidedSupport>();
const listeners = new Set<() => void>();

export function provideSupport(owner: object, support: ProvidedSupport | undefined): void {
  if (support) provided.set(owner, support);
  else if (!provided.delete(owner)) return;
  listeners.forEach((listener) => {
    listener();
  });
}

/** What the page's host elements say, the first of them first. */
export const providedSupport = (): readonly ProvidedSupport[] => [...provided.values()];

export function watchSupport(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
