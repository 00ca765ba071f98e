import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  bannedWords,
  exclamations,
  genderedPronouns,
  gradeOf,
  hashOf,
  longSentences,
  measure,
  plain,
  poolsOfProgram,
  poolsOfUi,
  proseProblems,
  sharedRuns,
  textsOf,
} from '../../scripts/prose.js';

const EASY = 'Pick a time to talk. Sit down. Say one true thing.';
const HARD = 'Institutional accountability necessitates multidimensional reconciliation methodologies.';
const words = (count) => `${Array.from({ length: count }, () => 'go').join(' ')}.`;
const poolOf = (text, more = {}) => ({ name: 'a-step', texts: [{ at: 'steps[0].why', text }], ...more });
const problemsOf = (text, more) => proseProblems(poolOf(text, more), new Set());

describe('the prose rules', () => {
  it('let plain words pass', () => assert.deepEqual(problemsOf(EASY), []));

  it('allow a sentence of 20 words', () => assert.deepEqual(longSentences(words(20)), []));

  it('name a sentence of 21 words and its place', () => {
    const [problem] = problemsOf(words(21));
    assert.match(problem, /^steps\[0\]\.why: 21 words in a sentence, at most 20: "go go/);
  });

  it('find a long sentence between short ones, and behind a closing quotation mark', () => {
    assert.equal(longSentences(`Go. ${words(21)} Stop.`).length, 1);
    assert.deepEqual(longSentences(`“${words(15)}” ${words(15)}`), []);
  });

  it('count the place for a value as one word', () => {
    assert.equal(measure(['{count of all these things} of {total}']).words, 3);
  });

  it('refuse exclamation marks', () => {
    assert.deepEqual(problemsOf('Well done!'), ['steps[0].why: an exclamation mark']);
    assert.equal(exclamations('¡Bien').length, 1);
  });

  for (const phrase of ['must forgive', 'get over it', 'move on']) {
    it(`refuse "${phrase}", in any case and over a line break`, () => {
      const broken = phrase.toUpperCase().replace(' ', '\n');
      assert.deepEqual(problemsOf(`You ${broken} now.`), [`steps[0].why: the word "${phrase}"`]);
    });
  }

  for (const word of ['toxic', 'victim', 'innocent', 'sulk', 'just', 'should']) {
    it(`refuse "${word}" as a whole word only`, () => {
      assert.deepEqual(problemsOf(`A ${word}, they said.`), [`steps[0].why: the word "${word}"`]);
      assert.deepEqual(bannedWords(`un${word}ly`), []);
    });
  }

  it('let words pass that only contain a banned one', () => {
    assert.deepEqual(bannedWords('Adjust the shoulder strap, remove only that.'), []);
  });

  for (const pronoun of ['he', 'him', 'his', 'himself', 'she', 'her', 'hers', 'herself']) {
    it(`refuse the pronoun "${pronoun}"`, () => {
      assert.deepEqual(problemsOf(`Ask ${pronoun} first.`), [`steps[0].why: the pronoun "${pronoun}"`]);
    });
  }

  it('see a pronoun in a short form, and none in longer words', () => {
    assert.deepEqual(genderedPronouns("He's late."), ['the pronoun "he"']);
    assert.deepEqual(genderedPronouns('The other, there, this theme, history.'), []);
  });

  it('refuse hard words, measured over the whole pool', () => {
    assert.match(problemsOf(HARD).join(), /a-step: grade \d+\.\d, at most 7/);
    const eased = [...Array.from({ length: 30 }, () => EASY), HARD].map((text, i) => ({ at: `${i}`, text }));
    assert.deepEqual(proseProblems({ name: 'a-step', texts: eased }, new Set()), []);
  });

  it('hold safety text to a lower grade', () => {
    const text =
      'Find an adviser you can trust. Ask for a telephone number and an early appointment this afternoon.';
    assert.ok(gradeOf([text]) > 6 && gradeOf([text]) <= 7, `${gradeOf([text])}`);
    assert.deepEqual(problemsOf(text), []);
    assert.match(problemsOf(text, { grade: 6 }).join(), /at most 6/);
  });

  it('know the Flesch–Kincaid formula', () => {
    // Six words, one sentence, six syllables: 0.39 × 6 + 11.8 × 1 − 15.59.
    assert.ok(Math.abs(gradeOf(['The cat sat on the mat.']) - -1.45) < 0.001);
  });
});

describe('six words shared with a source', () => {
  const secret = 'once upon a time there was';
  const hashes = new Set([hashOf(secret)]);

  it('are found whatever their case and marks', () => {
    const problems = proseProblems(poolOf('Once, upon a TIME: there was rain.'), hashes);
    assert.deepEqual(problems, [`a-step: six words from the source: "${secret}"`]);
  });

  it('are found across two fields', () => {
    assert.equal(sharedRuns(['Once upon a', 'time there was'], hashes).length, 1);
  });

  it('are not found when one of the six differs', () => {
    assert.deepEqual(sharedRuns(['Once upon a time there is'], hashes), []);
  });

  it('are compared as letters and inner apostrophes', () => {
    assert.equal(plain('“Don’t,” 2 said—the dogs’ owner.'), "don't said the dogs owner");
    assert.equal(hashOf(secret).length, 16);
  });
});

describe('what counts as text', () => {
  it('leaves out ids, references and sources, and names places', () => {
    const step = {
      id: 'just',
      exercise: 'just',
      watchOut: ['One'],
      evidence: [{ source: 'He', doi: '1', limits: 'Two' }],
    };
    assert.deepEqual(textsOf(step, 'steps[2]'), [
      { at: 'steps[2].watchOut[0]', text: 'One' },
      { at: 'steps[2].evidence[0].limits', text: 'Two' },
    ]);
  });

  it('measures gates and endings with support as safety text', () => {
    const exercise = {
      id: 'kind-words',
      gate: { question: 'Is it safe?' },
      endings: [{ title: 'Rest', support: true }, { title: 'Done' }],
    };
    const [whole, safety] = poolsOfProgram({ steps: [], exercises: [exercise] });
    assert.equal(whole.texts.length, 3);
    assert.equal(safety.grade, 6);
    assert.deepEqual(
      safety.texts.map(({ text }) => text),
      ['Is it safe?', 'Rest'],
    );
  });

  it("measures the elements' own words by element, the safety note more strictly", () => {
    const pools = poolsOfUi({
      language: 'en',
      'safety-note': { title: 'A note' },
      support: { source: 'From {source}' },
    });
    assert.deepEqual(
      pools.map(({ name, grade, texts }) => [name, grade, texts.length]),
      [
        ['safety-note', 6, 1],
        ['support', 6, 1],
      ],
    );
  });
});
