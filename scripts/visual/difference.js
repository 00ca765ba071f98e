import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

// How far a pixel may be off, 0 to 1, and how many of a thousand may be further: fonts are drawn a little differently
// from one machine to the next.
const TOLERANCE = 0.2;
const MOST_PER_THOUSAND = 2;

/** Undefined when the two show the same; otherwise what differs, in words and as a picture. */
export function difference(before, after) {
  const [one, other] = [PNG.sync.read(before), PNG.sync.read(after)];
  const size = ({ width, height }) => `${width} × ${height}`;
  if (size(one) !== size(other)) return { words: `${size(one)} before, ${size(other)} now` };
  const { width, height } = one;
  const picture = new PNG({ width, height });
  const count = pixelmatch(one.data, other.data, picture.data, width, height, { threshold: TOLERANCE });
  const perThousand = (count / (width * height)) * 1000;
  if (perThousand <= MOST_PER_THOUSAND) return undefined;
  return { words: `${count} pixels differ`, picture: PNG.sync.write(picture) };
}
