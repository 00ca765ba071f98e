const MOST = 256;

/** Which of at most 256 colors stands for which: the frequent ones for themselves, the others for the nearest. */
export function fewColors(data) {
  const counts = new Map();
  for (let at = 0; at < data.length; at += 4) {
    const color = colorAt(data, at);
    counts.set(color, (counts.get(color) ?? 0) + 1);
  }
  const kept = [...counts.keys()].sort((a, b) => counts.get(b) - counts.get(a)).slice(0, MOST);
  const numbers = new Map(kept.map((color, number) => [color, number]));
  for (const color of counts.keys()) {
    if (!numbers.has(color)) numbers.set(color, nearest(kept, color));
  }
  return { kept, numberAt: (at) => numbers.get(colorAt(data, at)) };
}

const colorAt = (data, at) => (data[at] << 16) | (data[at + 1] << 8) | data[at + 2];

export const channels = (color) => [color >> 16, (color >> 8) & 255, color & 255];

function nearest(kept, color) {
  const wanted = channels(color);
  const distance = (other) => channels(other).reduce((sum, value, at) => sum + (value - wanted[at]) ** 2, 0);
  let [best, least] = [0, Infinity];
  kept.forEach((other, number) => {
    const far = distance(other);
    if (far < least) [best, least] = [number, far];
  });
  return best;
}
