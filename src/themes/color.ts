/** Red, green and blue from 0 to 1, as a screen takes them. Outside of that, a color the screen cannot show. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** Lightness from 0 to 1, chroma, and hue in degrees: steps that look even to the eye. */
export type Oklch = readonly [lightness: number, chroma: number, hue: number];

type Three = readonly [number, number, number];

const toLinear = (value: number): number =>
  Math.abs(value) <= 0.04045 ? value / 12.92 : Math.sign(value) * ((Math.abs(value) + 0.055) / 1.055) ** 2.4;

const fromLinear = (value: number): number =>
  Math.abs(value) <= 0.0031308
    ? value * 12.92
    : Math.sign(value) * (1.055 * Math.abs(value) ** (1 / 2.4) - 0.055);

const each = (color: Three, change: (value: number) => number): Three => [
  change(color[0]),
  change(color[1]),
  change(color[2]),
];

// Björn Ottosson's matrices, https://bottosson.github.io/posts/oklab/
function toOklab(rgb: Rgb): Three {
  const [r, g, b] = each(rgb, toLinear);
  const [l, m, s] = each(
    [
      0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b,
      0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b,
      0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b,
    ],
    Math.cbrt,
  );
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function fromOklab([lightness, a, b]: Three): Rgb {
  const [l, m, s] = each(
    [
      lightness + 0.3963377774 * a + 0.2158037573 * b,
      lightness - 0.1055613458 * a - 0.0638541728 * b,
      lightness - 0.0894841775 * a - 1.291485548 * b,
    ],
    (value) => value ** 3,
  );
  return each(
    [
      4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
      -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
      -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
    ],
    fromLinear,
  );
}

export function toOklch(rgb: Rgb): Oklch {
  const [lightness, a, b] = toOklab(rgb);
  return [lightness, Math.hypot(a, b), (Math.atan2(b, a) * 180) / Math.PI];
}

export function fromOklch([lightness, chroma, hue]: Oklch): Rgb {
  const angle = (hue * Math.PI) / 180;
  return fromOklab([lightness, chroma * Math.cos(angle), chroma * Math.sin(angle)]);
}

/** CSS's `color-mix(in oklab, color share, other)`. */
export function mix(color: Rgb, share: number, other: Rgb): Rgb {
  const [a, b] = [toOklab(color), toOklab(other)];
  const at = (index: 0 | 1 | 2) => a[index] * share + b[index] * (1 - share);
  return fromOklab([at(0), at(1), at(2)]);
}

/** What a screen shows of a color that it may not be able to show. */
export const onScreen = (rgb: Rgb): Rgb => each(rgb, (value) => Math.min(1, Math.max(0, value)));

/** The contrast ratio of WCAG 2, from 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const luminance = (rgb: Rgb) => {
    const [r, g, b] = each(onScreen(rgb), toLinear);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** `#1c6b59` or `#fff` as a color, or nothing when it is neither. */
export function fromHex(hex: string): Rgb | undefined {
  const digits = /^#?([\da-f]{3}|[\da-f]{6})$/i.exec(hex.trim())?.[1];
  if (digits === undefined) return undefined;
  const pairs = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
  const [r, g, b] = (pairs.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16) / 255);
  return [r ?? 0, g ?? 0, b ?? 0];
}

export const toHex = (rgb: Rgb): string =>
  `#${onScreen(rgb)
    .map((value) =>
      Math.round(value * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
