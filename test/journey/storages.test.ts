import { expect } from '@open-wc/testing';
import {
  emptyJourney,
  JourneyStore,
  memoryStorage,
  onLeave,
  parseJourney,
  put,
  setAnswer,
  storageFor,
  valueOf,
  webStorage,
} from '../../src/journey/index.js';
import { FakePage } from './fakes.js';

const HOUR = 60 * 60 * 1000;
const key = 'me1-test';
const areas = { session: sessionStorage, local: localStorage };
const journey = put('a', 'words')(emptyJourney, 1);
const kinds = ['session', 'local'] as const;

beforeEach(clear);
afterEach(clear);

function clear(): void {
  sessionStorage.clear();
  localStorage.clear();
}

// WebKit's optimizer may go on with the getter that it knew before a test put another one there.
const keepsGetters = !('chrome' in window) && navigator.userAgent.includes('AppleWebKit');

/** Runs `act` in a browser that refuses even to name its storages. */
function blocked(act: () => void): void {
  const names = ['sessionStorage', 'localStorage'] as const;
  const originals = names.map((name) => Object.getOwnPropertyDescriptor(window, name));
  for (const name of names) {
    Object.defineProperty(window, name, {
      configurable: true,
      get() {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  }
  try {
    act();
  } finally {
    names.forEach((name, i) => Object.defineProperty(window, name, originals[i] ?? {}));
  }
}

const comeBack = (persisted = true) =>
  window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted }));
const tell = (key: string | null, storageArea: Storage | null = localStorage) =>
  window.dispatchEvent(new StorageEvent('storage', { key, storageArea }));

describe('storageFor', () => {
  it('gives the kind that was asked for', () => {
    for (const kind of ['none', 'session', 'local'] as const)
      expect(storageFor(kind, key).kind).to.equal(kind);
  });
});

describe('memoryStorage', () => {
  it('reads what was written, and touches nothing else', () => {
    const storage = memoryStorage();
    expect(storage.read()).to.equal(undefined);
    void storage.write(journey);
    expect(parseJourney(storage.read()).journey).to.deep.equal(journey);
    void storage.erase();
    expect(storage.read()).to.equal(undefined);
    storage.watch(() => expect.fail())();
    expect(sessionStorage.length + localStorage.length).to.equal(0);
  });
});

for (const kind of kinds) {
  describe(`webStorage, ${kind}`, () => {
    const area = areas[kind];
    const other = kind === 'session' ? localStorage : sessionStorage;

    it('reads what was written, under its key and in its area only', () => {
      const storage = webStorage(kind, key);
      expect(storage.read()).to.equal(undefined);
      void storage.write(journey);
      expect(parseJourney(storage.read()).journey).to.deep.equal(journey);
      expect(Object.keys(area)).to.deep.equal([key]);
      expect(other.length).to.equal(0);
    });

    it('erases what it wrote and what was set aside, and nothing of others', () => {
      area.setItem('theirs', '1');
      const storage = webStorage(kind, key);
      void storage.write(journey);
      void storage.setAside?.('broken');
      void storage.erase();
      expect(Object.keys(area)).to.deep.equal(['theirs']);
    });

    it('sets one unreadable copy aside, and refuses a different second one', () => {
      const storage = webStorage(kind, key);
      expect(storage.readAside?.()).to.equal(undefined);
      void storage.setAside?.('broken');
      void storage.setAside?.('broken');
      expect(() => storage.setAside?.('broken in another way')).to.throw();
      expect(storage.readAside?.()).to.equal('broken');
      expect(area.getItem(`${key}-aside`)).to.equal('broken');
    });

    it('sets an object aside as text', () => {
      const storage = webStorage(kind, key);
      void storage.setAside?.({ version: 7 });
      expect(storage.readAside?.()).to.equal('{"version":7}');
    });

    it('names no storage before it is used, and throws only then', function () {
      if (keepsGetters) this.skip();
      blocked(() => {
        const storage = webStorage(kind, key);
        const stop = storage.watch(() => {});
        stop();
        const calls = [
          () => storage.read(),
          () => storage.write(journey),
          () => storage.erase(),
          () => storage.setAside?.('x'),
          () => storage.readAside?.(),
        ];
        for (const call of calls) expect(call).to.throw(DOMException);
      });
    });

    it('calls back when the page comes back from the cache, until stopped', () => {
      let changes = 0;
      const stop = webStorage(kind, key).watch(() => changes++);
      comeBack(false);
      expect(changes).to.equal(0);
      comeBack();
      expect(changes).to.equal(1);
      stop();
      comeBack();
      tell(key, area);
      expect(changes).to.equal(1);
    });

    it('calls back when another page changed its key or cleared everything', () => {
      let changes = 0;
      const stop = webStorage(kind, key).watch(() => changes++);
      tell(key, area);
      expect(changes).to.equal(1);
      tell(null, area);
      expect(changes).to.equal(2);
      tell('theirs', area);
      tell(key, other);
      tell(null, other);
      expect(changes).to.equal(2);
      stop();
    });
  });
}

describe('webStorage, session, without use', () => {
  const start = 1e12;
  let now = start;
  const opened = () => webStorage('session', key, { now: () => now });

  beforeEach(() => {
    now = start;
    void opened().write(journey);
  });

  it('keeps the copy for twelve hours, and drops it then with what was set aside', () => {
    sessionStorage.setItem(`${key}-aside`, 'broken');
    now = start + 12 * HOUR;
    expect(opened().read()).to.be.a('string');
    now++;
    expect(opened().read()).to.equal(undefined);
    expect(sessionStorage.length).to.equal(0);
  });

  it('keeps a copy from a time to come, since a clock may be set back', () => {
    now = start - 365 * 24 * HOUR;
    expect(opened().read()).to.be.a('string');
  });

  it('starts anew with every saving', () => {
    now = start + 11 * HOUR;
    void opened().write(journey);
    now += 11 * HOUR;
    expect(opened().read()).to.be.a('string');
  });

  it('keeps what has no time or cannot be read, to be set aside', () => {
    for (const text of ['cut o', 'null', '{"version":1}', '{"savedAt":"1"}']) {
      sessionStorage.setItem(key, text);
      expect(opened().read()).to.equal(text);
    }
  });

  it('does not take the words from a page that shows them, but from one that comes back', () => {
    const storage = opened();
    storage.read();
    now = start + 13 * HOUR;
    expect(storage.read()).to.be.a('string');
    let read: unknown = 'nothing read';
    const stop = storage.watch(() => {
      read = storage.read();
    });
    comeBack();
    stop();
    expect(read).to.equal(undefined);
  });

  it('leaves local copies for good', () => {
    void webStorage('local', key, { now: () => now }).write(journey);
    now = start + 1000 * HOUR;
    expect(webStorage('local', key, { now: () => now }).read()).to.be.a('string');
    expect(localStorage.getItem(key)).not.to.contain('savedAt');
    const carried = sessionStorage.getItem(key) ?? '';
    localStorage.setItem(key, carried);
    expect(webStorage('local', key, { now: () => now }).read()).to.equal(carried);
  });
});

describe('onLeave', () => {
  function hide(state: DocumentVisibilityState): void {
    Object.defineProperty(document, 'visibilityState', { configurable: true, value: state });
    document.dispatchEvent(new Event('visibilitychange'));
    Reflect.deleteProperty(document, 'visibilityState');
  }

  it('flushes when the page is hidden or goes, not when it shows, until stopped', () => {
    let flushed = 0;
    const stop = onLeave(() => flushed++);
    hide('visible');
    expect(flushed).to.equal(0);
    hide('hidden');
    expect(flushed).to.equal(1);
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(flushed).to.equal(2);
    stop();
    hide('hidden');
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(flushed).to.equal(2);
  });
});

describe('JourneyStore on the browser’s storages', () => {
  const leaves: (() => void)[] = [];
  const page = new FakePage();

  afterEach(() => {
    for (const leave of leaves.splice(0)) leave();
  });

  function open(kind: 'session' | 'local'): JourneyStore {
    const store = new JourneyStore(storageFor(kind, key), { onLeave: page.onLeave, wait: 1e6 });
    leaves.push(store.subscribe(() => {}));
    return store;
  }

  for (const kind of kinds) {
    it(`${kind}: the page that opens next has the words, saved while this one was leaving`, () => {
      const store = new JourneyStore(storageFor(kind, key), { wait: 1e6 });
      leaves.push(store.subscribe(() => {}));
      store.update(setAnswer('truth', 'what happened', 'words'));
      expect(areas[kind].length).to.equal(0);
      window.dispatchEvent(new PageTransitionEvent('pagehide'));
      expect(areas[kind].length).to.equal(1);
      expect(open(kind).journey.records).to.deep.equal(store.journey.records);
    });

    it(`${kind}: what is saved shows nothing of a program in its key`, () => {
      const store = open(kind);
      store.update(put('a', 1));
      void store.flush();
      expect(Object.keys(areas[kind])).to.deep.equal([key]);
    });

    it(`${kind}: a page that comes back shows what was changed meanwhile, or deleted`, async () => {
      const [one, two] = [open(kind), open(kind)];
      two.update(put('a', 'x'));
      void two.flush();
      comeBack();
      expect(valueOf(one.journey, 'a')).to.equal('x');
      await two.deleteEverything();
      two.update(put('b', 'y'));
      void two.flush();
      comeBack();
      expect([...one.journey.records.keys()]).to.deep.equal(['b']);
    });

    it(`${kind}: blocked storage leaves everything working in memory`, function () {
      if (keepsGetters) this.skip();
      blocked(() => {
        const store = open(kind);
        expect([store.state, store.trouble]).to.deep.equal(['failed', 'blocked']);
        store.update(put('a', 1));
        void store.flush();
        expect(valueOf(store.journey, 'a')).to.equal(1);
      });
    });

    it(`${kind}: unreadable text is set aside under a key of its own`, () => {
      areas[kind].setItem(key, '{ cut o');
      const store = open(kind);
      store.update(put('a', 1));
      void store.flush();
      expect(areas[kind].getItem(`${key}-aside`)).to.equal('{ cut o');
      expect(parseJourney(areas[kind].getItem(key)).journey.records.size).to.equal(1);
      expect(store.storage.readAside?.()).to.equal('{ cut o');
    });
  }

  it('local: deleting everything in one tab empties the other, and no word comes back', async () => {
    const [one, two] = [open('local'), open('local')];
    one.update(put('a', 'a secret'));
    void one.flush();
    tell(key);
    expect(valueOf(two.journey, 'a')).to.equal('a secret');
    two.update(put('b', 'another secret'));
    await one.deleteEverything();
    tell(key);
    expect(two.journey.records.size).to.equal(0);
    void two.flush();
    void one.flush();
    expect(localStorage.length).to.equal(0);
  });

  it('local: clearing the browser’s storage is deleting everything as well', () => {
    const store = open('local');
    store.update(put('a', 'x'));
    void store.flush();
    localStorage.clear();
    tell(null);
    expect(store.journey.records.size).to.equal(0);
  });

  it('local: a full storage is told, and saving goes on once there is room', () => {
    const store = open('local');
    let filler = 'x'.repeat(1 << 22);
    for (let n = 0; filler.length; n++) {
      try {
        localStorage.setItem(`filler-${String(n)}`, filler);
      } catch {
        filler = filler.slice(0, filler.length >> 1);
      }
    }
    store.update(put('a', 'words'));
    void store.flush();
    expect([store.state, store.trouble]).to.deep.equal(['open', 'full']);
    localStorage.removeItem('filler-0');
    store.update(put('b', 'more words'));
    void store.flush();
    expect([store.state, store.trouble]).to.deep.equal(['open', undefined]);
    expect(parseJourney(localStorage.getItem(key)).journey.records.size).to.equal(2);
  });
});
