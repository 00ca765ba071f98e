import { tokensFor, used, type Tag } from './markup.js';
import type { Settings } from './settings.js';

const importsOf = ({ theme }: Settings, tags: readonly Tag[]): readonly string[] => [
  ...used(tags).map((tag) => `import 'mend-elements/define/${tag.slice(5)}.js';`),
  ...(theme ? [`import 'mend-elements/themes/${theme}.css';`] : []),
];

const supportOf = (tags: readonly Tag[]): readonly string[] => {
  const entries = entriesIn(tags);
  // A closing tag in a label must not end a file's script.
  return entries ? [`const support = ${JSON.stringify(entries, null, 2).replaceAll('<', '\\u003c')};`] : [];
};

const entriesIn = (tags: readonly Tag[]): Tag['entries'] =>
  tags.map(({ entries, inside }) => entries ?? entriesIn(inside)).find((entries) => entries);

export function reactSnippet(settings: Settings, tags: readonly Tag[]): string {
  const tokens = tokensFor(settings);
  const look = Object.entries(tokens).map(
    ([name, value]) => `${name === 'font-family' ? 'fontFamily' : quoted(name)}: ${quoted(value)}`,
  );
  const open = look.length > 0 ? `<div style={{ ${look.join(', ')} }}>` : '<>';
  return [
    ...importsOf(settings, tags),
    '',
    ...supportOf(tags).flatMap((line) => [line, '']),
    'export default function Mend() {',
    '  return (',
    `    ${open}`,
    ...tags.map((tag) => markup(tag, '      ', { entries: 'entries={support}', value: jsx })),
    `    ${look.length > 0 ? '</div>' : '</>'}`,
    '  );',
    '}',
  ].join('\n');
}

export function vueSnippet(settings: Settings, tags: readonly Tag[]): string {
  const tokens = Object.entries(tokensFor(settings)).map(([name, value]) => `  ${name}: ${value};`);
  return [
    '<script setup>',
    ...importsOf(settings, tags),
    ...supportOf(tags).flatMap((line) => ['', line]),
    '</script>',
    '',
    '<template>',
    '  <div class="mend">',
    ...tags.map((tag) => markup(tag, '    ', { entries: ':entries="support"', value: attribute })),
    '  </div>',
    '</template>',
    ...(tokens.length > 0 ? ['', '<style>', '.mend {', ...tokens, '}', '</style>'] : []),
  ].join('\n');
}

interface Dialect {
  readonly entries: string;
  readonly value: (name: string, value: string) => string;
}

function markup({ tag, attributes, inside, entries }: Tag, margin: string, dialect: Dialect): string {
  const said = Object.entries(attributes).map(([name, value]) => dialect.value(name, value));
  if (entries) said.push(dialect.entries);
  const open = [`${margin}<${tag}`, ...said].join(' ');
  if (inside.length === 0) return `${open}></${tag}>`;
  return [`${open}>`, ...inside.map((one) => markup(one, `${margin}  `, dialect)), `${margin}</${tag}>`].join(
    '\n',
  );
}

// JSX has no escapes in attributes, but every string of JavaScript.
const jsx = (name: string, value: string): string =>
  /^[\w-]*$/.test(value) ? `${name}="${value}"` : `${name}={${quoted(value)}}`;

const attribute = (name: string, value: string): string =>
  `${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;

const quoted = (value: string): string =>
  `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`;
