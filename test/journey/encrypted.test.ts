import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { encrypted, JourneyStore, put, serializeJourney, valueOf } from '../../src/journey/index.js';
import { readBackup } from '../../src/journey/backup.js';
import { readableIn } from '../support/forms.js';
import { envelopeOf, sealedExamples, stored, type Sealed } from './envelopes.js';
import { Disk, FakePage, FakeStorage, quotaError } from './fakes.js';

const WORDS = Array.from({ length: 50 }, (_, n) => `sentinel${String(n * 7919 + 1234567)}`);
const nothing = () => {};

/** A fake that can give back what was set aside. */
class KeptStorage extends FakeStorage {
  readAside = () => this.disk.aside;
}

describe('encrypted', () => {
  let examples: readonly Sealed[];
  let simple: Sealed;
  const leaves: (() => void)[] = [];

  before(async () => {
    examples = await sealedExamples();
    simple = examples[0]!;
  });

  afterEach(() => {
    for (const leave of leaves.splice(0)) leave();
  });

  /** A tab. Nothing is saved before `flush`. */
  function tabOn(disk: Disk) {
    const inner = new KeptStorage(disk);
    const storage = encrypted(inner);
    const store = new JourneyStore(storage, { onLeave: new FakePage().onLeave, wait: 1e6 });
    leaves.push(store.subscribe(nothing));
    const write = async (id: string, text: string) => {
      store.update(put(id, text));
      await store.flush();
    };
    const unlock = async (passphrase: string) => {
      const opened = await storage.unlock(passphrase);
      store.retry();
      await store.flush();
      return opened;
    };
    const changed = async () => {
      inner.onChange?.();
      await store.flush();
    };
    const lockWith = async (passphrase: string) => {
      await storage.setPassphrase(passphrase);
      return store.rewrite();
    };
    return { inner, storage, store, write, unlock, changed, lockWith };
  }

  /** A tab that has the key of an example, which took few rounds to derive. */
  async function openTab(disk = new Disk(stored(simple))) {
    const tab = tabOn(disk);
    await tab.unlock(simple.passphrase);
    return tab;
  }

  const wordsIn = ({ store }: { store: JourneyStore }) =>
    [...store.journey.records.values()].map(({ value }) => value);

  describe('known answers', () => {
    it('opens what another implementation sealed', async () => {
      for (const example of examples) {
        const tab = tabOn(new Disk(stored(example)));
        expect([tab.store.state, tab.storage.lock], example.name).to.deep.equal(['locked', 'locked']);
        expect(await tab.unlock(example.passphrase), example.name).to.equal(true);
        expect(tab.storage.lock).to.equal('open');
        expect(JSON.parse(JSON.stringify(serializeJourney(tab.store.journey)))).to.deep.equal(
          JSON.parse(example.text),
        );
      }
    });

    it('takes one passphrase typed on two keyboards for one', async () => {
      const { passphrase, ...example } = examples[1]!;
      for (const form of ['NFC', 'NFD', 'NFKC', 'NFKD'] as const) {
        const tab = tabOn(new Disk(stored({ passphrase, ...example })));
        expect(await tab.unlock(passphrase.normalize(form)), form).to.equal(true);
      }
    });

    it('seals exactly so when chance is taken out of it', async () => {
      const { envelope, passphrase, text } = examples[2]!;
      const chances = [envelope.key, envelope.salt, envelope.nonce].map((part) => atob(String(part)));
      Object.defineProperty(crypto, 'getRandomValues', {
        configurable: true,
        value: (bytes: Uint8Array) => {
          const next = chances.shift() ?? '';
          expect(next.length).to.equal(bytes.length);
          bytes.set(Uint8Array.from(next, (letter) => letter.charCodeAt(0)));
          return bytes;
        },
      });
      try {
        const disk = new Disk(text);
        expect(await tabOn(disk).lockWith(passphrase)).to.equal(true);
        expect(envelopeOf(disk.copy)).to.deep.equal(envelope);
      } finally {
        Reflect.deleteProperty(crypto, 'getRandomValues');
      }
    });
  });

  describe('writing', () => {
    it('takes a fresh nonce each time, and the same key', async () => {
      const tab = await openTab();
      const envelopes = [];
      for (const text of ['x', 'y', 'x', 'y', 'x']) {
        await tab.write('b', text);
        envelopes.push(envelopeOf(tab.inner.disk.copy));
      }
      expect(new Set(envelopes.map(({ nonce }) => nonce)).size).to.equal(5);
      expect(new Set(envelopes.map(({ data }) => data)).size).to.equal(5);
      expect(new Set(envelopes.map(({ key, salt }) => `${String(key)} ${String(salt)}`))).to.deep.equal(
        new Set([`${String(simple.envelope.key)} ${String(simple.envelope.salt)}`]),
      );
    });

    it('leaves no word that can be read in what is stored, in any form', async () => {
      const plain = new Disk();
      const open = tabOn(plain);
      const sealed = await openTab();
      for (const word of WORDS) {
        open.store.update(put(word, { [word]: word }));
        sealed.store.update(put(word, { [word]: word }));
      }
      await Promise.all([open.store.flush(), sealed.store.flush()]);
      expect(readableIn(plain.copy ?? '', WORDS)).to.deep.equal(WORDS);
      expect(readableIn(sealed.inner.disk.copy ?? '', WORDS)).to.deep.equal([]);
      await sealed.store.lock();
      expect(await sealed.unlock(simple.passphrase)).to.equal(true);
      expect(sealed.store.journey.records.size).to.equal(51);
    });

    it('passes everything through while nobody set a passphrase', () => {
      const disk = new Disk();
      const tab = tabOn(disk);
      tab.store.update(put('a', 'words'));
      void tab.store.flush();
      expect(disk.copy).to.contain('words');
      expect(tab.storage.lock).to.equal('none');
    });

    it('is known as locked in a backup file that a person can read', () => {
      for (const space of [0, 2])
        expect(readBackup(JSON.stringify(simple.envelope, null, space))).to.deep.equal({
          envelope: simple.envelope,
        });
    });

    it('takes a reader’s own words for words, whatever they are', async () => {
      const texts = [
        'envelope',
        'nonce',
        '"nonce":"',
        '"id":"envelope"',
        '{"nonce":"x"}',
        '"nonce": "',
        'id":"envelope',
      ];
      for (const text of texts) {
        const disk = new Disk();
        await tabOn(disk).write('a', text);
        const tab = tabOn(disk);
        expect([tab.store.trouble, valueOf(tab.store.journey, 'a')]).to.deep.equal([undefined, text]);
      }
    });
  });

  describe('a passphrase', () => {
    it('that is wrong says so, again and again, and loses nothing', async () => {
      const disk = new Disk(stored(simple));
      const tab = tabOn(disk);
      for (const wrong of ['', 'wrong', `${simple.passphrase} `]) {
        expect(await tab.unlock(wrong)).to.equal(false);
        expect([tab.store.state, tab.storage.lock, disk.copy]).to.deep.equal([
          'locked',
          'locked',
          stored(simple),
        ]);
      }
      expect(await tab.unlock(simple.passphrase)).to.equal(true);
      expect(wordsIn(tab)).to.deep.equal(['The letter on the table.']);
    });

    it('is set, changed and taken off, and every other tab is told by the copy alone', async function () {
      this.timeout(60_000);
      const disk = new Disk();
      const [one, two] = [tabOn(disk), tabOn(disk)];
      await one.write('a', 'words');
      await two.changed();
      expect(await one.lockWith('first')).to.equal(true);
      const first = envelopeOf(disk.copy);
      expect(first.iterations).to.equal(600_000);
      expect(readableIn(disk.copy ?? '', ['words'])).to.deep.equal([]);
      expect(wordsIn(one)).to.deep.equal(['words']);

      await two.changed();
      expect([two.store.state, two.storage.lock, wordsIn(two)]).to.deep.equal(['locked', 'locked', []]);
      expect(await two.unlock('first')).to.equal(true);
      expect(wordsIn(two)).to.deep.equal(['words']);
      await two.write('b', 'more');
      await one.changed();
      expect(wordsIn(one)).to.have.members(['words', 'more']);

      expect(await one.lockWith('second')).to.equal(true);
      const second = envelopeOf(disk.copy);
      expect(second.key).not.to.equal(first.key);
      expect(second.salt).not.to.equal(first.salt);
      two.store.update(put('c', 'typed meanwhile'));
      await two.store.flush();
      expect(envelopeOf(disk.copy)).to.deep.equal(second);
      expect([two.store.state, wordsIn(two)]).to.deep.equal(['locked', []]);
      expect(await two.unlock('first')).to.equal(false);
      expect(await two.unlock('second')).to.equal(true);
      expect(wordsIn(two)).to.have.members(['words', 'more', 'typed meanwhile']);

      await one.changed();
      one.storage.removePassphrase();
      expect(await one.store.rewrite()).to.equal(true);
      expect(one.storage.lock).to.equal('none');
      expect(disk.copy).to.contain('typed meanwhile');
      await two.changed();
      expect([two.store.state, two.storage.lock]).to.deep.equal(['open', 'none']);
      await two.write('d', 'in the open');
      expect(disk.copy).to.contain('in the open');
    });

    it('that could not be written is off, and the one before still holds', async () => {
      const tab = await openTab();
      tab.inner.before = (verb) => {
        if (verb === 'write') throw quotaError();
      };
      expect(await tab.lockWith('second')).to.equal(false);
      expect([tab.store.state, tab.store.trouble, tab.storage.lock]).to.deep.equal(['open', 'full', 'open']);
      tab.inner.before = nothing;
      await tab.write('b', 'more');
      expect(envelopeOf(tab.inner.disk.copy).key).to.equal(simple.envelope.key);
      expect(tab.store.trouble).to.equal(undefined);
    });

    it('cannot be set where the browser has no Web Crypto, and all goes on in the open', async () => {
      const disk = new Disk();
      const tab = tabOn(disk);
      await tab.write('a', 'words');
      Object.defineProperty(crypto, 'subtle', { configurable: true, value: undefined });
      try {
        const refused = await tab.storage.setPassphrase('x').then(
          () => false,
          () => true,
        );
        expect(refused).to.equal(true);
        expect(tab.storage.lock).to.equal('none');
        await tab.write('b', 'more');
        expect(disk.copy).to.contain('more');
        const locked = tabOn(new Disk(stored(simple)));
        expect(await locked.unlock(simple.passphrase)).to.equal(false);
        expect(locked.inner.disk.copy).to.equal(stored(simple));
      } finally {
        Reflect.deleteProperty(crypto, 'subtle');
      }
    });

    it('seals a text for a backup while it is in use, and not after', async () => {
      const tab = await openTab();
      const envelope = await tab.storage.seal('a backup');
      expect(envelope?.key).to.equal(simple.envelope.key);
      expect(readableIn(JSON.stringify(envelope), ['a backup'])).to.deep.equal([]);
      await tab.store.lock();
      expect(await tab.storage.seal('a backup')).to.equal(undefined);
    });
  });

  describe('locking', () => {
    it('saves first, then shows nothing, holds nothing, and opens again', async () => {
      const tab = await openTab();
      tab.store.update(put('b', 'the last word'));
      const before = tab.inner.disk.copy;
      await tab.store.lock();
      expect([tab.store.state, tab.storage.lock, wordsIn(tab)]).to.deep.equal(['locked', 'locked', []]);
      expect(tab.inner.disk.copy).not.to.equal(before);
      await tab.changed();
      expect(tab.store.state).to.equal('locked');
      expect(await tab.unlock(simple.passphrase)).to.equal(true);
      expect(wordsIn(tab)).to.have.members(['The letter on the table.', 'the last word']);
    });

    it('keeps what could not be saved, unseen, until it is opened again', async () => {
      const tab = await openTab();
      tab.inner.before = (verb) => {
        if (verb === 'write') throw quotaError();
      };
      tab.store.update(put('b', 'the last word'));
      await tab.store.lock();
      expect(wordsIn(tab)).to.deep.equal([]);
      tab.inner.before = nothing;
      await tab.unlock(simple.passphrase);
      expect(wordsIn(tab)).to.have.members(['The letter on the table.', 'the last word']);
    });

    it('lets everything be deleted without the passphrase', async () => {
      const disk = new Disk(stored(simple));
      const tab = tabOn(disk);
      await tab.store.deleteEverything();
      expect([disk.copy, tab.store.state, tab.storage.lock]).to.deep.equal([undefined, 'open', 'none']);
      await tab.write('a', 'anew');
      expect(disk.copy).to.contain('anew');
    });
  });

  describe('two tabs with the same key', () => {
    type Step = readonly ['type' | 'save' | 'hear' | 'wait', 0 | 1, string];
    const step: fc.Arbitrary<Step> = fc.tuple(
      fc.constantFrom('type', 'save', 'save', 'hear', 'wait'),
      fc.constantFrom(0, 1),
      fc.constantFrom('a', 'b', 'c'),
    );

    it('lose no record, though sealing takes a while and they save at once', async function () {
      this.timeout(60_000);
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
          const disk = new Disk(stored(simple));
          const tabs = [await openTab(disk), await openTab(disk)] as const;
          const typed = new Set(['a']);
          const saving: unknown[] = [];
          for (const [act, which, id] of steps) {
            const { store, inner } = tabs[which];
            if (act === 'type') {
              store.update(put(`${id}${String(which)}`, typed.size));
              typed.add(`${id}${String(which)}`);
            }
            // Nobody waits: the other tab goes on in the middle of it.
            if (act === 'save') saving.push(store.flush());
            if (act === 'hear') inner.onChange?.();
            if (act === 'wait') await Promise.resolve(saving.at(-1));
          }
          for (let round = 0; round < 3; round++) {
            await Promise.all(tabs.map(async ({ store }) => store.flush()));
            await Promise.all(tabs.map(async ({ changed }) => changed()));
          }
          const ids = [...typed].sort();
          for (const { store } of tabs) expect([...store.journey.records.keys()].sort()).to.deep.equal(ids);
          const later = await openTab(disk);
          expect([...later.store.journey.records.keys()].sort()).to.deep.equal(ids);
          for (const leave of leaves.splice(0)) leave();
        }),
        { numRuns: 40 },
      );
    });
  });

  describe('a copy that cannot be opened', () => {
    it('is left untouched when a newer version sealed it', async () => {
      const copy = stored({ ...simple, envelope: { ...simple.envelope, version: 2 } });
      const disk = new Disk(copy);
      const tab = tabOn(disk);
      expect([tab.store.state, tab.store.trouble]).to.deep.equal(['failed', 'newer']);
      await tab.write('a', 'typed');
      expect([disk.copy, disk.aside]).to.deep.equal([copy, undefined]);
      expect(wordsIn(tab)).to.deep.equal(['typed']);
    });

    it('stands for the words once, as it was, when it is damaged', async () => {
      const damaged = stored(simple).slice(0, -40);
      const disk = new Disk(damaged);
      const tab = tabOn(disk);
      expect(tab.store.trouble).to.equal('unreadable');
      await tab.write('a', 'typed');
      expect(disk.aside).to.equal(damaged);
      expect(await tab.storage.readAside?.()).to.equal(damaged);
      disk.copy = damaged.slice(1);
      await tab.write('a', 'typed again');
      expect([tab.store.trouble, disk.aside, disk.copy]).to.deep.equal([
        'unreadable',
        damaged,
        damaged.slice(1),
      ]);
      await tab.store.deleteEverything();
      expect([disk.copy, disk.aside]).to.deep.equal([undefined, undefined]);
    });

    it('does not take the lock off, however little of it is left', async () => {
      for (const left of ['', '{', '{"version":1,"rec', '\0', 'null', '[]']) {
        const tab = await openTab();
        tab.inner.disk.copy = left;
        await tab.write('b', WORDS[0]!);
        expect(readableIn(tab.inner.disk.copy, WORDS), left).to.deep.equal([]);
        expect(wordsIn(tab)).to.include(WORDS[0]);
      }
    });

    it('is set aside sealed while a key is in memory, and follows the lock when that changes', async function () {
      this.timeout(60_000);
      const tab = await openTab();
      const half = `{"version":1,"records":[{"id":"b","updatedAt":5,"value":"${WORDS[1]!}"},{"id":7}]}`;
      const { disk } = tab.inner;
      // Sealed as a whole, and half of it is no journey: as a tab of other code may leave it.
      const envelope = await tab.storage.seal(half);
      disk.copy = stored({ ...simple, envelope: { ...envelope } });
      await tab.write('c', WORDS[2]!);
      expect(tab.store.trouble).to.equal('unreadable');
      expect(readableIn(`${disk.copy}${disk.aside ?? ''}`, WORDS)).to.deep.equal([]);
      expect(await tab.storage.readAside?.()).to.equal(half);

      expect(await tab.lockWith('second')).to.equal(true);
      expect(await tab.storage.readAside?.()).to.equal(half);
      tab.storage.removePassphrase();
      expect(await tab.store.rewrite()).to.equal(true);
      expect(disk.aside).to.equal(half);
    });

    it('that was set aside in the open is sealed with the rest when a passphrase is set', async () => {
      const half = `{"version":1,"records":[{"id":"b","updatedAt":5,"value":"${WORDS[1]!}"},{"id":7}]}`;
      const tab = tabOn(new Disk(half));
      await tab.write('a', WORDS[0]!);
      expect(tab.inner.disk.aside).to.equal(half);
      expect(await tab.lockWith('first')).to.equal(true);
      expect(readableIn(`${tab.inner.disk.copy ?? ''}${tab.inner.disk.aside ?? ''}`, WORDS)).to.deep.equal(
        [],
      );
      expect(await tab.storage.readAside?.()).to.equal(half);
    });
  });
});
