import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  chosenNeeds,
  firstNeeds,
  moved,
  needsToSay,
  ownNeeds,
  phraseIn,
  sentenceFor,
  type Need,
} from '../../src/elements/checklist-needs.js';
import type { Answers } from '../../src/elements/prompts-flow.js';
import type { Json } from '../../src/journey/index.js';
import content from '../../src/program/generated/rebuild-trust.en.exercise.needs.js';
import type { ChecklistExercise } from '../../src/program/schema.js';

const exercise = content as ChecklistExercise;
const held: Need = { id: 'held', text: 'to be held when I ask for it', limit: false };
const safe: Need = { id: 'safe-home', text: 'to feel safe where I sleep', limit: true };
const said = (need: Need, fields: Record<string, string>): Answers =>
  new Map(Object.entries(fields).map(([field, text]) => [`say:${need.id}:${field}`, text]));
const chosen = (...ids: string[]): (readonly [string, true])[] => ids.map((id) => [`chosen:${id}`, true]);

describe('what is chosen', () => {
  it('stands in the order of the list, own words last and never a limit', () => {
    const answers: Answers = new Map<string, Json>([
      ['own:own-1', 'a dog'],
      ...chosen('own-1', 'held', 'safe-home'),
    ]);
    expect(chosenNeeds(exercise, answers)).to.deep.equal([
      safe,
      held,
      { id: 'own-1', text: 'a dog', limit: false },
    ]);
  });

  it('leaves out what is unknown, unticked or not a text', () => {
    const answers: Answers = new Map<string, Json>([
      ['own:own-1', 7],
      ['own:own-2', 'kept but not ticked'],
      ...chosen('own-1', 'gone'),
      ['chosen:held', false],
    ]);
    expect(chosenNeeds(exercise, answers)).to.deep.equal([]);
    expect(ownNeeds(answers).map(({ id }) => id)).to.deep.equal(['own-2']);
  });

  it('is put first in the order of the reader, three at most, and only while it is chosen', () => {
    const ids = ['held', 'laugh', 'on-time', 'a-say'];
    const first = (order: Json, ...ticked: string[]) =>
      firstNeeds(exercise, new Map<string, Json>([...chosen(...ticked), ['first', order]])).map(
        ({ id }) => id,
      );
    expect(first(['laugh', 'held'], ...ids)).to.deep.equal(['laugh', 'held']);
    expect(first(ids, ...ids)).to.deep.equal(ids.slice(0, 3));
    expect(first(['laugh', 'held'], 'held')).to.deep.equal(['held']);
    expect(first('held', ...ids)).to.deep.equal([]);
  });

  it('gets sentences: what is first, or else the first few chosen', () => {
    const ticked = chosen('held', 'laugh', 'on-time', 'a-say');
    const ids = (answers: Answers) => needsToSay(exercise, answers).map(({ id }) => id);
    expect(ids(new Map(ticked))).to.deep.equal(['on-time', 'a-say', 'held']);
    expect(ids(new Map<string, Json>([...ticked, ['first', ['laugh']]]))).to.deep.equal(['laugh']);
    expect(ids(new Map())).to.deep.equal([]);
  });
});

describe('moving in the order', () => {
  const order = fc.uniqueArray(fc.string(), { minLength: 1 });

  it('moves by one, and not over the ends', () => {
    expect(moved(['a', 'b', 'c'], 'c', -1)).to.deep.equal(['a', 'c', 'b']);
    expect(moved(['a', 'b', 'c'], 'a', 1)).to.deep.equal(['b', 'a', 'c']);
    const same = ['a', 'b'];
    expect(moved(same, 'a', -1)).to.equal(same);
    expect(moved(same, 'b', 1)).to.equal(same);
    expect(moved(same, 'x', 1)).to.equal(same);
  });

  it('loses and adds nothing, and there and back is where it was', () => {
    fc.assert(
      fc.property(order, fc.nat(), fc.constantFrom(-1, 1), (all, at, by) => {
        const id = all[at % all.length]!;
        const after = moved(all, id, by);
        expect([...after].sort()).to.deep.equal([...all].sort());
        if (after !== all) expect(moved(after, id, -by)).to.deep.equal(all);
      }),
    );
  });
});

describe('the sentence of a need', () => {
  it('asks, and shows dots for what is blank', () => {
    expect(sentenceFor(exercise, held, new Map())).to.equal(
      'When …, I feel …. I need to be held when I ask for it. Would you be willing to …?',
    );
    const fields = { event: 'you come home', feeling: 'small', ask: 'hold me' };
    expect(sentenceFor(exercise, held, said(held, fields))).to.equal(
      'When you come home, I feel small. I need to be held when I ask for it. Would you be willing to hold me?',
    );
  });

  it('sets a limit where nothing is up for negotiation', () => {
    const fields = { event: 'the shouting starts', action: 'leave the room', ask: 'never shown' };
    expect(sentenceFor(exercise, safe, said(safe, fields))).to.equal(
      'I need to feel safe where I sleep. If the shouting starts, I will leave the room.',
    );
  });

  it('does not double what the reader already ended with', () => {
    const fields = { event: ' you are late, ', feeling: 'sad...', ask: 'call me by six?! ' };
    const own = { ...held, text: 'a call。' };
    expect(sentenceFor(exercise, own, said(held, fields))).to.equal(
      'When you are late, I feel sad. I need a call. Would you be willing to call me by six?',
    );
    expect(sentenceFor(exercise, own, said(held, { event: ' . ', feeling: '  ' }))).to.contain(
      'When …, I feel ….',
    );
  });

  it('takes nothing that the reader typed for a pattern', () => {
    const fields = { event: '{need}', feeling: '$& $1 $`', ask: '{ask} {event} \\n' };
    expect(sentenceFor(exercise, { ...held, text: '{feeling} $$' }, said(held, fields))).to.equal(
      'When {need}, I feel $& $1 $`. I need {feeling} $$. Would you be willing to {ask} {event} \\n?',
    );
  });

  it('holds whatever was typed, letter by letter', () => {
    const word = fc
      .string({ minLength: 1, unit: 'grapheme' })
      .filter((text) => !/^\s|[\s.,;:!?。؟]$/u.test(text));
    fc.assert(
      fc.property(word, word, word, (event, feeling, ask) => {
        expect(sentenceFor(exercise, held, said(held, { event, feeling, ask }))).to.equal(
          `When ${event}, I feel ${feeling}. I need ${held.text}. Would you be willing to ${ask}?`,
        );
      }),
    );
  });
});

describe('finding a phrase', () => {
  const { phrases } = exercise.wording!;

  it('finds whole words, in any capitals and with any space between', () => {
    expect(phraseIn('you ALWAYS do', phrases)).to.equal('always');
    expect(phraseIn('Never again', phrases)).to.equal('never');
    expect(phraseIn('“never”', phrases)).to.equal('never');
    expect(phraseIn('that You  make\nme cry', phrases)).to.equal('you make me');
  });

  it('finds nothing inside other words', () => {
    for (const text of ['nevertheless', 'whenever', 'sidealways', 'you make meals', 'néver', 'never2', '']) {
      expect(phraseIn(text, phrases), text).to.equal(undefined);
    }
  });

  it('takes a phrase for text, not for a pattern', () => {
    expect(phraseIn('aXb', ['a.b'])).to.equal(undefined);
    expect(phraseIn('it is (a.b)', ['a.b', '('])).to.equal('a.b');
    expect(phraseIn('immer, nie', ['nie'])).to.equal('nie');
    expect(phraseIn('دائما هكذا', ['دائما'])).to.equal('دائما');
  });
});
