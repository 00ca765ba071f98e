import { contrast, fromHex, fromOklch, mix, toOklch, type Oklch, type Rgb } from './color.js';

export type Scheme = 'light' | 'dark';

/** The public color tokens, as hex. What is left out is derived, as the elements do. */
export interface ColorTokens {
  readonly accent?: string | undefined;
  readonly surface?: string | undefined;
  readonly text?: string | undefined;
  readonly muted?: string | undefined;
  readonly line?: string | undefined;
  readonly gold?: string | undefined;
}

/** The colors an element draws with. `deep` is the accent, made readable; `wash` lies behind asides. */
export interface Theme {
  readonly paper: Rgb;
  readonly ink: Rgb;
  readonly soft: Rgb;
  readonly line: Rgb;
  readonly edge: Rgb;
  readonly deep: Rgb;
  readonly onDeep: Rgb;
  readonly wash: Rgb;
  readonly seam: Rgb;
}

export interface Contrast {
  readonly what: string;
  readonly ratio: number;
  /** What WCAG asks for: 4.5 for text, 3 for controls and pictures. */
  readonly least: number;
}

const hex = (color: string): Rgb => {
  const rgb = fromHex(color);
  if (!rgb) throw new TypeError(`"${color}" is no color in hex, such as #1c6b59.`);
  return rgb;
};

const ACCENT = '#1c6b59';

// The same numbers stand in frame.styles.ts, where a browser does this; a test holds both together.
function own(accent: Rgb, scheme: Scheme): Pick<Theme, 'paper' | 'ink' | 'deep' | 'onDeep' | 'seam'> {
  const [l, c, h]: Oklch = toOklch(accent);
  return scheme === 'light'
    ? {
        paper: hex('#fdfbf6'),
        ink: fromOklch([0.295, Math.min(c, 0.03), h]),
        deep: fromOklch([Math.min(l, 0.48), Math.min(c, 0.14), h]),
        onDeep: hex('#fff'),
        seam: hex('#b5852b'),
      }
    : {
        paper: fromOklch([0.235, Math.min(c, 0.012), h]),
        ink: hex('#ebe5d9'),
        deep: fromOklch([Math.max(l, 0.76), Math.min(c, 0.11), h]),
        onDeep: hex('#111'),
        seam: hex('#dfb15c'),
      };
}

// What is drawn in gold stays apart from the surface; these numbers stand in mend-progress-tracker.styles.ts.
function gilt(gold: Rgb, scheme: Scheme): Rgb {
  const [l, c, h]: Oklch = toOklch(gold);
  return fromOklch([scheme === 'light' ? Math.min(l, 0.63) : Math.max(l, 0.65), Math.min(c, 0.13), h]);
}

/** What the elements make of some tokens, in browsers that know relative colors. */
export function deriveTheme(tokens: ColorTokens, scheme: Scheme): Theme {
  const given = (token: string | undefined) => (token === undefined ? undefined : hex(token));
  const derived = own(hex(tokens.accent ?? ACCENT), scheme);
  const paper = given(tokens.surface) ?? derived.paper;
  const ink = given(tokens.text) ?? derived.ink;
  const gold = given(tokens.gold) ?? derived.seam;
  return {
    ...derived,
    paper,
    ink,
    seam: gilt(gold, scheme),
    soft: given(tokens.muted) ?? mix(ink, 0.72, paper),
    line: given(tokens.line) ?? mix(ink, 0.16, paper),
    edge: mix(ink, 0.55, paper),
    wash: mix(gold, 0.09, paper),
  };
}

/** Every pair of colors that has to be told apart, and how well it is. */
export function contrastsOf({
  paper,
  ink,
  soft,
  edge,
  deep,
  onDeep,
  wash,
  seam,
}: Theme): readonly Contrast[] {
  const text = (what: string, one: Rgb, other: Rgb) => ({ what, ratio: contrast(one, other), least: 4.5 });
  const control = (what: string, one: Rgb, other: Rgb) => ({ what, ratio: contrast(one, other), least: 3 });
  return [
    text('text on the surface', ink, paper),
    text('text on an aside', ink, wash),
    text('quiet text on the surface', soft, paper),
    text('quiet text on an aside', soft, wash),
    text('links on the surface', deep, paper),
    text('links on an aside', deep, wash),
    text('the label of a main button', onDeep, deep),
    control('the shape of a main button', deep, paper),
    control('the edge of a field', edge, paper),
    control('gold on the surface', seam, paper),
  ];
}
