import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  checkSupport,
  staleSupport,
  SUPPORT_CHANNELS,
  supportFor,
  type SupportEntry,
} from '../../src/elements/support-entries.js';

const entry = (over: Readonly<Record<string, unknown>> = {}): SupportEntry => ({
  region: 'GB',
  language: 'en',
  label: 'A helpline',
  channel: 'phone',
  href: 'tel:000',
  source: 'Example Trust',
  verifiedOn: '2026-05-01',
  ...over,
});

describe('checkSupport', () => {
  it('keeps what is whole, in order', () => {
    const entries = SUPPORT_CHANNELS.map((channel) => entry({ channel }));
    expect(checkSupport(entries)).to.deep.equal({ entries, problems: [] });
    expect(checkSupport([entry({ region: '', href: '' })]).problems).to.deep.equal([]);
  });

  for (const [over, problem] of [
    [{ label: undefined }, 'entries[0].label: a text is needed.'],
    [{ label: '  ' }, 'entries[0].label: must not be empty.'],
    [{ region: 44 }, 'entries[0].region: a text is needed.'],
    [{ source: '' }, 'entries[0].source: must not be empty.'],
    [{ language: '' }, 'entries[0].language: must not be empty.'],
    [
      { channel: 'pigeon' },
      'entries[0].channel: "pigeon" is none of phone, text, chat, web, email, in-person.',
    ],
    [{ verifiedOn: 'soon' }, 'entries[0].verifiedOn: "soon" is no date such as 2026-05-01.'],
    [{ href: 'javascript:alert(1)' }, 'entries[0].href: starts with https://, tel:, sms: or mailto:.'],
    [{ href: ' https://example.org' }, 'entries[0].href: starts with https://, tel:, sms: or mailto:.'],
    [{ href: 'data:text/html,x' }, 'entries[0].href: starts with https://, tel:, sms: or mailto:.'],
    [{ href: '//example.org' }, 'entries[0].href: starts with https://, tel:, sms: or mailto:.'],
  ] as const) {
    it(`leaves out an entry with ${JSON.stringify(over)}, and no other`, () => {
      expect(checkSupport([entry(over), entry()])).to.deep.equal({ entries: [entry()], problems: [problem] });
    });
  }

  it('takes capitals in a link', () => {
    expect(checkSupport([entry({ href: 'HTTPS://example.org' })]).problems).to.deep.equal([]);
  });

  it('wants a list of objects', () => {
    for (const input of [undefined, null, 'tel:000', 3, {}]) {
      expect(checkSupport(input)).to.deep.equal({
        entries: [],
        problems: ['support entries are a list: [{…}, {…}].'],
      });
    }
    expect(checkSupport([null, 'x']).problems).to.deep.equal([
      'entries[0]: an object is needed.',
      'entries[1]: an object is needed.',
    ]);
  });

  it('answers for each entry, whatever comes: kept or told', () => {
    fc.assert(
      fc.property(fc.array(fc.anything()), (input) => {
        const { entries, problems } = checkSupport(input);
        expect(entries.length + problems.length).to.equal(input.length);
      }),
    );
  });
});

describe('staleSupport', () => {
  const day = 24 * 60 * 60 * 1000;
  const verified = Date.parse('2026-05-01');

  it('finds what nobody checked for more than 180 days', () => {
    expect(staleSupport([entry()], verified + 180 * day)).to.deep.equal([]);
    expect(staleSupport([entry()], verified + 180 * day + 1)).to.deep.equal([entry()]);
    expect(staleSupport([entry()], verified - day)).to.deep.equal([]);
  });
});

describe('supportFor', () => {
  const british = entry();
  const irish = entry({ region: 'IE', language: 'en-IE' });
  const german = entry({ region: 'gb', language: 'DE_at' });
  const everywhere = entry({ region: '' });
  const all = [british, irish, german, everywhere];

  it('takes the region first, capitals and spaces aside', () => {
    expect(supportFor(all, ' ie ', 'en')).to.deep.equal([irish, everywhere]);
    expect(supportFor(all, '', 'en')).to.deep.equal([british, irish, everywhere]);
    expect(supportFor(all, 'FR', 'en')).to.deep.equal([everywhere]);
  });

  it('takes the language then, and any when none fits', () => {
    expect(supportFor(all, 'GB', 'de-CH')).to.deep.equal([german]);
    expect(supportFor(all, 'GB', 'fr')).to.deep.equal([british, german, everywhere]);
  });

  it('never shows another region', () => {
    const region = fc.constantFrom('', 'GB', 'ie', 'FR');
    fc.assert(
      fc.property(fc.array(region), region, fc.constantFrom('en', 'de'), (regions, wanted, language) => {
        const shown = supportFor(
          regions.map((here) => entry({ region: here })),
          wanted,
          language,
        );
        for (const one of shown) {
          expect(!wanted || !one.region || one.region.toUpperCase() === wanted.toUpperCase()).to.equal(true);
        }
      }),
    );
  });
});
