import { expect } from '@open-wc/testing';
import {
  emptyJourney,
  inOrder,
  JourneyLockedError,
  JourneyStore,
  memoryStorage,
  put,
  remove,
  serializeJourney,
  valueOf,
  type Change,
  type JourneyStorage,
  type StoreState,
} from '../../src/journey/index.js';
import {
  Disk,
  FakePage,
  FakeStorage,
  FakeTimers,
  quotaError,
  securityError,
  settle,
  type Verb,
} from './fakes.js';

const nothing = () => {};
const savedWith = (...changes: Change[]) =>
  JSON.stringify(serializeJourney({ ...inOrder(...changes)(emptyJourney, 100), copy: 'first' }));

describe('JourneyStore', () => {
  const timers = new FakeTimers();
  let page: FakePage;
  let now: number;

  beforeEach(() => {
    timers.install();
    page = new FakePage();
    now = 1000;
  });

  afterEach(() => {
    timers.fire();
    timers.uninstall();
  });

  function storeOn(storage: JourneyStorage): JourneyStore {
    return new JourneyStore(storage, { now: () => now++, onLeave: page.onLeave });
  }

  function failing(storage: FakeStorage, verb: Verb, error: () => unknown): void {
    storage.before = (called) => {
      if (called === verb) throw error();
    };
  }

  describe('opening', () => {
    it('waits for the first subscriber, and then has the saved words before subscribe returns', () => {
      const storage = new FakeStorage(new Disk(savedWith(put('a', 'saved'))));
      const store = storeOn(storage);
      expect(store.state).to.equal('opening');
      expect(storage.calls).to.deep.equal([]);
      let told = 0;
      store.subscribe(() => told++);
      expect(store.state).to.equal('open');
      expect(valueOf(store.journey, 'a')).to.equal('saved');
      expect(told).to.equal(0);
    });

    it('watches and listens for the page to leave once, and stops with the last subscriber', () => {
      const storage = new FakeStorage();
      const store = storeOn(storage);
      const [first, second] = [store.subscribe(nothing), store.subscribe(nothing)];
      expect(storage.calls).to.deep.equal(['watch', 'read']);
      first();
      first();
      expect(storage.onChange).not.to.equal(undefined);
      expect(page.flushes.size).to.equal(1);
      second();
      expect(storage.onChange).to.equal(undefined);
      expect(page.flushes.size).to.equal(0);
    });

    it('takes the same listener twice as two', () => {
      const store = storeOn(new FakeStorage());
      let told = 0;
      const listener = () => told++;
      const leave = store.subscribe(listener);
      store.subscribe(listener);
      leave();
      store.update(put('a', 1));
      expect(told).to.equal(1);
    });

    it('merges what was changed meanwhile, with an asynchronous storage', async () => {
      const storage = new FakeStorage(new Disk(savedWith(put('a', 'saved'), put('b', 'saved'))), 'async');
      const store = storeOn(storage);
      storage.hold();
      const states: StoreState[] = [];
      store.subscribe(() => states.push(store.state));
      store.update(put('b', 'new'));
      expect(store.state).to.equal('opening');
      expect(valueOf(store.journey, 'b')).to.equal('new');
      storage.release();
      await settle();
      expect(states).to.deep.equal(['opening', 'open']);
      expect(valueOf(store.journey, 'a')).to.equal('saved');
      expect(valueOf(store.journey, 'b')).to.equal('new');
      timers.fire();
      await settle();
      expect(storage.disk.copy).to.contain('new');
    });

    it('opens again after everybody left, with what others wrote since', () => {
      const disk = new Disk(savedWith(put('a', 'x')));
      const store = storeOn(new FakeStorage(disk));
      store.subscribe(nothing)();
      const other = storeOn(new FakeStorage(disk));
      other.update(put('b', 'y'));
      void other.flush();
      store.subscribe(nothing);
      expect(valueOf(store.journey, 'b')).to.equal('y');
    });

    it('works without a subscriber too', () => {
      const disk = new Disk(savedWith(put('a', 'x')));
      const store = storeOn(new FakeStorage(disk));
      store.update(put('b', 'y'));
      timers.fire();
      expect(disk.ids).to.have.members(['a', 'b']);
      expect(store.state).to.equal('open');
    });
  });

  describe('saving', () => {
    it('tells listeners at once and saves within the wait, however often something changes', () => {
      const storage = new FakeStorage();
      const store = storeOn(storage);
      let told = 0;
      store.subscribe(() => told++);
      for (let i = 1; i <= 5; i++) {
        store.update(put('a', i));
        expect(told).to.equal(i);
      }
      expect(timers.pending).to.equal(1);
      expect(timers.waits.at(-1)).to.equal(400);
      expect(storage.calls).not.to.include('write');
      timers.fire();
      expect(storage.calls.filter((verb) => verb === 'write')).to.have.length(1);
      expect(storage.disk.copy).to.contain('"value":5');
    });

    it('writes nothing before the reader’s first own change', () => {
      const storage = new FakeStorage(new Disk(savedWith(put('a', 'x'))));
      const store = storeOn(storage);
      const leave = store.subscribe(nothing);
      store.update((journey) => journey);
      store.update(remove('nothing'));
      store.update(put('a', 'x'));
      storage.onChange?.();
      void store.flush();
      page.leave();
      store.retry();
      leave();
      timers.fire();
      expect(new Set(storage.calls)).to.deep.equal(new Set(['watch', 'read']));
    });

    it('tells nobody of a change that changes nothing', () => {
      const store = storeOn(new FakeStorage());
      store.subscribe(() => expect.fail());
      store.update((journey) => journey);
      expect(timers.pending).to.equal(0);
    });

    it('has saved before flush returns, also when the page leaves or the last subscriber goes', () => {
      const storage = new FakeStorage();
      const store = storeOn(storage);
      const leave = store.subscribe(nothing);
      store.update(put('a', 1));
      expect(store.flush()).to.equal(undefined);
      expect(storage.disk.ids).to.deep.equal(['a']);
      expect(timers.pending).to.equal(0);
      store.update(put('b', 1));
      page.leave();
      expect(storage.disk.ids).to.deep.equal(['a', 'b']);
      store.update(put('c', 1));
      leave();
      expect(storage.disk.ids).to.deep.equal(['a', 'b', 'c']);
    });

    it('reads and merges before it writes, and keeps what another tab wrote', () => {
      const disk = new Disk();
      const [one, two] = [storeOn(new FakeStorage(disk)), storeOn(new FakeStorage(disk))];
      one.subscribe(nothing);
      two.subscribe(nothing);
      one.update(put('a', 1));
      void one.flush();
      two.update(put('b', 2));
      void two.flush();
      expect(disk.ids).to.have.members(['a', 'b']);
      expect(valueOf(two.journey, 'a')).to.equal(1);
    });

    it('does not write again what is saved', () => {
      const storage = new FakeStorage();
      const store = storeOn(storage);
      store.update(put('a', 1));
      void store.flush();
      void store.flush();
      expect(storage.calls).to.deep.equal(['read', 'write']);
    });

    it('saves what a listener changes and flushes while the store is telling it', () => {
      const storage = new FakeStorage();
      const store = storeOn(storage);
      store.subscribe(() => {
        store.update(put('b', 2));
        void store.flush();
      });
      store.update(put('a', 1));
      void store.flush();
      expect(storage.disk.ids).to.deep.equal(['a', 'b']);
    });

    it('takes a flush from inside the storage without writing the older state last', () => {
      const storage = new FakeStorage();
      const store = storeOn(storage);
      let nested = false;
      storage.before = (verb) => {
        if (verb !== 'write' || nested) return;
        nested = true;
        store.update(put('b', 2));
        void store.flush();
      };
      store.update(put('a', 1));
      void store.flush();
      expect(storage.disk.ids).to.deep.equal(['a', 'b']);
    });

    it('never overlaps two asynchronous calls, and the last state wins', async () => {
      const storage = new FakeStorage(new Disk(), 'async');
      const store = storeOn(storage);
      store.subscribe(nothing);
      for (let i = 0; i < 5; i++) {
        storage.hold();
        store.update(put('a', i));
        void store.flush();
        storage.onChange?.();
        await settle();
        storage.release();
        store.update(put('b', i));
        await settle();
      }
      await store.flush();
      expect(storage.overlaps).to.equal(0);
      expect(storage.disk.copy).to.contain('"id":"a"').and.contain('"id":"b"');
      expect(JSON.parse(storage.disk.copy ?? '')).to.deep.include({
        copy: store.journey.copy,
        records: [...store.journey.records.values()],
      });
      expect(valueOf(store.journey, 'b')).to.equal(4);
    });

    it('saves what changed during an asynchronous write with the next one', async () => {
      const storage = new FakeStorage(new Disk(), 'async');
      const store = storeOn(storage);
      store.subscribe(nothing);
      await settle();
      store.update(put('a', 'first'));
      let changed = false;
      storage.before = (verb) => {
        if (verb === 'write' && !changed) store.update(put('a', 'second'));
        changed ||= verb === 'write';
      };
      await store.flush();
      expect(storage.disk.copy).to.contain('first');
      timers.fire();
      await settle();
      expect(storage.disk.copy).to.contain('second');
    });

    it('goes on though a listener throws, and lets the page hear of it', async () => {
      const storage = new FakeStorage();
      const store = storeOn(storage);
      const heard: unknown[] = [];
      const original = window.onerror;
      window.onerror = (message) => {
        heard.push(message);
        return true;
      };
      let told = 0;
      store.subscribe(() => {
        throw new Error('a listener failed');
      });
      store.subscribe(() => told++);
      store.update(put('a', 1));
      void store.flush();
      await settle();
      window.onerror = original;
      expect(told).to.be.greaterThan(0);
      expect(storage.disk.ids).to.deep.equal(['a']);
      expect(String(heard[0])).to.contain('a listener failed');
    });

    it('works in memory with the storage "none", where nothing outlives the store', () => {
      const store = storeOn(memoryStorage());
      const leave = store.subscribe(nothing);
      store.update(put('a', 1));
      void store.flush();
      store.update(put('b', 2));
      leave();
      store.subscribe(nothing);
      expect([...store.journey.records.keys()]).to.deep.equal(['a', 'b']);
      expect(store.trouble).to.equal(undefined);
    });
  });

  describe('another tab', () => {
    it('shows what it changed as soon as it tells', () => {
      const disk = new Disk();
      const [mine, theirs] = [new FakeStorage(disk), new FakeStorage(disk)];
      const [one, two] = [storeOn(mine), storeOn(theirs)];
      let told = 0;
      one.subscribe(() => told++);
      two.subscribe(nothing);
      two.update(put('a', 'theirs'));
      void two.flush();
      mine.onChange?.();
      expect(valueOf(one.journey, 'a')).to.equal('theirs');
      expect(told).to.equal(1);
      mine.onChange?.();
      expect(told).to.equal(1);
    });

    it('that deleted everything empties this one at once, unsaved changes too', () => {
      const disk = new Disk(savedWith(put('a', 'x')));
      const storage = new FakeStorage(disk);
      const store = storeOn(storage);
      store.subscribe(nothing);
      store.update(put('b', 'typing'));
      disk.copy = undefined;
      storage.onChange?.();
      expect(store.journey.records.size).to.equal(0);
      timers.fire();
      expect(disk.copy).to.equal(undefined);
    });

    it('that deleted everything unnoticed leaves only what was not saved yet', () => {
      const disk = new Disk(savedWith(put('a', 'x'), put('c', 'x')));
      const storage = new FakeStorage(disk);
      const store = storeOn(storage);
      store.subscribe(nothing);
      store.update(put('saved', 'x'));
      void store.flush();
      store.update(put('b', 'typing'));
      store.update(remove('a'));
      disk.copy = undefined;
      timers.fire();
      expect(disk.ids).to.deep.equal(['b']);
      expect([...store.journey.records.keys()]).to.deep.equal(['b']);
    });

    it('that deleted everything is not answered with a copy that says something was deleted', () => {
      const disk = new Disk(savedWith(put('a', 'x')));
      const storage = new FakeStorage(disk);
      const store = storeOn(storage);
      store.subscribe(nothing);
      store.update(remove('a'));
      disk.copy = undefined;
      timers.fire();
      expect(disk.copy).to.equal(undefined);
      expect(store.journey.records.size).to.equal(0);
      expect(store.trouble).to.equal(undefined);
    });

    for (const how of ['told', 'unnoticed'] as const) {
      it(`that deleted everything and began anew does not bring the old words back (${how})`, () => {
        const disk = new Disk();
        const [mine, theirs] = [new FakeStorage(disk), new FakeStorage(disk)];
        const [one, two] = [storeOn(mine), storeOn(theirs)];
        one.subscribe(nothing);
        one.update(put('old', 'a secret'));
        void one.flush();
        two.subscribe(nothing);
        void two.deleteEverything();
        two.update(put('new', 'fresh'));
        void two.flush();
        if (how === 'told') mine.onChange?.();
        one.update(put('later', 1));
        void one.flush();
        expect(disk.ids).to.have.members(['new', 'later']);
        expect([...one.journey.records.keys()]).to.have.members(['new', 'later']);
      });
    }

    it('that saved for the first time at the same moment shares its copy', () => {
      const disk = new Disk();
      const [mine, theirs] = [new FakeStorage(disk), new FakeStorage(disk)];
      const [one, two] = [storeOn(mine), storeOn(theirs)];
      one.subscribe(nothing);
      two.subscribe(nothing);
      one.update(put('a', 1));
      two.update(put('b', 2));
      timers.fire();
      mine.onChange?.();
      expect(disk.ids).to.have.members(['a', 'b']);
      expect(one.journey.copy).to.equal(two.journey.copy);
      expect(valueOf(one.journey, 'b')).to.equal(2);
    });

    it('that never saved leaves unsaved changes alone', () => {
      const storage = new FakeStorage();
      const store = storeOn(storage);
      store.subscribe(nothing);
      store.update(put('a', 1));
      storage.onChange?.();
      timers.fire();
      expect(storage.disk.ids).to.deep.equal(['a']);
    });
  });

  describe('displaced text', () => {
    function conflict(theirs: Change, mine: Change = put('a', 'mine')): JourneyStore {
      const disk = new Disk(savedWith(put('a', 'before')));
      const storage = new FakeStorage(disk);
      const store = storeOn(storage);
      store.subscribe(nothing);
      store.update(mine);
      disk.copy = JSON.stringify(serializeJourney(theirs({ ...store.journey, copy: 'first' }, now + 5000)));
      storage.onChange?.();
      return store;
    }

    it('is what was written here and lost to something newer', () => {
      const store = conflict(put('a', 'theirs'));
      expect(valueOf(store.journey, 'a')).to.equal('theirs');
      expect(store.displaced.get('a')?.value).to.equal('mine');
    });

    it('is found at the next saving too', () => {
      const disk = new Disk();
      const [one, two] = [storeOn(new FakeStorage(disk)), storeOn(new FakeStorage(disk))];
      one.update(put('a', 'mine'));
      two.update(put('a', 'theirs'));
      void two.flush();
      void one.flush();
      expect(one.displaced.get('a')?.value).to.equal('mine');
      expect(disk.copy).to.contain('theirs');
    });

    it('is neither an equal value nor a deletion nor what another tab wrote', () => {
      expect(conflict(inOrder(put('a', 0), put('a', 'mine'))).displaced.size).to.equal(0);
      expect(conflict(remove('a')).displaced.size).to.equal(0);
      expect(conflict(put('a', 'theirs'), remove('a')).displaced.size).to.equal(0);
      expect(conflict(put('a', 'theirs'), put('b', 'mine')).displaced.size).to.equal(0);
    });

    it('can be dismissed, one by one, and listeners learn of it', () => {
      const store = conflict(put('a', 'theirs'));
      let told = 0;
      store.subscribe(() => told++);
      store.dismissDisplaced('other');
      expect(store.displaced.size).to.equal(1);
      store.dismissDisplaced('a');
      expect(store.displaced.size).to.equal(0);
      expect(told).to.equal(1);
    });

    it('goes with everything else that is deleted', async () => {
      const store = conflict(put('a', 'theirs'));
      await store.deleteEverything();
      expect(store.displaced.size).to.equal(0);
    });
  });

  describe('delete everything', () => {
    it('clears memory and storage, and tells', async () => {
      const storage = new FakeStorage(new Disk(savedWith(put('a', 'x'))));
      const store = storeOn(storage);
      let told = 0;
      store.subscribe(() => told++);
      store.update(put('b', 'typing'));
      const deleted = store.deleteEverything();
      expect(store.journey.records.size).to.equal(0);
      expect(storage.disk.copy).to.equal(undefined);
      expect(told).to.equal(2);
      await deleted;
      timers.fire();
      expect(storage.disk.copy).to.equal(undefined);
    });

    it('is followed by a new copy at the next change', async () => {
      const storage = new FakeStorage(new Disk(savedWith(put('a', 'x'))));
      const store = storeOn(storage);
      store.subscribe(nothing);
      await store.deleteEverything();
      store.update(put('b', 1));
      void store.flush();
      expect(storage.disk.ids).to.deep.equal(['b']);
      expect(store.journey.copy).not.to.equal('first');
    });

    it('is told before the storage has done its part', () => {
      const store = storeOn(new FakeStorage(new Disk(), 'async'));
      store.update(put('a', 'secret'));
      let told = 0;
      store.subscribe(() => told++);
      void store.deleteEverything();
      expect(told).to.equal(1);
    });

    it('happens once: what is saved afterwards, here or elsewhere, stays', async () => {
      const storage = new FakeStorage(new Disk(savedWith(put('a', 'x'))));
      const [store, other] = [storeOn(storage), storeOn(new FakeStorage(storage.disk))];
      await store.deleteEverything();
      other.update(put('theirs', 1));
      void other.flush();
      store.update(put('mine', 1));
      void store.flush();
      expect(storage.disk.ids).to.have.members(['theirs', 'mine']);
      expect(storage.calls.filter((verb) => verb === 'erase')).to.have.length(1);
    });

    it('does not take what is changed afterwards, even when another tab tells of a change', async () => {
      const storage = new FakeStorage(new Disk(savedWith(put('a', 'x'))));
      const store = storeOn(storage);
      store.subscribe(nothing);
      await store.deleteEverything();
      store.update(put('b', 1));
      storage.onChange?.();
      expect([...store.journey.records.keys()]).to.deep.equal(['b']);
    });

    it('that the storage refused happens with the next opening', async () => {
      const storage = new FakeStorage(new Disk(savedWith(put('a', 'secret'))));
      const store = storeOn(storage);
      store.subscribe(nothing);
      failing(storage, 'erase', securityError);
      await store.deleteEverything();
      expect(storage.disk.copy).to.contain('secret');
      storage.before = nothing;
      store.retry();
      expect(storage.disk.copy).to.equal(undefined);
      expect([store.state, store.trouble]).to.deep.equal(['open', undefined]);
    });

    for (const at of ['read', 'write', 'setAside'] as const) {
      it(`wins over a ${at} that is under way`, async () => {
        const start = at === 'setAside' ? '{ cut off' : savedWith(put('a', 'secret'));
        const storage = new FakeStorage(new Disk(start), 'async');
        const store = storeOn(storage);
        store.subscribe(nothing);
        await settle();
        store.update(put('b', 'secret'));
        let deleted: Promise<void> | undefined;
        storage.before = (verb) => {
          if (verb === at) deleted ??= store.deleteEverything();
        };
        await store.flush();
        await deleted;
        expect(store.journey.records.size).to.equal(0);
        expect([storage.disk.copy, storage.disk.aside]).to.deep.equal([undefined, undefined]);
        expect(store.state).to.equal('open');
        expect(store.trouble).to.equal(undefined);
      });
    }

    it('wins over an opening that is under way', async () => {
      const storage = new FakeStorage(new Disk(savedWith(put('a', 'secret'))), 'async');
      const store = storeOn(storage);
      storage.hold();
      store.subscribe(nothing);
      const deleted = store.deleteEverything();
      storage.release();
      await deleted;
      expect(store.journey.records.size).to.equal(0);
      expect(storage.disk.copy).to.equal(undefined);
      expect(store.state).to.equal('open');
    });

    it('that the storage refuses is told, and made up for before anything is read again', async () => {
      const storage = new FakeStorage(new Disk(savedWith(put('a', 'secret'))));
      const store = storeOn(storage);
      store.subscribe(nothing);
      failing(storage, 'erase', () => new Error('not now'));
      await store.deleteEverything();
      expect(store.trouble).to.equal('blocked');
      storage.onChange?.();
      store.retry();
      store.update(put('b', 1));
      void store.flush();
      expect([...store.journey.records.keys()]).to.deep.equal(['b']);
      storage.before = nothing;
      void store.flush();
      expect(storage.disk.ids).to.deep.equal(['b']);
      expect(store.trouble).to.equal(undefined);
    });
  });

  describe('trouble', () => {
    it('blocked: everything works in memory', () => {
      const storage = new FakeStorage();
      failing(storage, 'read', securityError);
      const store = storeOn(storage);
      const leave = store.subscribe(nothing);
      expect([store.state, store.trouble]).to.deep.equal(['failed', 'blocked']);
      store.update(put('a', 1));
      timers.fire();
      expect(valueOf(store.journey, 'a')).to.equal(1);
      expect(storage.calls).not.to.include('write');
      leave();
    });

    it('blocked for a moment: the saved words appear and the new ones are saved', () => {
      const storage = new FakeStorage(new Disk(savedWith(put('a', 'saved'))));
      failing(storage, 'read', securityError);
      const store = storeOn(storage);
      store.subscribe(nothing);
      store.update(put('b', 'new'));
      storage.before = nothing;
      store.retry();
      expect([store.state, store.trouble]).to.deep.equal(['open', undefined]);
      expect(valueOf(store.journey, 'a')).to.equal('saved');
      timers.fire();
      expect(storage.disk.ids).to.have.members(['a', 'b']);
    });

    it('full: the store stays usable and tries again with the next change', () => {
      const storage = new FakeStorage(new Disk(savedWith(put('a', 'saved'))));
      const store = storeOn(storage);
      store.subscribe(nothing);
      failing(storage, 'write', quotaError);
      store.update(put('b', 1));
      timers.fire();
      expect([store.state, store.trouble]).to.deep.equal(['open', 'full']);
      storage.onChange?.();
      expect(store.trouble).to.equal('full');
      store.update(put('c', 2));
      timers.fire();
      expect(store.trouble).to.equal('full');
      storage.before = nothing;
      store.update(put('d', 3));
      timers.fire();
      expect([store.state, store.trouble]).to.deep.equal(['open', undefined]);
      expect(storage.disk.ids).to.have.members(['a', 'b', 'c', 'd']);
    });

    it('full: is over when nothing is left to be saved', () => {
      const storage = new FakeStorage(new Disk(savedWith(put('a', 'saved'))));
      const store = storeOn(storage);
      store.subscribe(nothing);
      failing(storage, 'write', quotaError);
      store.update(put('b', 1));
      timers.fire();
      storage.disk.copy = undefined;
      storage.onChange?.();
      expect([store.state, store.trouble]).to.deep.equal(['open', undefined]);
    });

    it('full, by the name Firefox gives it', () => {
      const storage = new FakeStorage();
      const store = storeOn(storage);
      failing(storage, 'write', () => Object.assign(new Error(), { name: 'NS_ERROR_DOM_QUOTA_REACHED' }));
      store.update(put('a', 1));
      void store.flush();
      expect(store.trouble).to.equal('full');
    });

    it('locked: changes wait in memory until it is unlocked', () => {
      const storage = new FakeStorage(new Disk(savedWith(put('a', 'saved'))));
      failing(storage, 'read', () => new JourneyLockedError());
      const store = storeOn(storage);
      store.subscribe(nothing);
      expect([store.state, store.trouble]).to.deep.equal(['locked', 'locked']);
      store.update(put('b', 'new'));
      timers.fire();
      expect(storage.calls).to.deep.equal(['watch', 'read']);
      storage.before = nothing;
      let told = 0;
      store.subscribe(() => told++);
      store.retry();
      expect([store.state, store.trouble]).to.deep.equal(['open', undefined]);
      expect(told).to.be.greaterThan(0);
      expect(valueOf(store.journey, 'a')).to.equal('saved');
      timers.fire();
      expect(storage.disk.ids).to.have.members(['a', 'b']);
    });

    for (const [kind, copy] of [
      ['unreadable', '{"version":1,"rec'],
      ['partial', '{"version":1,"records":[{"id":"good","updatedAt":1,"value":"kept"},{"id":7}]}'],
    ] as const) {
      it(`${kind}: the original is set aside before anything is written, and only then`, () => {
        const storage = new FakeStorage(new Disk(copy));
        const store = storeOn(storage);
        store.subscribe(nothing);
        expect([store.state, store.trouble]).to.deep.equal(['open', 'unreadable']);
        expect(store.journey.records.has('good')).to.equal(kind === 'partial');
        expect(storage.disk.aside).to.equal(undefined);
        store.update(put('a', 1));
        timers.fire();
        expect(storage.disk.aside).to.equal(copy);
        expect(storage.calls.slice(-2)).to.deep.equal(['setAside', 'write']);
        expect(storage.disk.ids).to.have.members(kind === 'partial' ? ['good', 'a'] : ['a']);
        store.update(put('b', 1));
        timers.fire();
        expect(store.trouble, 'stays told').to.equal('unreadable');
        store.retry();
        expect(store.trouble).to.equal(undefined);
      });

      it(`${kind}: nothing is written when the original cannot be set aside`, () => {
        const storage = new FakeStorage(new Disk(copy));
        const store = storeOn(storage);
        store.subscribe(nothing);
        failing(storage, 'setAside', quotaError);
        store.update(put('a', 1));
        timers.fire();
        expect([store.state, store.trouble]).to.deep.equal(['failed', 'unreadable']);
        void store.flush();
        expect(storage.disk.copy).to.equal(copy);
        expect(valueOf(store.journey, 'a')).to.equal(1);
      });

      it(`${kind}: a storage that cannot set aside is never written over`, () => {
        const storage: JourneyStorage = new FakeStorage(new Disk(copy));
        delete (storage as { setAside?: unknown }).setAside;
        Object.defineProperty(storage, 'setAside', { value: undefined });
        const store = storeOn(storage);
        store.subscribe(nothing);
        expect([store.state, store.trouble]).to.deep.equal(['failed', 'unreadable']);
        store.update(put('a', 1));
        timers.fire();
        page.leave();
        expect((storage as FakeStorage).disk.copy).to.equal(copy);
      });
    }

    it('unreadable in the middle: this tab’s words are written again, the original is kept', () => {
      const storage = new FakeStorage(new Disk(savedWith(put('a', 'x'))));
      const store = storeOn(storage);
      store.subscribe(nothing);
      storage.disk.copy = 'broken';
      storage.onChange?.();
      expect(valueOf(store.journey, 'a')).to.equal('x');
      store.update(put('b', 1));
      timers.fire();
      expect(storage.disk.aside).to.equal('broken');
      expect(storage.disk.ids).to.have.members(['a', 'b']);
    });

    it('unreadable, a second time and different: nothing is written over', () => {
      const storage = new FakeStorage(new Disk('broken'));
      storage.disk.aside = 'broken before';
      const store = storeOn(storage);
      store.subscribe(nothing);
      store.update(put('a', 1));
      timers.fire();
      expect([store.state, store.trouble]).to.deep.equal(['failed', 'unreadable']);
      expect([storage.disk.copy, storage.disk.aside]).to.deep.equal(['broken', 'broken before']);
    });

    it('unreadable is over with everything deleted, here or in another tab', async () => {
      const storage = new FakeStorage(new Disk('broken'));
      const store = storeOn(storage);
      store.subscribe(nothing);
      storage.disk.copy = undefined;
      storage.onChange?.();
      expect(store.trouble).to.equal(undefined);
      storage.disk.copy = 'broken';
      storage.onChange?.();
      expect(store.trouble).to.equal('unreadable');
      await store.deleteEverything();
      expect([store.state, store.trouble]).to.deep.equal(['open', undefined]);
    });

    it('newer: left untouched, not even set aside, and changes stay in memory', () => {
      const copy = '{"version":2,"all":"different"}';
      const storage = new FakeStorage(new Disk(copy));
      const store = storeOn(storage);
      store.subscribe(nothing);
      expect([store.state, store.trouble]).to.deep.equal(['failed', 'newer']);
      store.update(put('a', 1));
      timers.fire();
      page.leave();
      expect([storage.disk.copy, storage.disk.aside]).to.deep.equal([copy, undefined]);
      expect(valueOf(store.journey, 'a')).to.equal(1);
    });

    it('a storage that cannot watch still saves', async () => {
      const storage = new FakeStorage();
      failing(storage, 'watch', securityError);
      const store = storeOn(storage);
      const original = window.onerror;
      window.onerror = () => true;
      const leave = store.subscribe(nothing);
      await settle();
      window.onerror = original;
      store.update(put('a', 1));
      leave();
      expect(storage.disk.ids).to.deep.equal(['a']);
    });
  });
});
