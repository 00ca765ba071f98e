import assert from 'node:assert/strict';
import { mkdtemp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { checkContent, formatProblems } from '../../scripts/check-content.js';

const file = new URL('../../content/rebuild-trust/en.json', import.meta.url);
const STEPS = [
  'look-for-the-reason',
  'talk-it-through',
  'own-it-and-apologize',
  'learn-to-forgive',
  'let-feelings-out',
  'stop-reliving-it',
  'ask-for-what-you-need',
  'make-new-memories',
  'dare-to-be-open',
  'look-ahead-together',
];

let program;

before(async () => {
  program = JSON.parse(await readFile(file, 'utf8'));
});

const changed = (change) => {
  const copy = structuredClone(program);
  change(copy);
  return formatProblems(copy);
};

describe('the bundled content', () => {
  it('has no problems', async () => {
    const { rows, problems } = await checkContent();
    assert.deepEqual(problems, []);
    assert.ok(rows.length >= STEPS.length + program.exercises.length);
  });

  it('has the ten steps in order, with their safety notes and exercises', () => {
    assert.deepEqual(
      program.steps.map(({ id }) => id),
      STEPS,
    );
    const withNote = program.steps.filter(({ safety }) => safety).map(({ id }) => STEPS.indexOf(id) + 1);
    assert.deepEqual(withNote, [2, 3, 4, 9]);
    const exercises = program.steps
      .filter(({ exercise }) => exercise)
      .map(({ id, exercise }) => [id, exercise]);
    assert.deepEqual(exercises, [
      ['learn-to-forgive', 'forgiveness'],
      ['ask-for-what-you-need', 'needs'],
    ]);
  });

  it('speaks to each reader in words of their own', () => {
    for (const { id, tryThis, sayThis } of program.steps) {
      const actions = Object.values(tryThis).flat();
      assert.equal(new Set(actions).size, actions.length, id);
      assert.equal(new Set(Object.values(sayThis)).size, 3, id);
    }
  });

  it('asks the three questions about the other person behind the gate only', () => {
    const [{ screens, gate }] = program.exercises;
    const gated = screens.filter((screen) => screen.gated).map(({ id }) => id);
    assert.deepEqual(gated, ['inside-story', 'value', 'second-chance']);
    assert.deepEqual(
      gate.options.filter(({ opens }) => opens).map(({ id }) => id),
      ['yes'],
    );
  });

  it('answers all four choices of today, and ends with support when it got harder', () => {
    const [{ screens, endings }] = program.exercises;
    const replies = screens.find(({ id }) => id === 'today').options.map(({ reply }) => reply);
    assert.equal(new Set(replies).size, 4);
    const lengths = replies.map(({ length }) => length);
    assert.ok(Math.max(...lengths) - Math.min(...lengths) <= 25, 'no reply says much more than another');
    assert.deepEqual(endings[0].when, { scale: 'hurt-now', atLeast: 8, comparedWith: 'hurt', risenBy: 2 });
    assert.equal(endings[0].support, true);
    assert.equal(endings.at(-1).when, undefined);
  });

  it('has eight groups of six needs, two of them limits', () => {
    const { groups, most } = program.exercises.find(({ id }) => id === 'needs');
    assert.deepEqual(
      groups.map(({ items }) => items.length),
      Array.from({ length: 8 }, () => 6),
    );
    assert.deepEqual(
      groups.filter(({ limit }) => limit).map(({ id }) => id),
      ['safety', 'space-and-pace'],
    );
    assert.equal(most, 3);
  });
});

describe('the format', () => {
  it('passes what is bundled', async () => assert.deepEqual(await formatProblems(program), []));

  it('names a text that is too long, and by how much', async () => {
    const problems = await changed(({ steps }) => (steps[3].title = 'x'.repeat(52)));
    assert.deepEqual(problems, ['steps[3].title: 52 characters, at most 40']);
  });

  it('names too many actions and none at all', async () => {
    assert.deepEqual(await changed(({ steps }) => (steps[0].watchOut = ['a', 'b', 'c', 'd'])), [
      'steps[0].watchOut: 4 items, at most 3',
    ]);
    assert.deepEqual(await changed(({ steps }) => (steps[0].tryThis.both = [])), [
      'steps[0].tryThis.both: 0 items, at least 1',
    ]);
  });

  it('names a reader who is left out', async () => {
    assert.deepEqual(await changed(({ steps }) => delete steps[1].sayThis.responsible), [
      'steps[1].sayThis.responsible: missing',
    ]);
  });

  it('names what it does not know', async () => {
    assert.deepEqual(await changed((copy) => (copy.steps[0].html = 'b')), [
      'steps[0].html: not part of the format',
    ]);
  });

  it('names an exercise that is not there', async () => {
    assert.deepEqual(await changed(({ steps }) => (steps[4].exercise = 'log')), [
      'steps[4].exercise: there is no exercise "log"',
    ]);
  });

  it('gives a translation 35% more room', async () => {
    const inLanguage = (language) =>
      changed((copy) => {
        copy.language = language;
        copy.steps[0].title = 'x'.repeat(54);
      });
    assert.deepEqual(await inLanguage('de'), []);
    assert.deepEqual(await inLanguage('en-GB'), ['steps[0].title: 54 characters, at most 40']);
  });
});

describe('a folder of content', () => {
  let folder;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'content-'));
    await mkdir(join(folder, 'rebuild-trust'));
    await mkdir(join(folder, 'ui'));
  });

  after(() => rm(folder, { recursive: true }));

  const write = (path, value) => writeFile(join(folder, path), JSON.stringify(value));

  it('names each problem by its file and place', async () => {
    const harsh = structuredClone(program);
    harsh.steps[8].why = 'You should talk!';
    await write('rebuild-trust/en.json', harsh);
    await write('rebuild-trust/de.json', { ...program, language: 'de', steps: program.steps.slice(1) });
    await write('ui/en.json', { language: 'en', card: { hint: 'Ask her.' } });
    const { problems } = await checkContent(folder);
    assert.ok(problems.includes('content/rebuild-trust/en.json: steps[8].why: the word "should"'));
    assert.ok(problems.includes('content/rebuild-trust/en.json: steps[8].why: an exclamation mark'));
    assert.ok(problems.includes('content/rebuild-trust/de.json: steps[9]: missing, in English a group'));
    assert.ok(problems.includes('content/ui/en.json: card.hint: the pronoun "her"'));
  });
});
