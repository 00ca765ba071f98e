import type { Passage } from './prompts-summary.js';

const SHEET = `
  body { margin: 0; color: #000; background: #fff; font: 12pt/1.5 Georgia, 'Times New Roman', serif; }
  h1 { margin: 0 0 1.5em; font-size: 18pt; font-weight: 600; }
  h2 { margin: 1.5em 0 0.25em; font-size: 12pt; break-after: avoid; }
  p { margin: 0 0 0.5em; white-space: pre-wrap; overflow-wrap: anywhere; orphans: 3; widows: 3; }
`;

/** What every printed page says of itself. */
export interface PageHead {
  readonly title: string;
  readonly language: string;
  readonly direction: string;
}

interface Page extends PageHead {
  readonly passages: readonly Passage[];
}

export type Place = ShadowRoot | HTMLElement;

/** Prints one text from a frame of its own, so that the host's page stays as it is. */
export function printPage(root: Place, page: Page): void {
  printFrame(root, page, SHEET, (paper) => {
    const add = (tag: string, text: string) => {
      const element = paper.createElement(tag);
      element.textContent = text;
      paper.body.append(element);
    };
    add('h1', page.title);
    for (const passage of page.passages) {
      if (passage.title) add('h2', passage.title);
      for (const line of passage.lines) add('p', line);
    }
  });
}

/** Prints what `write` puts on an empty page, in a style of its own. */
export function printFrame(
  root: Place,
  head: PageHead,
  styles: string,
  write: (paper: Document) => void,
): void {
  // Some browsers never say that printing is over: nobody's words stay behind in an old frame.
  root.querySelector('iframe.sr')?.remove();
  const frame = document.createElement('iframe');
  frame.title = head.title;
  frame.className = 'sr';
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  // Browsers differ in when an empty frame is ready; all of them say so.
  frame.addEventListener(
    'load',
    () => {
      const view = frame.contentWindow as (Window & typeof globalThis) | null;
      if (!view) return;
      prepare(view, head, styles);
      write(view.document);
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

function prepare(
  view: Window & typeof globalThis,
  { title, language, direction }: PageHead,
  styles: string,
): void {
  const { document: paper } = view;
  paper.documentElement.lang = language;
  paper.documentElement.dir = direction;
  paper.title = title;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(styles);
  paper.adoptedStyleSheets = [sheet];
}
