import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/step-card.js';
import { frameStyles } from '../../src/elements/frame.styles.js';
import { stepCardStyles } from '../../src/elements/mend-step-card.styles.js';
import { contrast, onScreen, toHex, type Rgb } from '../../src/themes/color.js';
import { contrastsOf, deriveTheme, type Scheme, type Theme } from '../../src/themes/derive.js';
import { getByRole, until } from '../support/queries.js';
import { freshPage } from '../support/stage.js';

freshPage();

const ACCENTS = [
  '#1c6b59',
  '#ffffff',
  '#000000',
  '#ffd400',
  '#00fff0',
  '#f00096',
  '#0000ff',
  '#8a8a8a',
  '#d2691e',
];
const SCHEMES: readonly Scheme[] = ['light', 'dark'];

async function openCard(): Promise<HTMLElement> {
  const root = await fixture<HTMLElement>(html`<div><mend-step-card step="4"></mend-step-card></div>`);
  const card = root.querySelector('mend-step-card')!;
  await until(() => getByRole(card, 'button', { name: 'Open the exercise' }));
  return card;
}

function dress(card: HTMLElement, tokens: Readonly<Record<string, string>>, scheme: Scheme): void {
  card.setAttribute('scheme', scheme);
  for (const [name, value] of Object.entries(tokens)) card.style.setProperty(`--mend-${name}`, value);
}

const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 });
const pen = canvas.getContext('2d', { willReadFrequently: true })!;

/** What a screen shows of a CSS color. */
function seen(color: string): Rgb {
  pen.clearRect(0, 0, 1, 1);
  pen.fillStyle = color;
  pen.fillRect(0, 0, 1, 1);
  const [r = 0, g = 0, b = 0] = pen.getImageData(0, 0, 1, 1).data;
  return [r / 255, g / 255, b / 255];
}

/** The colors of a card as they are drawn. */
function drawn(card: HTMLElement): Omit<Theme, 'line' | 'seam'> {
  const style = (selector: string) => getComputedStyle(card.shadowRoot!.querySelector(selector)!);
  return {
    paper: seen(style('.frame').backgroundColor),
    ink: seen(style('.frame').color),
    soft: seen(style('.soft').color),
    edge: seen(style('select').borderTopColor),
    deep: seen(style('.main').backgroundColor),
    onDeep: seen(style('.main').color),
    wash: seen(style('.small-step').backgroundColor),
  };
}

const near = (one: Rgb, other: Rgb) =>
  onScreen(other).every((value, at) => Math.abs(value - one[at]!) < 2.5 / 255);

describe('colors in a browser', () => {
  it('are the ones that were counted with', async function () {
    if (!CSS.supports('color', 'light-dark(oklch(from red min(l, 1) c h), red)')) this.skip();
    const card = await openCard();
    for (const scheme of SCHEMES) {
      for (const accent of ACCENTS) {
        dress(card, { accent }, scheme);
        const counted = deriveTheme({ accent }, scheme);
        for (const [name, color] of Object.entries(drawn(card)) as [keyof Theme, Rgb][]) {
          const message = `${name} of ${accent}, ${scheme}: ${toHex(color)}, not ${toHex(counted[name])}`;
          expect(near(color, counted[name]), message).to.equal(true);
        }
      }
    }
  });

  it('can be read in older browsers too', async () => {
    const card = await openCard();
    const sheet = new CSSStyleSheet();
    const unknown = '@supports (color: unknown(red)';
    const text = `${frameStyles.cssText}${stepCardStyles.cssText}`;
    const older = text.replace('@supports (color: light-dark(oklch(from red min(l, 1) c h), red)', unknown);
    expect(older).to.contain(unknown);
    sheet.replaceSync(older);
    card.shadowRoot!.adoptedStyleSheets = [sheet];
    for (const scheme of SCHEMES) {
      for (const accent of ACCENTS) {
        dress(card, { accent }, scheme);
        const colors = drawn(card);
        const seam = deriveTheme({}, scheme).seam;
        const low = contrastsOf({ ...colors, line: colors.edge, seam })
          .filter(({ what, ratio, least }) => !what.startsWith('gold') && ratio < least)
          .map(({ what, ratio }) => `${what}: ${ratio.toFixed(2)}`);
        expect(low, `${accent}, ${scheme}`).to.deep.equal([]);
      }
    }
  });

  it('are not the only thing that scales: an element inside another is as large as that one', async () => {
    const card = await openCard();
    dress(card, { 'font-size': '2em' }, 'light');
    const size = (element: Element) =>
      getComputedStyle(element.shadowRoot!.querySelector('.frame')!).fontSize;
    const note = card.shadowRoot!.querySelector('mend-safety-note')!;
    await until(() => expect(size(note)).to.equal(size(card)));
  });

  it('show where the focus is, also around a main button', async () => {
    const card = await openCard();
    for (const scheme of SCHEMES) {
      dress(card, {}, scheme);
      const button = getByRole(card, 'button', { name: 'Open the exercise' });
      button.focus({ focusVisible: true });
      await until(() => expect(button.matches(':focus-visible')).to.equal(true));
      const { outlineColor, outlineStyle } = getComputedStyle(button);
      expect(outlineStyle).to.equal('solid');
      expect(contrast(seen(outlineColor), drawn(card).paper)).to.be.greaterThan(3);
      button.blur();
    }
  });
});
