import { everyElement } from './targets.js';

// Quiet buttons begin a little before the words, so that their own words begin with the others.
const AIR = 10;

/** What stands out of the frame of its element, such as a line that does not break. */
export function standingOut(root: Element): readonly string[] {
  return [...everyElement(root)].flatMap((part) => {
    const frame = part.closest('.frame');
    if (!frame || part === frame || part.closest('.sr, svg')) return [];
    const { left, right, width } = part.getBoundingClientRect();
    const around = frame.getBoundingClientRect();
    const out = Math.max(around.left - left, right - around.right);
    return width > 0 && out > AIR
      ? [
          `${part.localName}.${part.className} by ${Math.round(out)} px: ${part.textContent.trim().slice(0, 40)}`,
        ]
      : [];
  });
}
