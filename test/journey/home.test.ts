import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  emptyJourney,
  encrypted,
  eraseSite,
  forgetTab,
  homeStorage,
  JourneyStore,
  memoryStorage,
  parseJourney,
  put,
  serializeJourney,
  valueOf,
  type Journey,
  type JourneyStorage,
} from '../../src/journey/index.js';
import { until } from '../support/queries.js';
import { readableIn } from '../support/forms.js';
import { sealedExamples, stored, type Sealed } from './envelopes.js';
import { FakePage, quotaError } from './fakes.js';

const HOUR = 60 * 60 * 1000;
const key = 'me1-test';
const areas = { session: sessionStorage, local: localStorage };
const nothing = () => {};
const copyOf = (...ids: string[]) =>
  JSON.stringify(
    serializeJourney(ids.reduce<Journey>((all, id) => put(id, `saved ${id}`)(all, 100), emptyJourney)),
  );
const idsIn = (area: Storage) => [...parseJourney(area.getItem(key)).journey.records.keys()].sort();
const tell = (storageArea: Storage) =>
  window.dispatchEvent(new StorageEvent('storage', { key, storageArea }));

/** Lets an area refuse what it is asked until the test puts it right. */
function refuse(area: Storage, verb: 'setItem' | 'getItem' | 'removeItem', error = quotaError): () => void {
  const original = Object.getOwnPropertyDescriptor(Storage.prototype, verb)!;
  const run = original.value as (...args: unknown[]) => unknown;
  const refusing = function (this: Storage, ...args: unknown[]): unknown {
    if (this === area) throw error();
    return run.apply(this, args);
  };
  Object.defineProperty(Storage.prototype, verb, { ...original, value: refusing });
  return () => Object.defineProperty(Storage.prototype, verb, original);
}

describe('homeStorage', () => {
  const ends: (() => void)[] = [];

  function clear(): void {
    sessionStorage.clear();
    localStorage.clear();
  }

  beforeEach(clear);
  afterEach(() => {
    for (const end of ends.splice(0)) end();
    clear();
  });

  function storeOn(storage: JourneyStorage = homeStorage(key), now = () => Date.now()): JourneyStore {
    const store = new JourneyStore(storage, { onLeave: new FakePage().onLeave, wait: 1e6, now });
    ends.push(store.subscribe(nothing));
    return store;
  }

  async function write(store: JourneyStore, id: string, text = id): Promise<void> {
    store.update(put(id, text));
    await store.flush();
  }

  const idsOf = ({ journey }: JourneyStore) => [...journey.records.keys()].sort();

  describe('the place', () => {
    it('is this tab as long as nobody chose the device, and the device is never written', async () => {
      const wrote: string[] = [];
      const original = Object.getOwnPropertyDescriptor(Storage.prototype, 'setItem')!;
      const run = original.value as (name: string, text: string) => void;
      const listening = function (this: Storage, name: string, text: string): void {
        wrote.push(this === localStorage ? 'local' : 'session');
        run.call(this, name, text);
      };
      Object.defineProperty(Storage.prototype, 'setItem', { ...original, value: listening });
      try {
        const store = storeOn();
        await write(store, 'a');
        store.retry();
        await write(store, 'b');
        await store.deleteEverything();
        await write(store, 'c');
        expect(store.storage.kind).to.equal('session');
        expect(wrote).to.deep.equal(['session', 'session', 'session']);
      } finally {
        Object.defineProperty(Storage.prototype, 'setItem', original);
      }
    });

    it('is the device when the copy lies there', async () => {
      localStorage.setItem(key, copyOf('a'));
      const store = storeOn();
      expect([store.storage.kind, idsOf(store)]).to.deep.equal(['local', ['a']]);
      await write(store, 'b');
      expect(idsIn(localStorage)).to.deep.equal(['a', 'b']);
      expect(sessionStorage.length).to.equal(0);
    });

    it('is chosen, and chosen back, and each time all of it goes', async () => {
      const store = storeOn();
      await write(store, 'a');
      store.update(put('b', 'not saved yet'));
      expect(await store.moveTo('local')).to.equal(true);
      expect([store.storage.kind, idsIn(localStorage), sessionStorage.length]).to.deep.equal([
        'local',
        ['a', 'b'],
        0,
      ]);
      await write(store, 'c');
      expect(await store.moveTo('session')).to.equal(true);
      expect([store.storage.kind, idsIn(sessionStorage), localStorage.length]).to.deep.equal([
        'session',
        ['a', 'b', 'c'],
        0,
      ]);
      await write(store, 'd');
      expect([idsIn(sessionStorage), localStorage.length]).to.deep.equal([['a', 'b', 'c', 'd'], 0]);
      expect(idsOf(storeOn())).to.deep.equal(['a', 'b', 'c', 'd']);
    });

    it('is remembered though nothing was written yet', async () => {
      const store = storeOn();
      expect(await store.moveTo('local')).to.equal(true);
      expect(storeOn().storage.kind).to.equal('local');
    });

    for (const [from, to] of [['session', 'local'] as const, ['local', 'session'] as const]) {
      it(`stays ${from} when ${to} is full, and so it is told`, async () => {
        areas[from].setItem(key, copyOf('a'));
        const store = storeOn();
        const mend = refuse(areas[to], 'setItem');
        try {
          expect(await store.moveTo(to)).to.equal(false);
        } finally {
          mend();
        }
        expect([store.state, store.trouble, store.storage.kind]).to.deep.equal(['open', 'full', from]);
        expect([idsIn(areas[from]), areas[to].length]).to.deep.equal([['a'], 0]);
        await write(store, 'b');
        expect([idsIn(areas[from]), areas[to].length]).to.deep.equal([['a', 'b'], 0]);
        expect(store.trouble).to.equal(undefined);
      });

      it(`takes along what was set aside, from ${from} to ${to}`, async () => {
        areas[from].setItem(key, '{ cut o');
        const store = storeOn();
        await write(store, 'a');
        expect(areas[from].getItem(`${key}-aside`)).to.equal('{ cut o');
        expect(await store.moveTo(to)).to.equal(true);
        expect(store.storage.readAside?.()).to.equal('{ cut o');
        expect(areas[from].length).to.equal(0);
      });
    }

    it('leaves behind what was set aside only where another one is', async () => {
      const store = storeOn();
      sessionStorage.setItem(`${key}-aside`, 'one');
      localStorage.setItem(`${key}-aside`, 'another');
      await write(store, 'a');
      expect(await store.moveTo('local')).to.equal(true);
      expect(Object.entries(sessionStorage)).to.deep.equal([[`${key}-aside`, 'one']]);
      expect(store.storage.readAside?.()).to.equal('another');
      await store.deleteEverything();
      expect(sessionStorage.length + localStorage.length).to.equal(0);
    });

    it('takes the lock along', async () => {
      const [example] = (await sealedExamples()) as [Sealed];
      sessionStorage.setItem(key, stored(example));
      const storage = encrypted(homeStorage(key));
      const store = storeOn(storage);
      expect(await storage.unlock(example.passphrase)).to.equal(true);
      store.retry();
      await write(store, 'b', 'sentinel');
      expect(await store.moveTo('local')).to.equal(true);
      expect([storage.lock, storage.kind, sessionStorage.length]).to.deep.equal(['open', 'local', 0]);
      expect(readableIn(localStorage.getItem(key) ?? '', ['sentinel'])).to.deep.equal([]);
      await store.lock();
      expect(await storage.unlock(example.passphrase)).to.equal(true);
      store.retry();
      await store.flush();
      expect(valueOf(store.journey, 'b')).to.equal('sentinel');
    });
  });

  describe('what this tab held before another one chose the device', () => {
    it('joins with the next saving, and not before', async () => {
      localStorage.setItem(key, copyOf('a'));
      sessionStorage.setItem(key, copyOf('b'));
      const store = storeOn();
      expect(idsOf(store)).to.deep.equal(['a', 'b']);
      expect([idsIn(localStorage), idsIn(sessionStorage)]).to.deep.equal([['a'], ['b']]);
      await write(store, 'c');
      expect([idsIn(localStorage), sessionStorage.length]).to.deep.equal([['a', 'b', 'c'], 0]);
    });

    it('is dropped after twelve hours without use, as everywhere', () => {
      const now = 1e12;
      localStorage.setItem(key, copyOf('a'));
      const old = { ...(JSON.parse(copyOf('b')) as object), savedAt: now - 13 * HOUR };
      sessionStorage.setItem(key, JSON.stringify(old));
      expect(idsOf(storeOn(homeStorage(key, { now: () => now })))).to.deep.equal(['a']);
      expect(sessionStorage.length).to.equal(0);
    });

    it('stays as it is when it is locked', async () => {
      const [example] = (await sealedExamples()) as [Sealed];
      localStorage.setItem(key, copyOf('a'));
      sessionStorage.setItem(key, stored(example));
      const store = storeOn(encrypted(homeStorage(key)));
      await write(store, 'c');
      expect(sessionStorage.getItem(key)).to.equal(stored(example));
      expect([idsIn(localStorage), store.trouble]).to.deep.equal([['a', 'c'], undefined]);
    });

    it('is set aside when it cannot be read, and what can be read of it joins', async () => {
      const half = '{"version":1,"records":[{"id":"b","updatedAt":5,"value":"x"},{"id":7}]}';
      localStorage.setItem(key, copyOf('a'));
      sessionStorage.setItem(key, half);
      const store = storeOn();
      expect([idsOf(store), store.trouble]).to.deep.equal([['a', 'b'], 'unreadable']);
      await write(store, 'c');
      expect([idsIn(localStorage), sessionStorage.length]).to.deep.equal([['a', 'b', 'c'], 0]);
      expect(store.storage.readAside?.()).to.equal(half);
    });
  });

  describe('two tabs on one device', () => {
    type Step = readonly ['type' | 'save' | 'hear', 0 | 1, string];
    const step: fc.Arbitrary<Step> = fc.tuple(
      fc.constantFrom('type', 'type', 'save', 'hear'),
      fc.constantFrom(0, 1),
      fc.constantFrom('a', 'b', 'c', 'd'),
    );

    it('lose no record, in whatever order they type, save and hear of each other', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
          clear();
          localStorage.setItem(key, copyOf('first'));
          const tabs = [storeOn(), storeOn()] as const;
          const typed = new Set<string>(['first']);
          for (const [act, which, id] of steps) {
            const tab = tabs[which];
            if (act === 'type') tab.update(put(`${id}${String(which)}`, typed.size));
            if (act === 'type') typed.add(`${id}${String(which)}`);
            if (act === 'save') await tab.flush();
            // Both hear of it: the one that wrote is told as well, which no browser does, and which changes nothing.
            if (act === 'hear') tell(localStorage);
          }
          for (const tab of tabs) await tab.flush();
          tell(localStorage);
          for (const tab of tabs) await tab.flush();
          expect(idsIn(localStorage)).to.deep.equal([...typed].sort());
          for (const tab of tabs) expect(idsOf(tab)).to.deep.equal([...typed].sort());
          for (const end of ends.splice(0)) end();
        }),
        { numRuns: 60 },
      );
    });

    it('that read before either wrote mend what the later write took away', async () => {
      const [one, two] = [storeOn(), storeOn()];
      expect(await one.moveTo('local')).to.equal(true);
      tell(localStorage);
      await write(one, 'a');
      await write(two, 'b');
      // As if the second had read before the first wrote.
      const late = parseJourney(localStorage.getItem(key)).journey;
      const lost = { ...late, records: new Map([...late.records].filter(([id]) => id !== 'a')) };
      localStorage.setItem(key, JSON.stringify(serializeJourney(lost)));
      tell(localStorage);
      await one.flush();
      expect(idsIn(localStorage)).to.deep.equal(['a', 'b']);
    });

    it('that changed the same answer keep the newer one, and offer the other back', async () => {
      localStorage.setItem(key, copyOf('a'));
      const [one, two] = [storeOn(homeStorage(key), () => 1000), storeOn(homeStorage(key), () => 2000)];
      one.update(put('a', 'mine'));
      await write(two, 'a', 'theirs');
      tell(localStorage);
      expect([valueOf(one.journey, 'a'), one.displaced.get('a')?.value]).to.deep.equal(['theirs', 'mine']);
      expect(two.displaced.size).to.equal(0);
    });

    it('are empty when one deletes everything, and what the other held does not come back', async () => {
      localStorage.setItem(key, copyOf('a'));
      const [one, two] = [storeOn(), storeOn()];
      two.update(put('b', 'typing'));
      await one.deleteEverything();
      tell(localStorage);
      await two.flush();
      expect([idsOf(two), localStorage.length]).to.deep.equal([[], 0]);
      await one.moveTo('local');
      await write(one, 'new');
      tell(localStorage);
      await write(two, 'later');
      expect(idsIn(localStorage)).to.deep.equal(['later', 'new']);
    });

    it('are two when one stops keeping it: the words stay in that one', async () => {
      localStorage.setItem(key, copyOf('a'));
      const [one, two] = [storeOn(), storeOn()];
      expect(await one.moveTo('session')).to.equal(true);
      tell(localStorage);
      expect([idsOf(one), localStorage.length]).to.deep.equal([['a'], 0]);
      expect(two.storage.kind).to.equal('session');
    });
  });

  describe('deleting everything of the site', () => {
    const others = () => {
      for (const area of Object.values(areas))
        for (const name of ['theirs', 'me1', 'me1x', 'me10-a', 'xme1-a']) area.setItem(name, 'theirs');
    };
    const ours = () =>
      Object.values(areas).flatMap((area) => Object.keys(area).filter((name) => name.startsWith('me1-')));

    it('takes every journey, what was set aside, and nothing of the site’s own', async () => {
      others();
      const [one, other, memory] = [storeOn(), storeOn(homeStorage('me1-other')), storeOn(memoryStorage())];
      for (const store of [one, other, memory]) await write(store, 'a');
      await one.moveTo('local');
      localStorage.setItem('me1-never-opened', 'x');
      sessionStorage.setItem(`${key}-aside`, 'x');
      eraseSite();
      for (const store of [one, other, memory]) await store.flush();
      expect(ours()).to.deep.equal([]);
      expect([one, other, memory].map(idsOf)).to.deep.equal([[], [], []]);
      expect(sessionStorage.length + localStorage.length).to.equal(10);
    });

    it('tells the other tabs', async () => {
      const heard: unknown[] = [];
      const elsewhere = new BroadcastChannel('me1');
      ends.push(() => {
        elsewhere.close();
      });
      elsewhere.addEventListener('message', ({ data }) => heard.push(data));
      storeOn();
      eraseSite();
      await until(() => expect(heard).to.deep.equal(['erased']));
      for (const end of ends.splice(1)) end();
      // A page whose elements are all gone tells them too.
      eraseSite();
      await until(() => expect(heard).to.deep.equal(['erased', 'erased']));
    });

    it('hears of it from another tab, and forgets what it holds, what is not saved too', async () => {
      others();
      const elsewhere = new BroadcastChannel('me1');
      ends.push(() => {
        elsewhere.close();
      });
      const [kept, here, memory] = [storeOn(), storeOn(homeStorage('me1-here')), storeOn(memoryStorage())];
      for (const store of [kept, here, memory]) await write(store, 'a');
      await kept.moveTo('local');
      for (const store of [kept, here, memory]) store.update(put('b', 'typing'));
      sessionStorage.setItem('me1-never-opened', 'x');
      localStorage.removeItem(key);
      elsewhere.postMessage('erased');
      await until(() => expect([kept, here, memory].map(idsOf)).to.deep.equal([[], [], []]));
      for (const store of [kept, here, memory]) await store.flush();
      expect(ours()).to.deep.equal([]);
      expect(sessionStorage.length + localStorage.length).to.equal(10);
    });

    it('hears of it late, and leaves what was begun since then', async () => {
      const elsewhere = new BroadcastChannel('me1');
      ends.push(() => {
        elsewhere.close();
      });
      localStorage.setItem(key, copyOf('a'));
      const asleep = storeOn();
      await write(asleep, 'b');
      localStorage.setItem(key, JSON.stringify({ ...JSON.parse(copyOf('new')), copy: 'another' } as object));
      elsewhere.postMessage('erased');
      await until(() => expect(idsOf(asleep)).to.deep.equal(['new']));
      expect(idsIn(localStorage)).to.deep.equal(['new']);
    });

    it('hears of it before it sees it, and does not bring the words back', async () => {
      const elsewhere = new BroadcastChannel('me1');
      ends.push(() => {
        elsewhere.close();
      });
      localStorage.setItem(key, copyOf('a'));
      const store = storeOn();
      await write(store, 'b');
      elsewhere.postMessage('erased');
      await until(() => expect(idsOf(store)).to.deep.equal([]));
      expect(localStorage.length).to.equal(0);
    });

    it('says so when a storage refuses, and has deleted the rest', async () => {
      const store = storeOn();
      await write(store, 'a');
      localStorage.setItem('me1-other', 'x');
      const mend = refuse(sessionStorage, 'removeItem', () => new DOMException('blocked', 'SecurityError'));
      try {
        expect(() => eraseSite()).to.throw(DOMException);
      } finally {
        mend();
      }
      expect(localStorage.length).to.equal(0);
      expect(store.trouble).to.equal('blocked');
      await store.flush();
      expect(ours()).to.deep.equal([]);
    });
  });

  describe('leaving fast', () => {
    it('forgets what this tab holds, and leaves what is kept on the device', async () => {
      sessionStorage.setItem('theirs', '1');
      const [kept, here, memory] = [storeOn(), storeOn(homeStorage('me1-here')), storeOn(memoryStorage())];
      for (const store of [kept, here, memory]) await write(store, 'a');
      await kept.moveTo('local');
      forgetTab();
      expect([kept, here, memory].map(idsOf)).to.deep.equal([[], [], []]);
      for (const store of [kept, here, memory]) await store.flush();
      expect(Object.keys(sessionStorage)).to.deep.equal(['theirs']);
      expect(idsIn(localStorage)).to.deep.equal(['a']);
      expect(parseJourney(memory.storage.read()).journey.records.size).to.equal(0);
    });

    it('asks for the passphrase again', async () => {
      const [example] = (await sealedExamples()) as [Sealed];
      localStorage.setItem(key, stored(example));
      const storage = encrypted(homeStorage(key));
      const store = storeOn(storage);
      await storage.unlock(example.passphrase);
      store.retry();
      await store.flush();
      forgetTab();
      store.retry();
      await store.flush();
      expect([store.state, storage.lock, idsOf(store)]).to.deep.equal(['locked', 'locked', []]);
    });
  });
});
