import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { addPrograms, bundledProgram, bundledPrograms, DEFAULT_PROGRAM } from '../../src/program/bundled.js';
import { programs as bundled } from '../../src/program/generated/sources.js';
import { resolveLanguage } from '../../src/program/language.js';
import { loadPack } from '../../src/program/load-pack.js';
import { readPack } from '../../src/program/pack.js';
import { knownPerspective, PERSPECTIVES } from '../../src/program/perspectives.js';
import type { ProgramSource } from '../../src/program/source.js';
import { addWords, languageOfWords, loadWords } from '../../src/program/words.js';
import { programs, words } from '../generated/sources.js';
import { smallPack } from '../support/pack.js';

const NEVER = ['constructor', '__proto__', 'toString', 'hasOwnProperty', ''];

describe('resolveLanguage', () => {
  const there = ['en', 'de', 'pt-BR', 'zh-Hant'];
  for (const [wanted, found] of [
    ['de', 'de'],
    ['DE', 'de'],
    [' de_AT ', 'de'],
    ['pt-BR', 'pt-BR'],
    ['pt_br', 'pt-BR'],
    ['pt', 'en'],
    ['zh-Hant-TW', 'zh-Hant'],
    ['zh-Hans', 'en'],
    ['fr', 'en'],
    ['', 'en'],
    ['-', 'en'],
    ['--de', 'en'],
    ['?', 'en'],
  ] as const) {
    it(`finds ${found} for "${wanted}"`, () => {
      expect(resolveLanguage(wanted, there)).to.equal(found);
    });
  }

  it('takes the first where there is no English, and English where there is nothing', () => {
    expect(resolveLanguage('fr', ['de', 'es'])).to.equal('de');
    expect(resolveLanguage('fr', [])).to.equal('en');
  });

  it('always comes to one that is there, whatever is wanted', () => {
    fc.assert(
      fc.property(fc.string(), fc.subarray([...there], { minLength: 1 }), (wanted, some) => {
        expect(some).to.include(resolveLanguage(wanted, some));
      }),
    );
  });
});

describe('the bundled program', () => {
  const source = () => bundledProgram(DEFAULT_PROGRAM)!;

  it('is the same each time, so that elements can tell whether it changed', () => {
    expect(source()).to.equal(source());
    expect(bundledPrograms()).to.deep.equal([DEFAULT_PROGRAM]);
  });

  it('is unknown by any other name', () => {
    for (const id of [...NEVER, 'nope']) expect(bundledProgram(id)).to.equal(undefined);
  });

  it('is whole: its pieces make a program that passes the check of a site’s own', async () => {
    const english = source().language('en');
    const index = await source().index(english);
    expect(source().stepIds(english)).to.deep.equal(index.steps.map(({ id }) => id));
    const steps = await Promise.all(index.steps.map(async ({ id }) => source().step(english, id)));
    const exercises = await Promise.all(
      index.exercises.map(async ({ id }) => source().exercise(english, id)),
    );
    const written = steps.map((piece) => {
      const { credit, reviewedBy, kind, ...step } = piece!;
      expect([credit, reviewedBy]).to.deep.equal([index.credit, index.reviewedBy]);
      expect(kind).to.equal(exercises.find((exercise) => exercise?.id === step.exercise)?.kind);
      return step;
    });
    const program = readPack({ ...index, version: '1.0.0', licence: 'CC BY 4.0', steps: written, exercises });
    expect(program.steps).to.have.length(10);
  });

  it('answers undefined for what it does not have', async () => {
    for (const id of NEVER) {
      expect(await source().step('en', id)).to.equal(undefined);
      expect(await source().exercise('en', id)).to.equal(undefined);
    }
  });

  it('refuses a language it does not have', () => {
    for (const language of NEVER)
      expect(() => source().stepIds(language)).to.throw(RangeError, 'is not there in');
  });

  it('speaks more languages once they are added, also where it is in use already', async () => {
    const before = source();
    expect(before.language('ar-XB')).to.equal('en');
    addPrograms(programs);
    expect(before.language('ar-XB')).to.equal('ar-XB');
    expect(source().language('en')).to.equal('en');
    expect((await before.index('en-XA')).title).not.to.equal((await before.index('en')).title);
    expect((await before.step('ar-XB', 'let-feelings-out'))?.title).to.contain('feelings');
  });

  it('is joined by others', async () => {
    addPrograms({ another: { en: bundled[DEFAULT_PROGRAM]!['en']! } });
    expect(bundledPrograms()).to.include('another');
    expect((await bundledProgram('another')!.index('en')).title).to.equal('Rebuild trust');
  });
});

describe('a program of a site’s own', () => {
  let source: ProgramSource;

  beforeEach(async () => {
    source = await loadPack(smallPack(), undefined, document.baseURI);
  });

  it('speaks one language, whatever is wanted', () => {
    expect(source.language('de')).to.equal('en');
  });

  it('gives its pieces', async () => {
    expect(source.id).to.equal('small');
    expect(source.stepIds('en')).to.deep.equal(['first', 'second']);
    expect((await source.step('en', 'second'))?.title).to.equal('Stand up');
    expect((await source.exercise('en', 'wishes'))?.kind).to.equal('checklist');
    for (const id of NEVER) {
      expect(await source.step('en', id)).to.equal(undefined);
      expect(await source.exercise('en', id)).to.equal(undefined);
    }
  });

  it('has an index without the words of the steps', async () => {
    const index = await source.index('en');
    expect(index.steps).to.deep.equal([
      { id: 'first', title: 'Sit down', exercise: 'thoughts' },
      { id: 'second', title: 'Stand up', exercise: 'wishes' },
    ]);
    expect(index.exercises.map(({ id, kind }) => [id, kind])).to.deep.equal([
      ['thoughts', 'prompts'],
      ['wishes', 'checklist'],
    ]);
    expect('direction' in index).to.equal(false);
  });

  it('says its direction when it has one', async () => {
    const turned = await loadPack({ ...smallPack(), language: 'ar', direction: 'rtl' }, undefined, '');
    expect((await turned.index('ar')).direction).to.equal('rtl');
  });
});

describe('the elements’ own words', () => {
  it('are English unless others are there', async () => {
    expect(languageOfWords('ar-XB')).to.equal('en');
    addWords(words);
    expect(languageOfWords('AR_xb')).to.equal('ar-XB');
    expect((await loadWords('ar-XB', 'common')).hide).to.contain('Hide');
  });

  it('are lent by English where a language lacks an element', async () => {
    addWords({ eo: { common: words['en-XA']!['common']! } });
    expect((await loadWords('eo', 'support')).title).to.equal('Where to find help');
  });

  it('can be replaced in part, and the rest stays', async () => {
    const own = async () => Promise.resolve({ default: { title: 'Help near you' } });
    addWords({ en: { support: own } });
    expect((await loadWords('en', 'support')).title).to.equal('Help near you');
    expect((await loadWords('en', 'common')).hide).to.equal('Hide');
  });

  it('say so when nobody has them', async () => {
    const error = await loadWords('en', 'nothing' as 'common').catch(String);
    expect(error).to.contain('There are no words for "nothing".');
  });
});

describe('knownPerspective', () => {
  it('knows the three, and nothing else', () => {
    for (const said of PERSPECTIVES) expect(knownPerspective(said)).to.equal(said);
    for (const said of [...NEVER, 'Hurt', null, undefined, 0])
      expect(knownPerspective(said)).to.equal(undefined);
  });
});
