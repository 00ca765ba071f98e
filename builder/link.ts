import type { Entries } from './entries.js';

/** Puts the settings into the address, so that a designer can send it to whoever runs the site. */
export function remember(data: FormData): void {
  const said = [...data].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []));
  history.replaceState(null, '', `#${new URLSearchParams(said).toString()}`);
}

/** Sets the form to what the address says. Without anything there, it stays as it is. */
export function recall(form: HTMLFormElement, entries: Entries): void {
  const said = new URLSearchParams(location.hash.slice(1));
  if (said.size === 0) return;
  const rows = [...new Set([...said.keys()].flatMap((name) => /^support-(\d+)-/.exec(name)?.[1] ?? []))];
  // Removed rows leave gaps in the numbers; here they begin anew.
  const old = new Map(rows.map((row) => [`support-${entries.add()}-`, `support-${row}-`]));
  for (const control of form.elements) {
    if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) {
      const name = control.name.replace(/^support-\d+-/, (prefix) => old.get(prefix) ?? prefix);
      set(control, said.getAll(name));
    }
  }
}

function set(control: HTMLInputElement | HTMLSelectElement, values: readonly string[]): void {
  if (control.type === 'checkbox') control.checked = values.includes(control.value);
  else control.value = values[0] ?? control.value;
}
