import type { Passage } from './prompts-summary.js';

const SHEET = `
  body { margin: 0; color: #000; background: #fff; font: 12pt/1.5 Georgia, 'Times New Roman', serif; }
  h1 { margin: 0 0 1.5em; font-size: 18pt; font-weight: 600; }
  h2 { margin: 1.5em 0 0.25em; font-size: 12pt; break-after: avoid; }
  p { margin: 0 0 0.5em; white-space: pre-wrap; overflow-wrap: anywhere; orphans: 3; widows: 3; }
`;

interface Page {
  readonly title: string;
  readonly passages: readonly Passage[];
  readonly language: string;
  readonly direction: string;
}

/** Prints one text from a frame of its own, so that the host's page stays as it is. */
export function printPage(root: ShadowRoot | HTMLElement, page: Page): void {
  // Some browsers never say that printing is over: nobody's words stay behind in an old frame.
  root.querySelector('iframe.sr')?.remove();
  const frame = document.createElement('iframe');
  frame.title = page.title;
  frame.className = 'sr';
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  // Browsers differ in when an empty frame is ready; all of them say so.
  frame.addEventListener(
    'load',
    () => {
      const view = frame.contentWindow as (Window & typeof globalThis) | null;
      if (!view) return;
      write(view, page);
      view.addEventListener('afterprint', () => {
        frame.remove();
      });
      view.focus();
      view.print();
    },
    { once: true },
  );
  root.append(frame);
}

function write(view: Window & typeof globalThis, { title, passages, language, direction }: Page): void {
  const { document: page } = view;
  page.documentElement.lang = language;
  page.documentElement.dir = direction;
  page.title = title;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(SHEET);
  page.adoptedStyleSheets = [sheet];
  const add = (tag: string, text: string) => {
    const element = page.createElement(tag);
    element.textContent = text;
    page.body.append(element);
  };
  add('h1', title);
  for (const passage of passages) {
    if (passage.title) add('h2', passage.title);
    for (const line of passage.lines) add('p', line);
  }
}
