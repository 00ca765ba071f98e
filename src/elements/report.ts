import { MendErrorEvent, type MendErrorCode } from './events.js';

/** Tells the site's owner in the console, and the page by an event. The reader is told in calm words elsewhere. */
export function report(element: HTMLElement, code: MendErrorCode, message: string, cause?: unknown): void {
  const details: unknown[] = cause === undefined ? [element] : [element, cause];
  console.error(`mend-elements: ${message}`, ...details);
  element.dispatchEvent(new MendErrorEvent(code));
}

const warned = new Set<string>();

export function warnOnce(message: string): void {
  if (warned.has(message)) return;
  warned.add(message);
  console.warn(`mend-elements: ${message}`);
}
