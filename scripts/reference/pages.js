import { oneLine, propertiesOf } from '../types/elements.js';
import { code, table } from './markdown.js';

/** What stands above it in a page is written by hand. */
export const LINE = '<!-- From here on: npm run reference -->';

/** The attributes that a page does not explain again, since the index does. */
const SHARED = new Set(['heading', 'scheme', 'plain']);

const short = (tag) => tag.replace('mend-', '');

export function elementPage(element, known, opening = firstOpening(element)) {
  return [opening.trim(), LINE, use(element), settings(element, known), ...sections(element, known), shared()]
    .filter(Boolean)
    .join('\n\n');
}

const firstOpening = ({ tagName, description }) => `# \`<${tagName}>\`\n\n${oneLine(description)}`;

const use = ({ tagName, name }) => `## Use it

The [script tag](../site-owners.md) knows this tag. With npm, register it once:

<!-- snippet: define -->

\`\`\`js
import 'mend-elements/define/${short(tagName)}.js';
\`\`\`

The class alone is \`${name}\` from \`mend-elements/${short(tagName)}.js\`.`;

function settings({ fields }, { defaults }) {
  const rows = fields.map(({ attribute, name, type, default: initial, description }) => [
    attribute ? code(attribute) : '',
    code(name),
    code(type?.text ?? 'string'),
    initial && initial !== "''" ? code(defaults[initial] ?? initial) : '',
    oneLine(description),
  ]);
  return section('Settings', ['attribute', 'property', 'type', 'default', 'what it does'], rows);
}

function sections(element, { fields }) {
  const methods = (element.members ?? []).filter(({ kind, static: own }) => kind === 'method' && !own);
  const named = (things) => things.map(({ name, description }) => [code(name), oneLine(description)]);
  const signature = ({ name, parameters = [] }) =>
    `${name}(${parameters.map((it) => `${it.name}: ${it.type?.text ?? 'unknown'}`).join(', ')})`;
  return [
    section(
      'Methods',
      ['method', 'what it does'],
      methods.map((method) => [code(signature(method)), oneLine(method.description)]),
    ),
    section(
      'Events',
      ['event', 'class', 'carries', 'when'],
      element.events.map(({ name, type, description }) => [
        code(name),
        code(type.text),
        (fields.get(type.text) ?? []).map(code).join(', '),
        oneLine(description),
      ]),
    ),
    section(
      'Slots',
      ['slot', 'what belongs there'],
      element.slots.map(({ name, description }) => [
        name ? code(name) : 'without a name',
        oneLine(description),
      ]),
    ),
    section('Parts', ['part', 'what it is'], named(element.cssParts)),
    section('States', ['state', 'when'], named(element.cssStates)),
  ];
}

const section = (title, head, rows) => (rows.length > 0 ? `## ${title}\n\n${table(head, rows)}` : undefined);

const shared = () => `The custom properties are the same for [all elements](README.md#custom-properties).`;

export function indexPage(elements, known) {
  const events = [...new Map(elements.flatMap((it) => it.events).map((it) => [it.name, it])).values()];
  const common = elements.find(({ fields }) => fields.some(({ name }) => name === 'heading'));
  return `# Elements

Every element, with what it promises. These pages are made from \`custom-elements.json\`, which ships with the package.

${table(
  ['tag', 'what it is'],
  elements.map(({ tagName, description }) => [
    `[\`<${tagName}>\`](${short(tagName)}.md)`,
    oneLine(description).replace(/(?<=[.!?]) .*/, ''),
  ]),
)}

${settings({ fields: common.fields.filter(({ name }) => SHARED.has(name)) }, known).replace('## Settings', '## Settings that most elements take')}

## Events

All of them bubble and cross shadow roots. They carry ids and fixed words, never what a person wrote, rated or chose.

${table(
  ['event', 'class', 'carries', 'comes from'],
  events.map(({ name, type }) => [
    code(name),
    code(type.text),
    (known.fields.get(type.text) ?? []).map(code).join(', '),
    elements
      .filter((it) => it.events.some((event) => event.name === name))
      .map((it) => short(it.tagName))
      .join(', '),
  ]),
)}

## Custom properties

Set them on the page, on a box, or on one element.

${table(
  ['property', 'default', 'what it is'],
  propertiesOf(elements).map(({ name, default: initial, description }) => [
    code(name),
    initial ? code(initial) : '',
    oneLine(description),
  ]),
)}`;
}
