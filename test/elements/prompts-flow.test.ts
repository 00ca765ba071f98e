import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  answerIdsOf,
  carryOnAt,
  endingFor,
  isAnswered,
  ratingIn,
  screensFor,
  type Answers,
} from '../../src/elements/prompts-flow.js';
import { asText, summaryOf } from '../../src/elements/prompts-summary.js';
import content from '../../src/program/generated/rebuild-trust.en.exercise.forgiveness.js';
import type { PromptsExercise } from '../../src/program/schema.js';

const exercise = content as PromptsExercise;
const { screens } = exercise;
const answers = (given: Readonly<Record<string, string | number | undefined>>): Answers =>
  new Map(
    Object.entries(given).flatMap(([id, value]) => (value === undefined ? [] : ([[id, value]] as const))),
  );
const ids = (opened: boolean) => screensFor(exercise, opened).map(({ id }) => id);
const gated = ['inside-story', 'value', 'second-chance'];

describe('the way through a reflection', () => {
  it('leaves out the gated screens until the gate was opened', () => {
    expect(ids(true)).to.have.length(11).and.to.include.members(gated);
    expect(ids(false)).to.deep.equal(ids(true).filter((id) => !gated.includes(id)));
  });

  it('shows everything where there is no gate', () => {
    const { gate, ...open } = exercise;
    expect(gate?.options.map(({ opens }) => opens)).to.deep.equal([true, false, false]);
    expect(screensFor(open, false)).to.have.length(11);
  });

  it('keeps an answer per scale, one per text or choice, and none for information', () => {
    expect(screens.flatMap(answerIdsOf)).to.deep.equal([
      'hurt',
      'ready',
      'what-happened',
      'cost',
      'tried',
      ...gated,
      'today',
      'note-to-self',
      'hurt-now',
    ]);
  });

  it('counts a screen as answered when one of its scales is', () => {
    const ratings = screens[1]!;
    expect(isAnswered(ratings, answers({ ready: 0 }))).to.equal(true);
    expect(isAnswered(ratings, answers({ cost: 'x' }))).to.equal(false);
  });

  it('carries on after the last answer, on the last screen at most, and nowhere without one', () => {
    expect(carryOnAt(screens, answers({}))).to.equal(undefined);
    expect(carryOnAt(screens, answers({ hurt: 3, cost: 'x' }))?.id).to.equal('tried');
    expect(carryOnAt(screens, answers({ 'hurt-now': 3 }))?.id).to.equal('hurt-again');
    expect(carryOnAt(screensFor(exercise, false), answers({ tried: 'x', value: 'y' }))?.id).to.equal('today');
  });

  it('takes nothing but a number from 0 to 10 for a rating', () => {
    for (const value of ['7', -1, 11, Number.NaN]) {
      expect(ratingIn(new Map([['hurt', value]]), 'hurt'), String(value)).to.equal(undefined);
    }
    expect(ratingIn(answers({ hurt: 0 }), 'hurt')).to.equal(0);
    expect(ratingIn(answers({ hurt: 0 }), undefined)).to.equal(undefined);
  });
});

describe('the ending of a reflection', () => {
  const ending = (hurt?: number, now?: number) => endingFor(exercise, answers({ hurt, 'hurt-now': now }))?.id;
  const rating = fc.option(fc.integer({ min: 0, max: 10 }), { nil: undefined });

  it('steadies at 8 or more, and when the hurt rose by 2 or more', () => {
    expect(ending(9, 8)).to.equal('harder');
    expect(ending(undefined, 8)).to.equal('harder');
    expect(ending(3, 5)).to.equal('harder');
    expect(ending(0, 2)).to.equal('harder');
  });

  it('is quiet below that', () => {
    expect(ending(6, 7)).to.equal('quiet');
    expect(ending(undefined, 7)).to.equal('quiet');
    expect(ending(10, 0)).to.equal('quiet');
    expect(ending()).to.equal('quiet');
  });

  it('goes by the first rating when the last was skipped', () => {
    expect(ending(8)).to.equal('harder');
    expect(ending(7)).to.equal('quiet');
  });

  it('does so for every pair of ratings, whatever else was written', () => {
    fc.assert(
      fc.property(rating, rating, rating, fc.string(), (hurt, now, ready, text) => {
        const last = now ?? hurt;
        const harder =
          last !== undefined && (last >= 8 || (hurt !== undefined && now !== undefined && now - hurt >= 2));
        const given = answers({
          hurt,
          'hurt-now': now,
          ready,
          cost: text,
          today: text,
          'note-to-self': text,
        });
        expect(endingFor(exercise, given)?.id).to.equal(harder ? 'harder' : 'quiet');
      }),
      { numRuns: 1000 },
    );
  });

  it('brings grounding and support with the harder one only, and praise with neither', () => {
    const [harder, quiet] = exercise.endings;
    expect(harder?.grounding).to.have.length.at.least(3);
    expect(harder?.support).to.equal(true);
    expect(quiet?.grounding).to.equal(undefined);
    for (const { title, body } of exercise.endings) {
      expect([title, ...body].join(' ')).not.to.match(/well done|proud|great|good job|congrat|brave/i);
    }
  });
});

describe('the summary of a reflection', () => {
  it("holds the reader's words as they are, and leaves out what was not answered", () => {
    const given = answers({ hurt: 0, cost: ' <b>$& {value}\n', today: 'not-now', 'hurt-now': 11 });
    expect(summaryOf(screens, given, '{value} out of 10')).to.deep.equal([
      { title: 'How it is today', lines: ['How strong is the hurt? 0 out of 10'] },
      { title: 'What it has cost', lines: [' <b>$& {value}\n'] },
      { title: 'Where I am today', lines: ['Not now'] },
    ]);
  });

  it('has no line for an option that is no longer there, or a text that is none', () => {
    expect(summaryOf(screens, answers({ today: 'gone', cost: 3 }), '{value}')).to.deep.equal([]);
  });

  it('knows only the screens it is given', () => {
    const given = answers({ value: 'secret', cost: 'open' });
    const lines = summaryOf(screensFor(exercise, false), given, '').flatMap((passage) => passage.lines);
    expect(lines).to.deep.equal(['open']);
  });

  it('becomes plain text', () => {
    const passages = [
      { title: 'One', lines: ['a', 'b'] },
      { title: 'Two', lines: ['c'] },
    ];
    expect(asText('All', passages)).to.equal('All\n\nOne\na\nb\n\nTwo\nc');
    expect(asText('All', [])).to.equal('All');
  });
});
