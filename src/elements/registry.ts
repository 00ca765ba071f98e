import { inTurn } from './in-turn.js';
import { warnOnce } from './report.js';
import { VERSION } from './version.js';

type ElementClass = CustomElementConstructor & { mendVersion?: string };

/** Registers a tag once. Whoever came first stays, since a tag cannot be taken back. */
export function define(tag: string, element: ElementClass): void {
  // Lit brings a registry along to servers, where there is nothing to register for.
  if (typeof document === 'undefined') return;
  inTurn(() => {
    defineNow(tag, element);
  });
}

function defineNow(tag: string, element: ElementClass): void {
  const present: ElementClass | undefined = customElements.get(tag);
  if (!present) {
    element.mendVersion = VERSION;
    customElements.define(tag, element);
  } else if (present !== element) {
    const { mendVersion } = present;
    // The same sentence for every tag of two versions, so that it is said once.
    warnOnce(
      mendVersion === undefined
        ? `<${tag}> on this page is not ours: something else registered it first, and ours was left out.`
        : `version ${mendVersion} runs on this page, and version ${VERSION} was left out. Keep one of them: ` +
            `one script tag, or one copy of the package.`,
    );
  }
}

const later = new Map<string, () => Promise<unknown>>();

/** Says how to get a tag that an element may need, without loading it yet. */
export function defineLater(tag: string, load: () => Promise<unknown>): void {
  later.set(tag, load);
}

/** Makes sure that a tag is registered before it is shown. */
export async function need(tag: string): Promise<void> {
  if (customElements.get(tag)) return;
  const load = later.get(tag);
  if (!load) throw new Error(`<${tag}> is not defined. Import its define entry.`);
  await load();
  await customElements.whenDefined(tag);
}
