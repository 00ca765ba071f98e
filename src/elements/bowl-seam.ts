/** The points of a crack, x and y by turns. */
export type Crack = readonly number[];

type Point = readonly [x: number, y: number];

const pointsOf = (crack: Crack): readonly Point[] =>
  Array.from({ length: crack.length / 2 }, (_, at): Point => [crack[2 * at] ?? 0, crack[2 * at + 1] ?? 0]);

const round = (value: number): number => Math.round(value * 10) / 10;
const write = ([x, y]: Point): string => `${round(x)} ${round(y)}`;

/** A crack as it breaks: straight, and sharp at its turns. */
export const thread = (crack: Crack): string => `M${pointsOf(crack).map(write).join('L')}`;

/** The same crack filled with gold, as a brush leaves it: uneven, and wider where seams meet. */
export function seam(crack: Crack): string {
  const points = pointsOf(crack);
  const last = points.length - 1;
  const side = (sign: number): Point[] =>
    points.map(([x, y], at) => {
      const [fromX, fromY] = points[Math.max(0, at - 1)] ?? [x, y];
      const [toX, toY] = points[Math.min(last, at + 1)] ?? [x, y];
      const length = Math.hypot(toX - fromX, toY - fromY) || 1;
      // No two places alike, and the same at every drawing.
      const brush = 3.2 + Math.sin(x * 0.9 + y * 0.4) * sign * 0.5 + Math.sin(at * 2.4 + x) * 0.5;
      const half = sign * (at === 0 || at === last ? 4.2 : brush);
      return [x - ((toY - fromY) / length) * half, y + ((toX - fromX) / length) * half];
    });
  const outline = [...side(1), ...side(-1).reverse()];
  // Curves through the middles of the edges, so that metal shows no corner.
  const middle = (at: number): Point => {
    const [a, b] = [outline[at % outline.length], outline[(at + 1) % outline.length]];
    return [((a?.[0] ?? 0) + (b?.[0] ?? 0)) / 2, ((a?.[1] ?? 0) + (b?.[1] ?? 0)) / 2];
  };
  const curves = outline.map(
    (_, at) => `Q${write(outline[(at + 1) % outline.length] ?? [0, 0])} ${write(middle(at + 1))}`,
  );
  return `M${write(middle(0))}${curves.join('')}Z`;
}
