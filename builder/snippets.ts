import { outermost, tagsFor, tokensFor, type Tag } from './markup.js';
import { reactSnippet, vueSnippet } from './frameworks.js';
import type { Settings } from './settings.js';

/** A piece of code, and where it goes. */
export interface Paste {
  readonly where: string;
  readonly code: string;
}

export interface Snippet {
  readonly pastes: readonly Paste[];
  readonly notes: readonly string[];
}

export const PLATFORMS = ['html', 'wordpress', 'squarespace', 'webflow', 'react', 'vue'] as const;
export type Platform = (typeof PLATFORMS)[number];

export function snippetFor(platform: Platform, settings: Settings): Snippet {
  const tags = tagsFor(settings);
  const head = headFor(settings, tags);
  const body = tags.map((tag) => htmlOf(tag)).join('\n');
  switch (platform) {
    case 'html':
      return {
        pastes: [
          { where: 'In the page’s head, once', code: head },
          { where: 'Where it is to show', code: body },
        ],
        notes: [`Copy the folder dist/cdn to your site. Its address here is ${settings.base}`],
      };
    case 'wordpress':
      return {
        pastes: [{ where: 'In a “Custom HTML” block', code: `${head}\n${body}` }],
        notes: [
          `Upload the folder dist/cdn with your host’s file manager, so that it answers at ${settings.base}`,
          'Only administrators may save scripts. If WordPress takes them out, ask one.',
        ],
      };
    case 'squarespace':
      return {
        pastes: [
          { where: 'Page settings, Advanced, “Page header code injection”', code: head },
          { where: 'In a “Code” block, set to HTML', code: body },
        ],
        notes: elsewhere('Squarespace', settings.base),
      };
    case 'webflow':
      return {
        pastes: [
          { where: 'Page settings, Custom code, “Inside <head> tag”', code: head },
          { where: 'In a “Code Embed” element', code: body },
        ],
        notes: elsewhere('Webflow', settings.base),
      };
    case 'react':
      return {
        pastes: [
          { where: 'In a terminal', code: 'npm install mend-elements' },
          { where: 'Mend.jsx', code: reactSnippet(settings, tags) },
        ],
        notes: ['Made for React 19 and newer, which sets properties of custom elements.'],
      };
    case 'vue':
      return {
        pastes: [
          { where: 'In a terminal', code: 'npm install mend-elements' },
          { where: 'Mend.vue', code: vueSnippet(settings, tags) },
        ],
        notes: [
          'In vite.config.js: vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith("mend-") } } })',
        ],
      };
  }
}

function elsewhere(name: string, base: string): readonly string[] {
  const host = `${name} takes no folders of files. Put dist/cdn on a host of your own that allows other sites (CORS).`;
  return /^https:\/\//.test(base)
    ? [host]
    : [host, 'Then give its full address under “Where the files are”.'];
}

function headFor(settings: Settings, tags: readonly Tag[]): string {
  const { base, theme } = settings;
  const tokens = Object.entries(tokensFor(settings)).map(([name, value]) => `    ${name}: ${value};`);
  const style =
    tokens.length === 0 || tags.length === 0
      ? []
      : ['<style>', `  ${outermost(tags)} {`, ...tokens, '  }', '</style>'];
  return [
    `<link rel="stylesheet" href="${escape(base)}mend.css" />`,
    ...(theme ? [`<link rel="stylesheet" href="${escape(base)}themes/${theme}.css" />`] : []),
    `<script type="module" src="${escape(base)}mend.js"></script>`,
    ...style,
  ].join('\n');
}

function htmlOf({ tag, attributes, inside, entries }: Tag, margin = ''): string {
  const said = Object.entries(attributes).map(([name, value]) => ` ${name}="${escape(value)}"`);
  const open = `${margin}<${tag}${said.join('')}>`;
  const lines = inside.map((one) => htmlOf(one, `${margin}  `));
  // On one line: editors that add paragraphs at line breaks leave it whole.
  if (entries) lines.push(`${margin}  <script type="application/json">${jsonOf(entries)}</script>`);
  return lines.length === 0 ? `${open}</${tag}>` : [open, ...lines, `${margin}</${tag}>`].join('\n');
}

// In a script, only a tag's beginning could end it.
const jsonOf = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (words: string): string => words.replace(/[&<>"]/g, (letter) => ESCAPES[letter] ?? letter);
