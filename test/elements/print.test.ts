import { expect } from '@open-wc/testing';
import { printPage } from '../../src/elements/print.js';
import { until } from '../support/queries.js';

interface Printed {
  readonly title: string;
  readonly language: string;
  readonly direction: string;
  readonly parts: readonly string[];
  readonly sheets: number;
  readonly styled: string;
}

const PAGE = {
  title: 'What I need',
  passages: [
    { title: 'One', lines: ['<b>a</b>', 'b\nc'] },
    { title: '', lines: ['d'] },
  ],
  language: 'ar',
  direction: 'rtl',
};

describe('printing', () => {
  let host: HTMLElement;
  let root: ShadowRoot;
  let printed: Printed[];
  let last: (Window & typeof globalThis) | undefined;

  beforeEach(() => {
    host = document.createElement('div');
    root = host.attachShadow({ mode: 'open' });
    document.body.append(host);
    printed = [];
    root.addEventListener(
      'load',
      ({ target }) => {
        const view = (target as HTMLIFrameElement).contentWindow as Window & typeof globalThis;
        last = view;
        view.print = () => {
          const { document: page } = view;
          printed.push({
            title: page.title,
            language: page.documentElement.lang,
            direction: page.documentElement.dir,
            parts: [...page.body.children].map((part) => `${part.localName}: ${part.textContent}`),
            sheets: page.adoptedStyleSheets.length,
            styled: view.getComputedStyle(page.querySelector('p')!).whiteSpace,
          });
        };
      },
      true,
    );
  });

  afterEach(() => {
    host.remove();
  });

  it('writes a page of its own, as text, in its language and direction', async () => {
    printPage(root, PAGE);
    await until(() => expect(printed).to.have.length(1));
    expect(printed[0]).to.deep.include({ title: 'What I need', language: 'ar', direction: 'rtl', sheets: 1 });
    expect(printed[0]!.parts).to.deep.equal(['h1: What I need', 'h2: One', 'p: <b>a</b>', 'p: b\nc', 'p: d']);
    expect(printed[0]!.styled).to.contain('pre-wrap');
  });

  it('loads nothing and is met by nobody', async () => {
    printPage(root, PAGE);
    await until(() => expect(printed).to.have.length(1));
    const frame = root.querySelector('iframe')!;
    expect(frame.hasAttribute('src')).to.equal(false);
    expect(frame.getAttribute('aria-hidden')).to.equal('true');
    expect(frame.tabIndex).to.equal(-1);
  });

  it("touches nothing of the host's page", async () => {
    document.title = 'The host';
    const before = [document.head.innerHTML, document.body.outerHTML, document.adoptedStyleSheets.length];
    printPage(root, PAGE);
    await until(() => expect(printed).to.have.length(1));
    expect([
      document.head.innerHTML,
      document.body.outerHTML,
      document.adoptedStyleSheets.length,
    ]).to.deep.equal(before);
    expect(document.title).to.equal('The host');
  });

  it('leaves nothing behind when printing is over', async () => {
    printPage(root, PAGE);
    await until(() => expect(printed).to.have.length(1));
    last!.dispatchEvent(new Event('afterprint'));
    expect(root.childNodes).to.have.length(0);
  });

  it('leaves no old page behind where a browser never says that printing is over', async () => {
    printPage(root, PAGE);
    await until(() => expect(printed).to.have.length(1));
    printPage(root, { ...PAGE, title: 'Again' });
    await until(() => expect(printed).to.have.length(2));
    expect(root.querySelectorAll('iframe')).to.have.length(1);
    expect(printed[1]!.title).to.equal('Again');
  });

  it('prints nothing when it is taken away before the frame was ready', () => {
    const frame = { remove: host.remove.bind(host) };
    host.remove();
    printPage(root, PAGE);
    frame.remove();
    expect(printed).to.deep.equal([]);
  });
});
