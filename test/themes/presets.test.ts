import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define.js';
import { getByRole, until } from '../support/queries.js';
import { freshPage, hearConsole } from '../support/stage.js';

freshPage();
hearConsole();

const sheets: CSSStyleSheet[] = [];

async function load(...names: readonly string[]): Promise<void> {
  for (const name of names) {
    const sheet = new CSSStyleSheet();
    const answer = await fetch(new URL(`../../src/themes/${name}.css`, import.meta.url));
    sheet.replaceSync(await answer.text());
    sheets.push(sheet);
  }
  document.adoptedStyleSheets = sheets;
}

async function card(theme?: string): Promise<Element> {
  const root = await fixture<HTMLElement>(html`<div><mend-step-card step="1"></mend-step-card></div>`);
  if (theme !== undefined) root.dataset.mendTheme = theme;
  const found = root.querySelector('mend-step-card')!;
  await until(() => getByRole(found, 'heading', { name: 'Look for the reason' }));
  return found;
}

const style = (element: Element, part: string) =>
  getComputedStyle(element.shadowRoot!.querySelector(`[part='${part}']`)!);

describe('the presets on a page', () => {
  afterEach(() => {
    sheets.length = 0;
    document.adoptedStyleSheets = [];
    delete document.documentElement.dataset.mendTheme;
  });

  it('dress it with one sheet and nothing else', async () => {
    const element = await card();
    const plain = style(element, 'frame').borderTopWidth;
    await load('sea');
    expect(plain).to.equal('1px');
    expect(style(element, 'frame').borderTopWidth).to.equal('4px');
    expect(style(element, 'idea').fontFamily).to.contain('Avenir');
  });

  it('stand beside each other, each where its name is', async () => {
    document.documentElement.dataset.mendTheme = '';
    await load('sea', 'ink', 'clay', 'contrast');
    expect(style(await card('ink'), 'frame').borderTopWidth).to.equal('3px');
    expect(style(await card('sea'), 'frame').borderTopWidth).to.equal('4px');
    expect(style(await card('clay'), 'frame').borderTopColor).to.equal('rgba(0, 0, 0, 0)');
    expect(style(await card(), 'frame').borderTopWidth).to.equal('1px');
  });

  it('leave the parts of other elements alone', async () => {
    await load('contrast');
    const other = await fixture<HTMLElement>(html`<div></div>`);
    const part = document.createElement('p');
    part.setAttribute('part', 'aside');
    other.attachShadow({ mode: 'open' }).append(part);
    expect(style(other, 'aside').borderTopWidth).to.equal('0px');
  });
});
