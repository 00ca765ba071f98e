import { languages, steps, themes } from './choices.js';
import { renderCode } from './code.js';
import { renderContrast } from './contrast.js';
import { Entries } from './entries.js';
import { followHex, showHex } from './hex.js';
import { recall, remember } from './link.js';
import { Preview } from './preview.js';
import { settingsIn, supportName } from './settings.js';
import { PLATFORMS } from './snippets.js';

function find<E extends HTMLElement>(selector: string, kind: new () => E): E {
  const found = document.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`There is no ${selector}.`);
  return found;
}

const form = find('#form', HTMLFormElement);
const said = find('#said', HTMLElement);
const preview = new Preview(find('#preview', HTMLIFrameElement), find('.stage', HTMLElement));
const entries = new Entries(find('#entries', HTMLElement), find('#entry', HTMLTemplateElement), update);

const picked = (name: string): string =>
  document.querySelector<HTMLInputElement>(`[name="${name}"]:checked`)?.value ?? '';

function update(): void {
  const data = new FormData(form);
  const settings = settingsIn(data, entries.rows);
  const { pieces } = settings;
  for (const part of form.querySelectorAll<HTMLElement>('[data-for]'))
    part.hidden = !pieces.some((piece) => piece === part.dataset['for']);
  for (const part of form.querySelectorAll<HTMLElement>('[data-with]'))
    part.hidden = !data.has(part.dataset['with'] ?? '');
  const platform = PLATFORMS.find((one) => one === picked('platform')) ?? 'html';
  const framework = platform === 'react' || platform === 'vue';
  find('[data-files]', HTMLElement).hidden = framework;
  for (const box of form.querySelectorAll<HTMLElement>('.color')) showHex(box);
  said.textContent = '';
  entries.check(settings.support);
  renderContrast(settings, find('#contrast', HTMLElement));
  renderCode(platform, settings, find('#code', HTMLElement), (sentence) => {
    said.textContent = sentence;
  });
  preview.show(settings, {
    width: Number(picked('width')),
    dark: find('#dark', HTMLInputElement).checked,
  });
}

const names = new Intl.DisplayNames(['en'], { type: 'language' });
find('[name="step"]', HTMLSelectElement).append(
  ...steps.map(({ id, title }, at) => new Option(`${at + 1}. ${title}`, id)),
);
find('[name="language"]', HTMLSelectElement).append(
  ...languages.map((language) => new Option(names.of(language) ?? language, language)),
);
const capital = (name: string): string => name.replace(/^./, (letter) => letter.toUpperCase());
find('[name="theme"]', HTMLSelectElement).append(
  ...Object.keys(themes).map((name) => new Option(capital(name), name)),
);

find('#add', HTMLButtonElement).addEventListener('click', () => {
  const row = entries.add();
  update();
  document.querySelector<HTMLElement>(`[name="${supportName(row, 'label')}"]`)?.focus();
});
find('#link', HTMLButtonElement).addEventListener('click', () => {
  remember(new FormData(form));
  const { href } = location;
  navigator.clipboard.writeText(href).then(
    () => (said.textContent = 'Copied.'),
    () => (said.textContent = href),
  );
});
document.addEventListener('input', ({ target }) => {
  followHex(target);
  update();
});
// Not while a color is being dragged: browsers allow only so many changes of the address.
form.addEventListener('change', () => {
  remember(new FormData(form));
});
recall(form, entries);
update();
