import { expect } from '@open-wc/testing';
import {
  JourneyLockedError,
  JourneyStore,
  parseJourney,
  put,
  valueOf,
  type Change,
  type Journey,
} from '../../src/journey/index.js';
import { Disk, FakePage, FakeStorage, FakeTimers, quotaError, securityError, settle } from './fakes.js';

const starts = {
  nothing: undefined,
  words: '{"version":1,"copy":"first","records":[{"id":"saved","updatedAt":1,"value":"before"}]}',
  'half of it': '{"version":1,"records":[{"id":"saved","updatedAt":1,"value":"before"},{"id":7}]}',
  'cut-off text': '{"version":1,"rec',
} as const;

const errors: Record<string, () => unknown> = {
  blocked: securityError,
  full: quotaError,
  locked: () => new JourneyLockedError(),
  'something else': () => 'not even an error',
};

/** Makes sure that no storage ever loses what could not be read. */
class GuardedStorage extends FakeStorage {
  overwritten: string | undefined;

  override write(journey: Journey): void | Promise<void> {
    const { copy, aside } = this.disk;
    if (parseJourney(copy).trouble && aside !== copy) this.overwritten = copy;
    return super.write(journey);
  }
}

describe('JourneyStore, with every single call of its storage failing in turn', () => {
  const timers = new FakeTimers();
  let unhandled: unknown[];
  let heard: () => void;
  const hear = (event: PromiseRejectionEvent) => {
    unhandled.push(event.reason);
    event.preventDefault();
    event.stopImmediatePropagation();
    heard();
  };

  before(() => {
    unhandled = [];
    heard = () => {};
    window.addEventListener('unhandledrejection', hear, { capture: true });
  });

  after(async () => {
    await expectNothingUnhandled();
    window.removeEventListener('unhandledrejection', hear, { capture: true });
  });

  beforeEach(() => timers.install());

  afterEach(() => {
    timers.fire();
    timers.uninstall();
  });

  /** A last rejection of our own: when it is heard of, every earlier one was. */
  async function expectNothingUnhandled(): Promise<void> {
    await settle();
    const last = new Promise<void>((resolve) => {
      heard = resolve;
    });
    void Promise.reject(new Error('on purpose'));
    await last;
    expect(unhandled.map(String)).to.deep.equal(['Error: on purpose']);
  }

  /** A reader's hour with the store. Gives the number of calls the storage had. */
  async function live(storage: GuardedStorage, failsAt: (call: number) => boolean, error: () => unknown) {
    let calls = 0;
    storage.before = (verb) => {
      if (verb === 'watch') return;
      if (failsAt(calls++)) throw error();
    };
    const page = new FakePage();
    let now = 1000;
    const store = new JourneyStore(storage, { now: () => now++, onLeave: page.onLeave });
    const mine = new Map<string, string>();
    const pause = async () => {
      timers.fire();
      if (storage.mode === 'async') await settle();
    };
    const write = (id: string, text: string) => {
      const change: Change = put(id, text);
      store.update(change);
      mine.set(id, text);
      expectMine();
    };
    // What is locked does not show, and is not lost.
    const expectMine = () => {
      if (store.state === 'locked') expect(store.journey.records.size).to.equal(0);
      else for (const [each, value] of mine) expect(valueOf(store.journey, each)).to.equal(value);
    };

    const leave = store.subscribe(() => {});
    write('one', 'first');
    await pause();
    write('one', 'second');
    write('two', 'first');
    await pause();
    storage.onChange?.();
    await pause();
    page.leave();
    write('three', 'secret');
    page.leave();
    await pause();
    expectMine();
    if (store.state === 'locked') {
      const failing = storage.before;
      storage.before = () => {};
      store.retry();
      await settle();
      for (const [each, value] of mine) expect(valueOf(store.journey, each)).to.equal(value);
      storage.before = failing;
    }
    await store.deleteEverything();
    mine.clear();
    expect(store.journey.records.size).to.equal(0);
    write('four', 'after');
    await pause();
    store.retry();
    await pause();
    leave();
    await pause();
    expect([...store.journey.records.keys()]).to.deep.equal(store.state === 'locked' ? [] : ['four']);

    // The storage is well again.
    storage.before = () => {};
    store.retry();
    await pause();
    await store.flush();
    await settle();
    expect([...store.journey.records.keys()]).to.deep.equal(['four']);
    expect(storage.disk.ids).to.deep.equal(['four']);
    expect([store.state, store.trouble]).to.deep.equal(['open', undefined]);
    expect(storage.disk.aside).to.equal(undefined);
    expect(storage.overwritten).to.equal(undefined);
    expect(storage.overlaps).to.equal(0);
    return calls;
  }

  for (const mode of ['sync', 'async'] as const) {
    for (const [name, start] of Object.entries(starts)) {
      it(`${mode}, over ${name}`, async () => {
        const fresh = () => new GuardedStorage(new Disk(start), mode);
        const calls = await live(fresh(), () => false, securityError);
        expect(calls).to.be.greaterThan(8);
        for (const error of Object.values(errors)) {
          for (let n = 0; n < calls; n++) {
            await live(fresh(), (call) => call === n, error);
            await live(fresh(), (call) => call >= n, error);
          }
        }
      });
    }
  }
});
