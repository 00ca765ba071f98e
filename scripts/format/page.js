import { programSchema } from '../schema.js';
import { code, table } from '../reference/markdown.js';
import { describeSchema, takes } from './describe.js';

const OPENING = `<!-- Made by npm run manifest -->

# The format of a program

Every field of a [content pack](content-packs.md): what it is for, and what it takes. A field that is not listed is refused, so that
a misspelled one is noticed. Texts are plain: markup in them is shown as it stands. The lengths are those for English; other languages
have 35% more room.

An id is lower-case letters, digits and hyphens, starts with a letter, and has at most 60 characters. No two steps, exercises or
questions of one exercise share one. What readers did is kept under ids: change one, and it is lost to them.`;

/** The sections of the page, each with the part of the schema that it shows. */
const SECTIONS = [
  ['## The program', 'program'],
  ['### `credit`', 'credit'],
  ['## A step', 'step'],
  ['### `evidence`', 'evidence'],
  ['## An exercise of the kind `prompts`', 'prompts'],
  ['### `gate`', 'gate'],
  ['Each of its `options`:', 'gateOption'],
  ['And `closed`:', 'closed'],
  ['### `screens`', 'screen'],
  ['A screen of the kind `information`:', 'information'],
  ['Of the kind `text`:', 'text'],
  ['Of the kind `rating`:', 'rating'],
  ['Each of its `scales`:', 'scale'],
  ['Of the kind `choice`:', 'choice'],
  ['Each of its `options`:', 'choiceOption'],
  ['### `endings`', 'ending'],
  ['And `when`:', 'when'],
  ['## An exercise of the kind `checklist`', 'checklist'],
  ['### `groups`', 'group'],
  ['Each of their `items`:', 'item'],
  ['### `request` and `limit`', 'sentence'],
  ['Each of their `fields`:', 'sentenceField'],
  ['### `wording`', 'wording'],
];

const HEAD = ['field', 'needed', 'takes', 'what it is for'];

/** The page of the documentation that lists every field of a program. */
export async function formatPage() {
  const rows = describeSchema(await programSchema(1));
  const seen = new Set();
  // A screen's own fields stand in each kind of screen.
  const firstOf = (section, name) => rows.findIndex((row) => row.section === section && row.name === name);
  const linesOf = (section) =>
    rows
      .filter(({ section: one, name }, at) => one === section && at === firstOf(section, name))
      .map(({ name, needed, field }) => {
        seen.add(`${section} ${name}`);
        const values = name === 'kind' && section === 'screen' ? kindsIn(rows) : takes(field);
        return [code(name), needed ? 'yes' : '', values, field.description];
      });
  const sections = SECTIONS.map(([title, section]) => `${title}\n\n${table(HEAD, linesOf(section))}`);
  const left = rows.filter(({ section, name }) => !seen.has(`${section} ${name}`));
  if (left.length > 0) throw new Error(`The page leaves out: ${left.map(({ name }) => name).join(', ')}.`);
  return [OPENING, ...sections].join('\n\n');
}

const kindsIn = (rows) =>
  [
    ...new Set(
      rows
        .filter(({ section, name }) => section === 'screen' && name === 'kind')
        .map(({ field }) => takes(field)),
    ),
  ].join(', ');
