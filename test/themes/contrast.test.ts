import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { contrast, fromHex, fromOklch, toHex, toOklch } from '../../src/themes/color.js';
import { contrastsOf, deriveTheme, type Scheme } from '../../src/themes/derive.js';

const accents = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);
const schemes = fc.constantFrom<Scheme>('light', 'dark');

const tooLow = (accent: string, scheme: Scheme) =>
  contrastsOf(deriveTheme({ accent }, scheme))
    .filter(({ ratio, least }) => ratio < least)
    .map(({ what, ratio }) => `${what}: ${ratio.toFixed(2)}`);

describe('contrast', () => {
  it('is counted as WCAG counts it', () => {
    const of = (one: string, other: string) => contrast(fromHex(one)!, fromHex(other)!);
    expect(of('#000', '#fff')).to.be.closeTo(21, 0.001);
    expect(of('#fff', '#767676')).to.be.closeTo(4.54, 0.01);
    expect(of('#ff0000', '#ffffff')).to.be.closeTo(4, 0.01);
    expect(of('#123456', '#123456')).to.equal(1);
  });

  it('comes out of OKLCH as it went in', () => {
    fc.assert(
      fc.property(accents, (accent) => {
        expect(toHex(fromOklch(toOklch(fromHex(accent)!)))).to.equal(accent);
      }),
    );
    const [lightness, chroma, hue] = toOklch(fromHex('#ff0000')!);
    expect([lightness.toFixed(3), chroma.toFixed(3), hue.toFixed(1)]).to.deep.equal([
      '0.628',
      '0.258',
      '29.2',
    ]);
  });

  it('knows no other colors than hex', () => {
    expect(fromHex('#FfF')).to.deep.equal([1, 1, 1]);
    for (const no of ['', 'red', '#12345', '#gggggg', 'rgb(0,0,0)']) expect(fromHex(no)).to.equal(undefined);
    expect(() => deriveTheme({ accent: 'red' }, 'light')).to.throw('"red" is no color in hex');
  });

  it('is enough for any accent, light and dark', () => {
    fc.assert(
      fc.property(accents, schemes, (accent, scheme) => {
        expect(tooLow(accent, scheme)).to.deep.equal([]);
      }),
      {
        numRuns: 2000,
        examples: [
          ['#ffffff', 'light'],
          ['#000000', 'dark'],
          ['#00fff0', 'light'],
          ['#f00096', 'dark'],
        ],
      },
    );
  });

  it('is enough for any gold', () => {
    fc.assert(
      fc.property(accents, schemes, (gold, scheme) => {
        const { seam, paper } = deriveTheme({ gold }, scheme);
        expect(contrast(seam, paper)).to.be.at.least(3);
      }),
      { numRuns: 3000 },
    );
  });

  it('leaves an accent that can be read as it is', () => {
    for (const accent of ['#1c6b59', '#7a3e2b', '#123b6d', '#5a2a6e']) {
      expect(toHex(deriveTheme({ accent }, 'light').deep)).to.equal(accent);
    }
  });
});
