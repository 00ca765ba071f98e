import { outermost, tokensFor, type Tag } from './markup.js';
import type { Settings } from './settings.js';

/** What holds for every tag of the page, as the script tag says it. */
function optionsFor({ once, language, scheme, storage, perspective }: Settings): string {
  if (!once) return '';
  const said = { lang: language, scheme, storage: storage === 'session' ? '' : storage, perspective };
  const options = Object.entries(said).filter(([, value]) => value !== '');
  return [' id="mend"', ...options.map(([name, value]) => ` data-${name}="${escape(value)}"`)].join('');
}

/** The lines for a page's head. */
export function headFor(settings: Settings, tags: readonly Tag[]): string {
  const { base, theme, pinned } = settings;
  const tokens = Object.entries(tokensFor(settings)).map(([name, value]) => `    ${name}: ${value};`);
  const style =
    tokens.length === 0 || tags.length === 0
      ? []
      : ['<style>', `  ${outermost(tags)} {`, ...tokens, '  }', '</style>'];
  const script = pinned ? 'mend.all.js' : 'mend.js';
  const held = (file: string): string =>
    pinned ? ` integrity="${pinned[file] ?? ''}" crossorigin="anonymous" referrerpolicy="no-referrer"` : '';
  return [
    `<link rel="stylesheet" href="${escape(base)}mend.css"${held('mend.css')} />`,
    ...(theme
      ? [`<link rel="stylesheet" href="${escape(base)}themes/${theme}.css"${held(`themes/${theme}.css`)} />`]
      : []),
    `<script type="module"${optionsFor(settings)} src="${escape(base)}${script}"${held(script)}></script>`,
    ...style,
  ].join('\n');
}

/** The elements, as tags or as plain boxes that become them. */
export const bodyFor = ({ boxes }: Settings, tags: readonly Tag[]): string =>
  tags.map((tag) => htmlOf(tag, boxes)).join('\n');

function htmlOf({ tag, attributes, inside, entries }: Tag, boxes: boolean, margin = ''): string {
  const name = boxes ? 'div' : tag;
  const said = Object.entries(attributes).map(([key, value]) => {
    const kept = !boxes || key === 'lang';
    return ` ${kept ? key : `data-${key}`}="${escape(value)}"`;
  });
  if (boxes) said.unshift(` data-mend="${tag.slice(5)}"`);
  const open = `${margin}<${name}${said.join('')}>`;
  const lines = inside.map((one) => htmlOf(one, boxes, `${margin}  `));
  // On one line: editors that add paragraphs at line breaks leave it whole.
  if (entries) lines.push(`${margin}  <script type="application/json">${jsonOf(entries)}</script>`);
  return lines.length === 0 ? `${open}</${name}>` : [open, ...lines, `${margin}</${name}>`].join('\n');
}

// In a script, only a tag's beginning could end it.
const jsonOf = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (words: string): string => words.replace(/[&<>"]/g, (letter) => ESCAPES[letter] ?? letter);
