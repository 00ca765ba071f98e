import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { PackError, readPack } from '../../src/program/pack.js';
import type { ChecklistExercise, Program, PromptsExercise } from '../../src/program/schema.js';
import { smallPack } from '../support/pack.js';

function problemsWith(change: (pack: Record<string, unknown> & Program) => unknown): readonly string[] {
  const pack = smallPack() as Record<string, unknown> & Program;
  change(pack);
  return problemsIn(pack);
}

function problemsIn(input: unknown): readonly string[] {
  try {
    readPack(input);
  } catch (error) {
    if (error instanceof PackError) return error.problems;
    throw error;
  }
  return [];
}

const prompts = ({ exercises }: Program) => exercises[0] as PromptsExercise;
const checklist = ({ exercises }: Program) => exercises[1] as ChecklistExercise;

describe('readPack', () => {
  it('takes a program as an object and as text', () => {
    expect(readPack(smallPack())).to.deep.equal(smallPack());
    expect(readPack(JSON.stringify(smallPack()))).to.deep.equal(smallPack());
  });

  const cases: readonly [string, (pack: Record<string, unknown> & Program) => unknown, string][] = [
    ['text that is too long', (p) => (p.title = 'x'.repeat(61)), 'title: 61 characters, at most 60'],
    ['an empty text', (p) => (p.title = ''), 'title: must not be empty'],
    ['a text of spaces', (p) => (p.title = '  '), 'title: must not be empty'],
    ['a missing field', (p) => Reflect.deleteProperty(p, 'title'), 'title: "title" is needed, not undefined'],
    ['a field nobody knows', (p) => (p['colour'] = 'red'), 'colour: there is no such field'],
    ['a number for a text', (p) => Object.assign(p, { title: 3 }), 'title: string is needed, not 3'],
    ['no steps', (p) => (p.steps = []), 'steps: 0 entries, at least 1'],
    [
      'too many actions',
      (p) => (p.steps[0]!.tryThis.hurt = ['a', 'b', 'c', 'd']),
      'steps[0].tryThis.hurt: 4 entries, at most 3',
    ],
    [
      'an id with a space',
      (p) => (p.steps[1]!.id = 'a b'),
      'steps[1].id: an id is lower-case letters, digits and hyphens, and starts with a letter',
    ],
    ['an id used twice', (p) => (p.steps[1]!.id = 'first'), 'steps: the id "first" is used twice'],
    [
      'an exercise that is not there',
      (p) => (p.steps[1]!.exercise = 'none'),
      'steps[1].exercise: there is no exercise "none"',
    ],
    [
      'a DOI with its address',
      (p) => (p.steps[1]!.evidence[0]!.doi = 'https://doi.org/10.1000/x'),
      'steps[1].evidence[0].doi: a DOI starts with "10." and has no "https://"',
    ],
    ['a version in words', (p) => (p.version = 'one'), 'version: a version has three numbers, such as 1.0.0'],
    ['a language in words', (p) => (p.language = '?'), 'language: a BCP 47 language tag, such as en'],
    [
      'a direction nobody reads in',
      (p) => Object.assign(p, { direction: 'up' }),
      'direction: ("ltr" | "rtl") is needed, not "up"',
    ],
    [
      'a link that is none',
      (p) => (p.credit.href = 'javascript:alert(1)'),
      'credit.href: a link starts with http:// or https://',
    ],
    [
      'an exercise of no kind',
      (p) => Object.assign(p.exercises[0]!, { kind: 'quiz' }),
      'exercises[0].kind: ("prompts" | "checklist") is needed, not "quiz"',
    ],
    [
      'an ending that never comes',
      (p) => (prompts(p).endings[0]!.when = { scale: 'hurt', atLeast: 8, comparedWith: 'before' }),
      'exercises[0].endings[0].when.scale: there is no rating "hurt"',
    ],
    [
      'a gated screen without a gate',
      (p) => (prompts(p).screens[0]!.gated = true),
      'exercises[0].gate: a gated screen needs a gate',
    ],
    [
      'a place in a sentence without a field',
      (p) => (checklist(p).request.template = 'When {what} on {day}, I need {need}.'),
      'exercises[1].request.template: there is no field "{day}"',
    ],
    [
      'a field without a place in the sentence',
      (p) => (checklist(p).limit.template = 'I will see to {need}.'),
      'exercises[1].limit.template: "{what}" is missing from the sentence',
    ],
    [
      'more first than there may be',
      (p) => (checklist(p).most = 11),
      'exercises[1].most: <=10 is needed, not 11',
    ],
  ];

  for (const [name, change, problem] of cases) {
    it(`refuses ${name}, and names the place`, () => {
      expect(problemsWith(change)).to.include(problem);
    });
  }

  it('says every problem at once, a line each', () => {
    const problems = problemsWith((pack) => {
      pack.title = 'x'.repeat(61);
      pack.steps[0]!.idea = 'x'.repeat(161);
    });
    expect(problems).to.deep.equal([
      'title: 61 characters, at most 60',
      'steps[0].idea: 161 characters, at most 160',
    ]);
    expect(new PackError(problems).message).to.equal(
      'the content was refused:\n  title: 61 characters, at most 60\n  steps[0].idea: 161 characters, at most 160',
    );
  });

  it('counts ids used twice across screens and across groups', () => {
    const problems = problemsWith((pack) => {
      prompts(pack).screens.push({ ...prompts(pack).screens[0]! });
      checklist(pack).groups.push({ id: 'more', title: 'More', items: [{ id: 'soft', text: 'a soft one' }] });
    });
    expect(problems).to.deep.equal([
      'exercises[0].screens: the id "thought" is used twice',
      'exercises[1].groups: the id "soft" is used twice',
    ]);
  });

  it('wants an ending for everyone', () => {
    const problems = problemsWith((pack) => {
      prompts(pack).screens.push({
        id: 'how',
        kind: 'rating',
        title: 'How',
        preview: 'How',
        scales: [{ id: 'strong', label: 'Strong', low: 'no', high: 'yes' }],
      });
      prompts(pack).endings[0]!.when = { scale: 'strong', atLeast: 8 };
    });
    expect(problems).to.deep.equal(['exercises[0].endings: one ending needs to be without a condition']);
  });

  it('gives a translation more room than English', () => {
    const long = (language: string) =>
      problemsWith((pack) => Object.assign(pack, { language, title: 'x'.repeat(81) }));
    expect(long('de')).to.deep.equal([]);
    expect(long('ar-EG')).to.deep.equal([]);
    expect(long('en')).to.deep.equal(['title: 81 characters, at most 60']);
    expect(long('en-GB')).to.deep.equal(['title: 81 characters, at most 60']);
  });

  it('says what is not JSON', () => {
    expect(problemsIn('{"id": ')[0]).to.match(/^this is not JSON: /);
  });

  it('refuses anything else with a problem, and never fails in another way', () => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        const problems = problemsIn(input);
        expect(problems.length).to.be.greaterThan(0);
        for (const problem of problems) expect(problem).to.match(/: \S/);
      }),
    );
  });

  it('leaves every object as it was, whatever keys come', () => {
    const text = JSON.stringify(smallPack());
    for (const key of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      problemsIn(text.replace('{', `{"${key}": {"polluted": true}, `));
      problemsIn(text.replace('"hurt":', `"${key}": {"polluted": true}, "hurt":`));
      expect('polluted' in {}).to.equal(false);
    }
  });

  it('passes nothing on that it does not know', () => {
    const given: unknown = JSON.parse(JSON.stringify(smallPack()).replace('{', '{"__proto__": {"x": 1}, '));
    let program: Program | undefined;
    try {
      program = readPack(given);
    } catch {
      return;
    }
    expect('x' in program).to.equal(false);
  });
});
