// Brands come as numbers to paste. The picker beside it shows the color, and is what the form sends.
const partsOf = (box: Element) => ({
  number: box.querySelector<HTMLInputElement>('.hex'),
  picker: box.querySelector<HTMLInputElement>('[type="color"]'),
});

/** Takes on a number that was typed, once it is whole. */
export function followHex(target: EventTarget | null): void {
  if (!(target instanceof HTMLInputElement) || !target.matches('.hex')) return;
  const { picker } = partsOf(target.parentElement ?? target);
  const [, digits] = /^#?([\da-f]{3}|[\da-f]{6})$/i.exec(target.value.trim()) ?? [];
  target.setAttribute('aria-invalid', String(digits === undefined));
  if (!picker || digits === undefined) return;
  picker.value = `#${digits.length === 3 ? digits.replace(/./g, '$&$&') : digits}`;
}

/** Shows the number of what is picked, unless it is being typed. */
export function showHex(box: Element): void {
  const { number, picker } = partsOf(box);
  if (!number || !picker || number === document.activeElement) return;
  number.value = picker.value;
  number.removeAttribute('aria-invalid');
}
