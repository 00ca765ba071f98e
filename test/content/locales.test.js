import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { localeProblems, pluralProblems } from '../../scripts/prose.js';

const step = {
  id: 'one',
  title: 'A short title',
  why: 'Some words on why.',
  tryThis: { hurt: ['Go out.', 'Sit.'] },
};
const english = { language: 'en', version: '1.0.0', reviewedBy: '', steps: [step], exercises: [] };
const french = (change = {}) => ({ ...english, language: 'fr', steps: [{ ...step, ...change }] });
const ui = (words, language = 'fr') => ({ language, card: words });

describe('a translation', () => {
  it('passes with the same ids and shape, and its own version and reader', () => {
    assert.deepEqual(
      localeProblems(english, { ...french(), direction: 'rtl', version: '1.1.0', reviewedBy: 'A' }),
      [],
    );
  });

  it('keeps every id', () => {
    assert.deepEqual(localeProblems(english, french({ id: 'un' })), ['steps[0].id: "un", in English "one"']);
  });

  it('leaves nothing out and adds nothing', () => {
    const { why, ...without } = step;
    assert.equal(typeof why, 'string');
    assert.deepEqual(localeProblems(english, { ...english, language: 'fr', steps: [without] }), [
      'steps[0].why: missing, in English a string',
    ]);
    assert.deepEqual(localeProblems(english, french({ more: 'Plus' })), ['steps[0].more: not in English']);
    assert.deepEqual(localeProblems(english, french({ tryThis: { hurt: ['Sortez.'] } })), [
      'steps[0].tryThis.hurt[1]: missing, in English a string',
    ]);
  });

  it('keeps what is not text, such as whether a step shows the safety note', () => {
    const safe = { ...english, steps: [{ ...step, safety: true }] };
    assert.deepEqual(localeProblems(safe, french({ safety: false })), [
      'steps[0].safety: "false", in English "true"',
    ]);
  });

  it('keeps the places of a sentence, in any order', () => {
    const before = ui({ place: '{number} of {total}' }, 'en');
    assert.deepEqual(localeProblems(before, ui({ place: '{total}: du {number}' })), []);
    assert.deepEqual(localeProblems(before, ui({ place: 'Étape {number} ici' })), [
      'card.place: has the places "{number}", in English "{number} {total}"',
    ]);
  });

  it('stays within 35% of the English length, measured over a whole step', () => {
    const long = french({ why: 'Beaucoup de mots, vraiment beaucoup de mots, sur le pourquoi.' });
    assert.match(localeProblems(english, long).join(), /^one: \d+% of the English length/);
    assert.match(
      localeProblems(english, french({ why: 'a', title: 'b' })).join(),
      /^one: \d+% of the English length/,
    );
    assert.deepEqual(localeProblems(english, french({ title: 'Un titre court, oui' })), []);
  });

  it('may be much shorter in a dense script', () => {
    const chinese = {
      ...french({ title: '短', why: '原因', tryThis: { hurt: ['出去', '坐'] } }),
      language: 'zh-Hans',
    };
    assert.deepEqual(localeProblems(english, chinese), []);
  });

  it('may have more plural forms than English', () => {
    const before = ui({ count: { one: '{count} chosen', other: '{count} chosen' } }, 'en');
    const polish = ui(
      { count: { one: '{count} a', few: '{count} b', many: '{count} c', other: '{count} d' } },
      'pl',
    );
    assert.equal(localeProblems(before, polish).filter((problem) => problem.includes('English a')).length, 0);
  });
});

describe('plural forms', () => {
  const counted = { one: '{count} chosen', other: '{count} chosen' };

  it('are those of the language', () => {
    assert.deepEqual(pluralProblems({ card: { counted } }, 'en'), []);
    assert.deepEqual(pluralProblems({ counted: { other: '{count}個' } }, 'ja'), []);
  });

  it('are named when missing', () => {
    assert.deepEqual(pluralProblems({ card: { counted: { other: '{count}' } } }, 'en'), [
      'card.counted: the form "one" is missing',
    ]);
    assert.match(pluralProblems({ counted }, 'ar').join(), /"few" is missing/);
  });

  it('are named when the language has no such form', () => {
    assert.deepEqual(pluralProblems({ counted: { ...counted, few: '{count}' } }, 'en'), [
      'counted: "few" is no form of this language',
    ]);
  });

  it('are not mistaken for other words filed under "other"', () => {
    assert.deepEqual(pluralProblems({ kept: { none: 'Not kept.', other: 'Kept elsewhere.' } }, 'en'), []);
  });
});
