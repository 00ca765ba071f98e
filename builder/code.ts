import { snippetFor, type Platform } from './snippets.js';
import type { Settings } from './settings.js';

/** Shows the pieces of code, each with where it goes and a button that copies it. */
export function renderCode(
  platform: Platform,
  settings: Settings,
  place: HTMLElement,
  say: (sentence: string) => void,
): void {
  const { pastes, notes } = snippetFor(platform, settings);
  const list = document.createElement('ul');
  list.className = 'notes';
  list.append(
    ...notes.map((note) => {
      const item = document.createElement('li');
      item.textContent = note;
      return item;
    }),
  );
  place.replaceChildren(...pastes.map(({ where, code }, at) => paste(where, code, at, say)), list);
}

function paste(where: string, code: string, at: number, say: (sentence: string) => void): HTMLElement {
  const box = document.createElement('div');
  box.className = 'paste';
  const title = document.createElement('h3');
  title.id = `where-${at}`;
  title.textContent = where;
  const copy = document.createElement('button');
  copy.type = 'button';
  copy.className = 'main';
  copy.textContent = 'Copy';
  copy.setAttribute('aria-describedby', title.id);
  const shown = document.createElement('pre');
  shown.textContent = code;
  // What scrolls must be within reach of the keyboard.
  shown.tabIndex = 0;
  shown.setAttribute('role', 'region');
  shown.setAttribute('aria-labelledby', title.id);
  copy.addEventListener('click', () => {
    void copyText(code, shown).then(say);
  });
  box.append(title, copy, shown);
  return box;
}

async function copyText(code: string, shown: HTMLElement): Promise<string> {
  try {
    await navigator.clipboard.writeText(code);
    return 'Copied.';
  } catch {
    getSelection()?.selectAllChildren(shown);
    return 'Copying is blocked. The code is selected.';
  }
}
