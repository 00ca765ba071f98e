import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { describeSchema, takes } from '../../scripts/format/describe.js';
import { table } from '../../scripts/reference/markdown.js';
import { elementPage, indexPage, LINE } from '../../scripts/reference/pages.js';
import { eventFields } from '../../scripts/reference/source.js';
import { reference, strays } from '../../scripts/reference.js';

const known = { fields: new Map([['MendTurnEvent', ['step', 'status']]]), defaults: { START: "'first'" } };
const element = (changes) => ({
  name: 'MendPage',
  tagName: 'mend-page',
  description: 'A page. With more.',
  fields: [{ name: 'heading', attribute: 'heading', description: 'The level.', type: { text: 'number' } }],
  events: [],
  slots: [],
  cssParts: [],
  cssProperties: [],
  cssStates: [],
  ...changes,
});

describe('the reference', () => {
  it('names a setting by its attribute, with its type and the value behind a named default', () => {
    const fields = [
      {
        name: 'startAt',
        attribute: 'start-at',
        type: { text: "'a' | 'b'" },
        default: 'START',
        description: 'Where\nto start.',
      },
    ];
    const page = elementPage(element({ fields }), known);
    assert.ok(
      page.includes("| `start-at` | `startAt` | `'a' \\| 'b'` | `'first'` | Where to start. |"),
      page,
    );
  });

  it('says what an event carries', () => {
    const events = [{ name: 'mend-turn', type: { text: 'MendTurnEvent' }, description: 'It turned.' }];
    const line = '| `mend-turn` | `MendTurnEvent` | `step`, `status` | It turned. |';
    assert.ok(elementPage(element({ events }), known).includes(line));
    assert.ok(indexPage([element({ events })], known).includes('`step`, `status` | page |'));
  });

  it('lists methods, slots, parts and states, and leaves out what is empty', () => {
    const page = elementPage(
      element({
        members: [
          {
            kind: 'method',
            name: 'open',
            parameters: [{ name: 'step', type: { text: 'string' } }],
            description: 'Opens.',
          },
        ],
        slots: [{ name: '', description: 'More.' }],
        cssStates: [{ name: 'open', description: 'It is open.' }],
      }),
      known,
    );
    for (const line of ['| `open(step: string)` | Opens. |', '| without a name | More. |', '## States'])
      assert.ok(page.includes(line), line);
    assert.ok(!page.includes('## Parts'));
  });

  it('keeps what was written by hand', () => {
    const page = elementPage(element({}), known, '# By hand\n\nWords.\n');
    assert.ok(page.startsWith(`# By hand\n\nWords.\n\n${LINE}\n\n## Use it`), page);
  });

  it('opens a page for a new element with what the manifest says', () => {
    assert.ok(elementPage(element({}), known).startsWith('# `<mend-page>`\n\nA page. With more.\n'));
  });

  it('reads what events carry from the code', () => {
    const source = `export class OneEvent extends Event {
      constructor(
        /** The id. */
        readonly step: string,
        readonly status: Status,
      ) {
        super('one');
      }
    }
    export class TwoEvent extends Event {
      constructor(readonly code: Code) {
        super('two');
      }
    }`;
    assert.deepEqual(
      [...eventFields(source)],
      [
        ['OneEvent', ['step', 'status']],
        ['TwoEvent', ['code']],
      ],
    );
  });

  it('leaves out a column in which nothing stands', () => {
    assert.equal(table(['a', 'b'], [['1', '']]), '| a |\n| --- |\n| 1 |');
  });

  it('has a page for every element, and knows a page that belongs to none', async () => {
    const pages = await reference();
    assert.ok(pages.has('docs/elements/step-card.md'));
    assert.deepEqual(await strays(pages), []);
    pages.delete('docs/elements/support.md');
    assert.deepEqual(await strays(pages), ['docs/elements/support.md']);
  });
});

describe('the format of programs', () => {
  it('says what a field takes', () => {
    const text = { type: 'string', maxLength: 40 };
    assert.equal(takes(text), 'at most 40 characters');
    assert.equal(
      takes({ type: 'array', items: text, minItems: 1, maxItems: 3 }),
      '1 to 3 texts of at most 40 characters',
    );
    assert.equal(takes({ enum: ['ltr', 'rtl'] }), '`ltr` or `rtl`');
  });

  it('refuses a field without a description', () => {
    const schema = { type: 'object', properties: { surprise: { type: 'string' } } };
    assert.throws(() => describeSchema(schema), /surprise has no description/);
  });

  it('refuses a description without a field', () => {
    assert.throws(() => describeSchema({ type: 'object', properties: {} }), /program\.id/);
  });
});
