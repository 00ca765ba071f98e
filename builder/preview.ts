import { outermost, tagsFor, tokensFor, type Tag } from './markup.js';
import type { Settings } from './settings.js';

/** The page that the elements are tried on. */
export class Preview {
  readonly #frame: HTMLIFrameElement;
  readonly #stage: HTMLElement;
  #settings: Settings | undefined;
  #dark = false;
  #shown = '';
  #width = 0;

  constructor(frame: HTMLIFrameElement, stage: HTMLElement) {
    this.#frame = frame;
    this.#stage = stage;
    frame.addEventListener('load', () => {
      this.#shown = '';
      this.#fill();
    });
    new ResizeObserver(() => {
      this.#fit();
    }).observe(stage);
  }

  show(settings: Settings, { width, dark }: { readonly width: number; readonly dark: boolean }): void {
    this.#settings = settings;
    this.#width = width;
    this.#dark = dark;
    this.#fit();
    this.#fill();
  }

  #fill(): void {
    const page = this.#frame.contentDocument;
    const view = page?.defaultView;
    if (!page || !view || !this.#settings || !isReady(page)) return;
    // Nothing that is tried here stays, whatever the settings say for the real page.
    const tags = tagsFor({ ...this.#settings, storage: 'none', once: false });
    page.documentElement.classList.toggle('dark', this.#dark);
    const sheet = new view.CSSStyleSheet();
    const tokens = Object.entries(tokensFor(this.#settings)).map(([name, value]) => `${name}: ${value};`);
    if (tags.length > 0) sheet.replaceSync(`${outermost(tags)} { ${tokens.join(' ')} }`);
    page.adoptedStyleSheets = [sheet];
    this.#wear(page, this.#settings.theme);
    const made = JSON.stringify(tags);
    // Colors change while elements stay: what is being tried goes on.
    if (made === this.#shown) return;
    this.#shown = made;
    page.body.replaceChildren(...tags.map((tag) => elementOf(page, tag)));
  }

  #wear(page: Document, theme: string): void {
    const worn = page.querySelector<HTMLLinkElement>('link[data-theme]');
    if ((worn?.dataset['theme'] ?? '') === theme) return;
    worn?.remove();
    if (theme === '') return;
    const link = page.createElement('link');
    link.rel = 'stylesheet';
    link.href = `../themes/${theme}.css`;
    link.dataset['theme'] = theme;
    page.head.append(link);
  }

  // A desktop is wider than the room there is, so it is shown smaller.
  #fit(): void {
    const { clientWidth: room, clientHeight: height } = this.#stage;
    const shrink = Math.min(1, room / this.#width);
    const { style } = this.#frame;
    style.inlineSize = `${this.#width}px`;
    style.blockSize = `${height / shrink}px`;
    style.transform = shrink < 1 ? `scale(${shrink})` : '';
    style.marginInline = shrink < 1 ? '0' : '';
  }
}

// Until its own page has come, a frame has an empty one.
const isReady = ({ URL: address, readyState }: Document): boolean =>
  readyState === 'complete' && new URL(address).pathname.endsWith('/preview.html');

function elementOf(page: Document, { tag, attributes, inside, entries }: Tag): HTMLElement {
  const element = page.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...inside.map((one) => elementOf(page, one)));
  if (entries) {
    const data = page.createElement('script');
    data.type = 'application/json';
    data.textContent = JSON.stringify(entries);
    element.append(data);
  }
  return element;
}
