import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { emptyJourney, mergeJourneys, type Journey, type JourneyRecord } from '../../src/journey/index.js';
import { journey, plain } from './arbitraries.js';

const of = (...records: JourneyRecord[]): Journey => ({
  records: new Map(records.map((each) => [each.id, each])),
});

describe('mergeJourneys', () => {
  it('does not depend on the order', () => {
    fc.assert(
      fc.property(journey, journey, (a, b) => {
        expect(plain(mergeJourneys(a, b))).to.deep.equal(plain(mergeJourneys(b, a)));
      }),
    );
  });

  it('does not depend on the grouping', () => {
    fc.assert(
      fc.property(journey, journey, journey, (a, b, c) => {
        const left = mergeJourneys(mergeJourneys(a, b), c);
        const right = mergeJourneys(a, mergeJourneys(b, c));
        expect(plain(left)).to.deep.equal(plain(right));
      }),
    );
  });

  it('changes nothing the second time, and gives the same object back', () => {
    fc.assert(
      fc.property(journey, journey, (a, b) => {
        const merged = mergeJourneys(a, b);
        expect(mergeJourneys(merged, b)).to.equal(merged);
        expect(mergeJourneys(merged, a)).to.equal(merged);
        expect(mergeJourneys(a, a)).to.equal(a);
        expect(mergeJourneys(a, emptyJourney)).to.equal(a);
      }),
    );
  });

  it('never loses the newer record, and invents none', () => {
    fc.assert(
      fc.property(journey, journey, (a, b) => {
        const merged = mergeJourneys(a, b);
        for (const id of new Set([...a.records.keys(), ...b.records.keys(), ...merged.records.keys()])) {
          const both = [a.records.get(id), b.records.get(id)].filter((record) => record !== undefined);
          const kept = merged.records.get(id);
          expect(both).to.include(kept);
          expect(kept?.updatedAt).to.equal(Math.max(...both.map(({ updatedAt }) => updatedAt)));
        }
      }),
    );
  });

  it('leaves both as they were', () => {
    fc.assert(
      fc.property(journey, journey, (a, b) => {
        const before = JSON.stringify([plain(a), plain(b)]);
        mergeJourneys(a, b);
        expect(JSON.stringify([plain(a), plain(b)])).to.equal(before);
      }),
    );
  });

  it('takes equal values with another order of keys as equal', () => {
    const a = of({ id: 'x', updatedAt: 1, value: { p: 1, q: { r: 1, s: 2 } } });
    const b = of({ id: 'x', updatedAt: 1, value: { q: { s: 2, r: 1 }, p: 1 } });
    expect(mergeJourneys(a, b)).to.equal(a);
    expect(mergeJourneys(b, a)).to.equal(b);
  });

  it('on a tie keeps words rather than their deletion', () => {
    const words = of({ id: 'x', updatedAt: 1, value: '' });
    const deleted = of({ id: 'x', updatedAt: 1 });
    expect(mergeJourneys(deleted, words)).to.deep.equal(words);
    expect(mergeJourneys(words, deleted)).to.equal(words);
  });

  it('settles a name for the copy whatever the order', () => {
    const [a, b] = [
      { ...emptyJourney, copy: 'a' },
      { ...emptyJourney, copy: 'b' },
    ];
    expect(mergeJourneys(a, b)).to.deep.equal(mergeJourneys(b, a));
    expect(mergeJourneys(emptyJourney, a).copy).to.equal('a');
    expect(mergeJourneys(a, emptyJourney)).to.equal(a);
  });
});
