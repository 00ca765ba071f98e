import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { storageKey } from '../../src/journey/index.js';

const name = fc.string({ unit: 'binary', maxLength: 8 });

describe('storageKey', () => {
  it('differs whenever the program or the name does, and only then', () => {
    const pair = fc.tuple(
      fc.oneof(name, fc.constantFrom('a', 'a","b', '')),
      fc.oneof(name, fc.constantFrom('b', '')),
    );
    fc.assert(
      fc.property(pair, pair, (a, b) => {
        const same = a[0] === b[0] && a[1] === b[1];
        expect(storageKey(...a) === storageKey(...b)).to.equal(same);
      }),
      { numRuns: 1000 },
    );
    expect(storageKey('a', 'b')).not.to.equal(storageKey('ab', ''));
    expect(storageKey('a', 'b')).not.to.equal(storageKey('b', 'a'));
    expect(storageKey('\ud800', '')).not.to.equal(storageKey('\ufffd', ''));
  });

  it('shows none of the words it is made of', () => {
    expect(storageKey('rebuild-trust', 'our home')).to.match(/^me1(-[0-9a-z]{1,4})+$/);
  });

  it('stays the same for ever, or readers lose their place', () => {
    expect(storageKey('a', 'é')).to.equal('me1-2j-y-2p-y-18-y-6h-y-2l');
  });
});
