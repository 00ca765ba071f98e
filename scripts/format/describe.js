import { FIELDS } from './fields.js';

/** Which description belongs to what, by the place in the schema. */
const PLACES = {
  '': ['program'],
  credit: ['credit'],
  'steps[]': ['step'],
  'steps[].evidence[]': ['evidence'],
  'exercises[prompts]': ['prompts'],
  'exercises[prompts].gate': ['gate'],
  'exercises[prompts].gate.options[]': ['gateOption'],
  'exercises[prompts].gate.closed': ['closed'],
  'exercises[prompts].screens[information]': ['screen', 'information'],
  'exercises[prompts].screens[text]': ['screen', 'text'],
  'exercises[prompts].screens[rating]': ['screen', 'rating'],
  'exercises[prompts].screens[rating].scales[]': ['scale'],
  'exercises[prompts].screens[choice]': ['screen', 'choice'],
  'exercises[prompts].screens[choice].options[]': ['choiceOption'],
  'exercises[prompts].endings[]': ['ending'],
  'exercises[prompts].endings[].when': ['when'],
  'exercises[checklist]': ['checklist'],
  'exercises[checklist].groups[]': ['group'],
  'exercises[checklist].groups[].items[]': ['item'],
  'exercises[checklist].request': ['sentence'],
  'exercises[checklist].request.fields[]': ['sentenceField'],
  'exercises[checklist].limit': ['sentence'],
  'exercises[checklist].limit.fields[]': ['sentenceField'],
  'exercises[checklist].wording': ['wording'],
};

/** One text for each view: described by the field that holds them. */
const isForEachView = ({ properties }) => Object.keys(properties ?? {}).join() === 'hurt,responsible,both';

/**
 * Puts a description into each field of a program's JSON Schema, and gives every field with its section. Refuses fields
 * without a description and descriptions without a field.
 */
export function describeSchema(schema) {
  const rows = [];
  const unused = new Set(
    Object.entries(FIELDS).flatMap(([section, fields]) =>
      Object.keys(fields).map((name) => `${section}.${name}`),
    ),
  );
  walk(schema, '');
  if (unused.size > 0) throw new Error(`No field is described by: ${[...unused].join(', ')}.`);
  return rows;

  function walk(node, place) {
    const kinds = node.oneOf ?? node.anyOf;
    if (kinds) {
      for (const kind of kinds) walk(kind, place.replace(/\[\]$/, `[${kind.properties.kind.const}]`));
    } else if (node.type === 'array') walk(node.items, `${place}[]`);
    else if (node.properties && !isForEachView(node)) describe(node, place);
  }

  function describe(node, place) {
    for (const [name, field] of Object.entries(node.properties)) {
      const section = (PLACES[place] ?? []).findLast((one) => Object.hasOwn(FIELDS[one], name));
      if (!section) throw new Error(`${place}.${name} has no description in scripts/format/fields.js.`);
      field.description = FIELDS[section][name];
      unused.delete(`${section}.${name}`);
      rows.push({ section, name, field, needed: node.required?.includes(name) ?? false });
      walk(field, place ? `${place}.${name}` : name);
    }
  }
}

const ID = '^[a-z][a-z0-9-]*$';

/** What a field takes, in words: its type and its limits. */
export function takes(field) {
  if (isForEachView(field))
    return `\`hurt\`, \`responsible\` and \`both\`, each ${takes(field.properties.hurt)}`;
  if (field.const !== undefined) return `\`${field.const}\``;
  if (field.pattern === ID) return 'an id';
  if (field.enum) return field.enum.map((one) => `\`${one}\``).join(' or ');
  switch (field.type) {
    case 'array':
      return `${count(field)}${field.items.maxLength ? ` texts of ${most(field.items)}` : ''}`;
    case 'boolean':
      return '`true` or `false`';
    case 'integer':
      return `${field.minimum} to ${field.maximum}`;
    case 'object':
      return 'an object';
    default:
      return field.maxLength ? most(field) : 'text';
  }
}

const most = ({ maxLength }) => `at most ${maxLength} characters`;
const count = ({ minItems = 0, maxItems }) => (maxItems ? `${minItems} to ${maxItems}` : 'a list');
