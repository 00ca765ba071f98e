import { expect } from '@open-wc/testing';
import { answersOf, put, remove, setAnswer, valueOf } from '../../src/journey/index.js';
import * as keeper from '../../src/journey/keeper.js';
import { PageStore } from '../../src/journey/page-store.js';
import { eraseSite } from '../../src/journey/storages/erasing.js';
import { forgetTab } from '../../src/journey/storages/forgetting.js';
import { Disk, FakeStorage } from './fakes.js';

const KEY = 'me1-page-store';
type Keeper = typeof keeper;

/** A store whose code comes when the test says so. */
function late(place?: ConstructorParameters<typeof PageStore>[0]) {
  let arrive!: () => void;
  let fail!: () => void;
  let asked = 0;
  let answer = hold();
  async function hold(): Promise<Keeper> {
    return new Promise((resolve, reject) => {
      arrive = () => {
        resolve(keeper);
      };
      fail = () => {
        reject(new Error('lost'));
        answer = hold();
      };
    });
  }
  const store = new PageStore(place, async () => {
    asked += 1;
    return answer;
  });
  return {
    store,
    asked: () => asked,
    arrive: async () => {
      arrive();
      await store.ready();
    },
    fail: async () => {
      const lost = answer;
      fail();
      await lost.catch(() => undefined);
      await Promise.resolve();
      await Promise.resolve();
    },
  };
}

const kept = () => sessionStorage.getItem(KEY);
const inStorage = async (key = KEY) => {
  const { store, arrive } = late(key);
  const leave = store.subscribe(() => undefined);
  await arrive();
  leave();
  return store.journey;
};

describe('the store of a page', () => {
  const leaves: (() => void)[] = [];
  const listen = (store: PageStore) => {
    let heard = 0;
    leaves.push(store.subscribe(() => (heard += 1)));
    return () => heard;
  };

  afterEach(() => {
    for (const leave of leaves.splice(0)) leave();
    sessionStorage.clear();
    localStorage.clear();
  });

  it('asks for nothing and keeps nothing while a page is only read', async () => {
    const { store, asked } = late(KEY);
    listen(store);
    await store.opened();
    expect(asked()).to.equal(0);
    expect(kept()).to.equal(null);
    expect(store.whole).to.equal(undefined);
    expect(store.trouble).to.equal(undefined);
    expect(store.movable).to.equal(true);
  });

  it('shows a change at once, and keeps it when its code has come', async () => {
    const { store, asked, arrive } = late(KEY);
    const heard = listen(store);
    store.update(put('a', 1));
    expect(valueOf(store.journey, 'a')).to.equal(1);
    expect(heard()).to.equal(1);
    expect(asked()).to.equal(1);
    await arrive();
    await store.whole?.flush();
    expect(valueOf(store.journey, 'a')).to.equal(1);
    expect(store.state).to.equal('open');
    expect(JSON.parse(kept()!)).to.have.property('copy');
    expect(valueOf(await inStorage(), 'a')).to.equal(1);
  });

  it('keeps what was done when the page goes before its code has come', async () => {
    const { store } = late(KEY);
    listen(store);
    store.update(put('a', 1));
    store.update(setAnswer('talk', 'one', 'words'));
    const next = await inStorage();
    expect(valueOf(next, 'a')).to.equal(1);
    expect([...answersOf(next, 'talk')]).to.deep.equal([['one', 'words']]);
  });

  it('shows what was kept before, once its code has come', async () => {
    const first = late(KEY);
    first.store.update(put('a', 1));
    await first.arrive();
    await first.store.whole?.flush();
    const second = late(KEY);
    const heard = listen(second.store);
    const opened = second.store.opened();
    expect(second.asked()).to.equal(1);
    expect(valueOf(second.store.journey, 'a')).to.equal(undefined);
    await second.arrive();
    await opened;
    expect(valueOf(second.store.journey, 'a')).to.equal(1);
    expect(heard()).to.be.greaterThan(0);
  });

  it('joins what another page of the tab kept meanwhile, each record by its own time', async () => {
    const here = late(KEY);
    listen(here.store);
    here.store.update(put('a', 'old'));
    here.store.update(put('b', 'mine'));
    sessionStorage.setItem(
      KEY,
      JSON.stringify({
        ...JSON.parse(kept()!),
        records: [{ id: 'a', updatedAt: Date.now() + 60_000, value: 'newer' }],
      }),
    );
    await here.arrive();
    expect(valueOf(here.store.journey, 'a')).to.equal('newer');
    expect(valueOf(here.store.journey, 'b')).to.equal('mine');
  });

  it('never writes over what it has not read', () => {
    sessionStorage.setItem(KEY, 'something else');
    const { store } = late(KEY);
    listen(store);
    store.update(put('a', 1));
    expect(kept()).to.equal('something else');
  });

  it('leaves the device’s copy alone, and the tab’s storage with it', async () => {
    const copy = JSON.stringify({ version: 1, records: [{ id: 'b', updatedAt: 5, value: 2 }] });
    localStorage.setItem(KEY, copy);
    const { store, arrive } = late(KEY);
    listen(store);
    store.update(put('a', 1));
    expect(kept()).to.equal(null);
    expect(localStorage.getItem(KEY)).to.equal(copy);
    await arrive();
    expect(valueOf(store.journey, 'a')).to.equal(1);
    expect(valueOf(store.journey, 'b')).to.equal(2);
  });

  it('is in no trouble when its code is lost and the change is kept', async () => {
    const { store, fail, asked, arrive } = late(KEY);
    listen(store);
    store.update(put('a', 1));
    await fail();
    expect(store.trouble).to.equal(undefined);
    expect(valueOf(store.journey, 'a')).to.equal(1);
    store.update(put('b', 2));
    expect(asked()).to.equal(2);
    await arrive();
    expect(valueOf(await inStorage(), 'a')).to.equal(1);
    expect(valueOf(await inStorage(), 'b')).to.equal(2);
  });

  it('says so when its code is lost and nothing can be kept', async () => {
    sessionStorage.setItem(KEY, 'something else');
    const { store, fail } = late(KEY);
    const heard = listen(store);
    store.update(put('a', 1));
    const before = heard();
    await fail();
    expect(store.trouble).to.equal('blocked');
    expect(heard()).to.equal(before + 1);
    expect(store.condition).to.deep.equal([new Map(), 'open', 'blocked', 'session', undefined]);
  });

  it('rejects when what was kept cannot be shown, and opens when it is asked again', async () => {
    sessionStorage.setItem(
      KEY,
      JSON.stringify({ version: 1, records: [{ id: 'a', updatedAt: 5, value: 1 }] }),
    );
    const { store, fail, arrive } = late(KEY);
    listen(store);
    const first = store.opened().then(
      () => 'opened',
      () => 'lost',
    );
    await fail();
    expect(await first).to.equal('lost');
    const second = store.opened();
    await arrive();
    await second;
    expect(valueOf(store.journey, 'a')).to.equal(1);
  });

  it('looks again when another frame of the tab may have kept something', async () => {
    const { store, asked, arrive } = late(KEY);
    listen(store);
    window.dispatchEvent(new StorageEvent('storage', { key: KEY }));
    expect(asked()).to.equal(0);
    sessionStorage.setItem(
      KEY,
      JSON.stringify({ version: 1, records: [{ id: 'a', updatedAt: 5, value: 1 }] }),
    );
    window.dispatchEvent(new StorageEvent('storage', { key: KEY }));
    expect(asked()).to.equal(1);
    await arrive();
    expect(valueOf(store.journey, 'a')).to.equal(1);
  });

  for (const [name, go] of [
    ['the reader leaves fast', forgetTab],
    ['everything is deleted', eraseSite],
  ] as const) {
    it(`forgets what was done when ${name}, also when its code comes later`, async () => {
      const { store, arrive } = late(KEY);
      const heard = listen(store);
      store.update(put('a', 1));
      const before = heard();
      go();
      expect(heard()).to.be.greaterThan(before);
      expect(store.journey.records.size).to.equal(0);
      expect(kept()).to.equal(null);
      await arrive();
      await store.whole?.flush();
      expect(store.journey.records.size).to.equal(0);
      expect(kept()).to.equal(null);
    });
  }

  // Another page of the tab deletes while this one waits for the way back: it hears nothing until it shows again.
  for (const [name, text] of [
    ['deleted', null],
    ['deleted, and something new was begun', JSON.stringify({ version: 1, copy: 'new', records: [] })],
  ] as const) {
    it(`brings nothing back after another page of the tab had everything ${name}`, async () => {
      const { store, arrive } = late(KEY);
      const heard = listen(store);
      store.update(put('a', 1));
      const before = heard();
      if (text === null) sessionStorage.removeItem(KEY);
      else sessionStorage.setItem(KEY, text);
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      expect(heard()).to.be.greaterThan(before);
      expect(store.journey.records.size).to.equal(0);
      await arrive();
      await store.whole?.flush();
      expect(store.journey.records.size).to.equal(0);
      expect(kept()).to.equal(text);
    });
  }

  it('forgets what was done when the reader leaves fast while nothing shows it', async () => {
    const { store, arrive } = late(KEY);
    const leave = store.subscribe(() => undefined);
    store.update(put('a', 1));
    leave();
    forgetTab();
    listen(store);
    expect(store.journey.records.size).to.equal(0);
    await arrive();
    await store.whole?.flush();
    expect(kept()).to.equal(null);
  });

  it('goes on with what was done when the tab’s storage is full', async () => {
    const { store, arrive } = late(KEY);
    listen(store);
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      store.update(put('a', 1));
    } finally {
      Storage.prototype.setItem = setItem;
    }
    window.dispatchEvent(new StorageEvent('storage', { key: KEY }));
    expect(valueOf(store.journey, 'a')).to.equal(1);
    store.update(put('b', 2));
    expect(kept()).to.contain('"b"');
    await arrive();
    expect(valueOf(await inStorage(), 'a')).to.equal(1);
  });

  it('deletes everything, before its code has come and when it never comes', async () => {
    const here = late(KEY);
    listen(here.store);
    here.store.update(put('a', 1));
    const gone = here.store.deleteEverything();
    expect(here.store.journey.records.size).to.equal(0);
    expect(kept()).to.equal(null);
    await here.arrive();
    await gone;
    expect(here.store.trouble).to.equal(undefined);
    expect((await inStorage()).records.size).to.equal(0);

    const lost = late(KEY);
    listen(lost.store);
    lost.store.update(put('a', 1));
    const tried = lost.store.deleteEverything();
    await lost.fail();
    await tried;
    expect(kept()).to.equal(null);
    expect(lost.store.trouble).to.equal('blocked');
  });

  it('saves what was done even when nobody listens any more', async () => {
    const { store, arrive } = late(KEY);
    const leave = store.subscribe(() => undefined);
    store.update(put('a', 1));
    leave();
    sessionStorage.setItem(KEY, JSON.stringify({ ...JSON.parse(kept()!), records: [] }));
    await arrive();
    expect(valueOf(await inStorage(), 'a')).to.equal(1);
  });

  it('remembers on the page alone without a place, and keeps nothing of it', async () => {
    const { store, arrive } = late();
    listen(store);
    await store.opened();
    store.update(put('a', 1));
    store.update(remove('a'));
    store.update(put('b', 2));
    expect(store.movable).to.equal(false);
    await arrive();
    expect(valueOf(store.journey, 'b')).to.equal(2);
    expect(sessionStorage.length + localStorage.length).to.equal(0);
    expect(store.whole?.storage.kind).to.equal('none');
  });

  it('looks into a host’s own storage before anything shows', async () => {
    const copy = JSON.stringify({ version: 1, records: [{ id: 'a', updatedAt: 5, value: 1 }] });
    const { store, arrive, asked } = late(new FakeStorage(new Disk(copy), 'async'));
    listen(store);
    const opened = store.opened();
    expect(asked()).to.equal(1);
    await arrive();
    await opened;
    await store.whole?.flush();
    expect(valueOf(store.journey, 'a')).to.equal(1);
  });

  it('goes on when one of its listeners fails', () => {
    const { store } = late(KEY);
    const failures: unknown[] = [];
    const { onerror } = window;
    window.onerror = (message) => {
      failures.push(message);
      return true;
    };
    try {
      leaves.push(
        store.subscribe(() => {
          throw new Error('on purpose');
        }),
      );
      const heard = listen(store);
      store.update(put('a', 1));
      expect(heard()).to.equal(1);
    } finally {
      queueMicrotask(() => (window.onerror = onerror));
    }
  });
});
