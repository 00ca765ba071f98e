import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { FORMAT_VERSION, parseJourney, serializeJourney } from '../../src/journey/index.js';
import { migrate } from '../../src/journey/parse.js';
import { journey, plain } from './arbitraries.js';

const text = journey.map((each) => JSON.stringify(serializeJourney(each)));
const saved = (...records: unknown[]) => ({ version: FORMAT_VERSION, records });

describe('parseJourney', () => {
  it('reads back what was serialised, as text and as object', () => {
    fc.assert(
      fc.property(journey, fc.option(fc.string(), { nil: undefined }), (original, copy) => {
        const named = copy === undefined ? original : { ...original, copy };
        const serialized = serializeJourney(named);
        for (const input of [serialized, JSON.stringify(serialized)]) {
          const { journey, trouble } = parseJourney(input);
          expect(trouble).to.equal(undefined);
          expect(plain(journey)).to.deep.equal(plain(named));
        }
      }),
    );
  });

  it('takes nothing as an empty journey', () => {
    for (const nothing of [undefined, null]) {
      const { journey, trouble } = parseJourney(nothing);
      expect(journey.records.size).to.equal(0);
      expect(trouble).to.equal(undefined);
    }
  });

  it('never throws, and reads everything or tells trouble', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.json(), fc.string(), fc.jsonValue()), (input) => {
        const { journey, trouble } = parseJourney(input);
        if (input !== undefined && input !== null && journey.records.size === 0) {
          expect(trouble).to.be.oneOf(['unreadable', 'newer', 'partial']);
        }
      }),
    );
  });

  it('tells that text was cut off', () => {
    fc.assert(
      fc.property(text, fc.nat(), (whole, n) => {
        const { journey, trouble } = parseJourney(whole.slice(0, n % whole.length));
        expect(trouble).to.equal('unreadable');
        expect(journey.records.size).to.equal(0);
      }),
    );
  });

  it('survives text in which anything was changed', () => {
    const splice = fc.record({ at: fc.nat(), gone: fc.nat(5), added: fc.string({ maxLength: 3 }) });
    fc.assert(
      fc.property(text, splice, (whole, { at, gone, added }) => {
        const start = at % whole.length;
        const mutated = whole.slice(0, start) + added + whole.slice(start + gone);
        const { journey, trouble } = parseJourney(mutated);
        if (trouble === undefined) {
          const { records } = JSON.parse(mutated) as { records: { id: string }[] };
          expect(new Set(journey.records.keys())).to.deep.equal(new Set(records.map(({ id }) => id)));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('reads nothing of a newer version, and nothing without one', () => {
    fc.assert(
      fc.property(journey, fc.anything(), (original, version) => {
        fc.pre(version !== FORMAT_VERSION);
        const { journey, trouble } = parseJourney({ ...serializeJourney(original), version });
        const newer = typeof version === 'number' && version > FORMAT_VERSION && version !== Infinity;
        expect(trouble).to.equal(newer ? 'newer' : 'unreadable');
        expect(journey.records.size).to.equal(0);
      }),
    );
    expect(parseJourney({ version: 2 }).trouble).to.equal('newer');
    expect(parseJourney('{"version":2,"all":"different"}').trouble).to.equal('newer');
  });

  it('keeps the readable records beside unreadable ones, and tells', () => {
    const good = { id: 'a', updatedAt: 1, value: 'words' };
    const bad = [
      null,
      7,
      'text',
      [],
      {},
      { updatedAt: 1, value: 1 },
      { id: 1, updatedAt: 1, value: 1 },
      { id: 'b', value: 1 },
      { id: 'b', updatedAt: '1', value: 1 },
      { id: 'b', updatedAt: NaN, value: 1 },
      { id: 'b', updatedAt: -1, value: 1 },
      { id: 'b', updatedAt: 8.64e15 + 1, value: 1 },
      { id: 'b', updatedAt: Infinity, value: 1 },
    ];
    for (const each of bad) {
      const { journey, trouble } = parseJourney(saved(each, good));
      expect([...journey.records.values()], JSON.stringify(each)).to.deep.equal([good]);
      expect(trouble).to.equal('partial');
    }
    const infinite = '{"version":1,"records":[{"id":"b","updatedAt":1e999,"value":1}]}';
    expect(parseJourney(infinite).trouble).to.equal('partial');
  });

  it('survives text that nests deeper than code can follow', () => {
    const deep = '['.repeat(200_000) + ']'.repeat(200_000);
    expect(parseJourney(deep).trouble).to.equal('unreadable');
    const inside = `{"version":1,"records":[{"id":"a","updatedAt":1,"value":${deep}},{"id":"b","updatedAt":1}]}`;
    const { journey, trouble } = parseJourney(inside);
    expect(trouble).to.be.oneOf(['partial', 'unreadable']);
    expect(journey.records.has('a')).to.equal(false);
  });

  it('merges records with one id', () => {
    const [older, newer] = [
      { id: 'a', updatedAt: 1, value: 'older' },
      { id: 'a', updatedAt: 2, value: 'newer' },
    ];
    for (const both of [saved(older, newer), saved(newer, older)]) {
      const { journey, trouble } = parseJourney(both);
      expect([...journey.records.values()]).to.deep.equal([newer]);
      expect(trouble).to.equal(undefined);
    }
  });

  it('takes the names of prototypes as names like any other', () => {
    const value = JSON.parse('{"__proto__":{"polluted":true},"constructor":1}') as unknown;
    const records = ['__proto__', 'constructor', 'hasOwnProperty'].map((id) => ({ id, updatedAt: 1, value }));
    const input = JSON.stringify(saved(...records));
    const { journey } = parseJourney(input);
    expect(JSON.stringify(serializeJourney(journey))).to.equal(input);
    expect({}).not.to.have.property('polluted');
    const inherited = '{"version":1,"records":[{"__proto__":{"id":"a","updatedAt":1}}]}';
    expect(parseJourney(inherited).trouble).to.equal('partial');
  });

  it('holds nothing that somebody else can change', () => {
    const input = { version: 1, records: [{ id: 'a', updatedAt: 1, value: { words: ['mine'] } }] };
    const { journey } = parseJourney(input);
    input.records[0]?.value.words.push('theirs');
    expect(journey.records.get('a')?.value).to.deep.equal({ words: ['mine'] });
  });

  it('survives objects that are no JSON', () => {
    const cycle: { self?: unknown } = {};
    cycle.self = cycle;
    for (const input of [cycle, 1n, () => 1, Symbol('x'), new Map(), saved(1n)]) {
      expect(parseJourney(input).trouble).to.equal('unreadable');
    }
  });
});

describe('migrate', () => {
  it('goes one version at a time to the newest, and leaves what is there already alone', () => {
    const steps = {
      1: (stored: object) => ({ ...stored, version: 2, second: true }),
      2: (stored: object) => ({ ...stored, version: 3, third: true }),
    };
    expect(migrate({ version: 1, records: [] }, steps)).to.deep.equal({
      version: 3,
      records: [],
      second: true,
      third: true,
    });
    expect(migrate({ version: 3 }, steps)).to.deep.equal({ version: 3 });
    expect(migrate({ version: '1' }, steps)).to.deep.equal({ version: '1' });
    expect(migrate(null, steps)).to.deep.equal({});
  });
});
