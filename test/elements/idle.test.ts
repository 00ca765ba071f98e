import { expect } from '@open-wc/testing';
import { lockWhenIdle } from '../../src/elements/idle.js';
import { lockFor, lockOf } from '../../src/elements/lock-of.js';
import { storeAt } from '../../src/elements/scope.js';
import { put, storageKey, type JourneyStore } from '../../src/journey/index.js';
import { FakeTimers } from '../journey/fakes.js';
import { cleanUp } from '../support/exercises.js';
import { until } from '../support/queries.js';

const MINUTE = 60_000;

describe('locking when nobody is there', () => {
  const timers = new FakeTimers();
  const { now } = Date;
  let time = 0;
  let store: JourneyStore;
  let leave: () => void;

  beforeEach(async () => {
    time = now();
    store = await storeAt(storageKey('rebuild-trust', 'idle')).ready();
    leave = store.subscribe(() => {});
    store.update(put('a', 'words'));
    await (await lockFor(store)).setPassphrase('four words for me');
    expect(await store.rewrite()).to.equal(true);
    Date.now = () => time;
    timers.install();
  });

  afterEach(async () => {
    timers.uninstall();
    Date.now = now;
    leave();
    await cleanUp();
  });

  /** Lets time pass, and the timers that were due. */
  function pass(minutes: number): void {
    time += minutes * MINUTE;
    timers.fire();
  }

  const use = () => document.dispatchEvent(new PointerEvent('pointerdown'));
  const locked = () => until(() => expect(store.state).to.equal('locked'));

  it('locks after the time set, and forgets what it showed', async () => {
    lockWhenIdle(store, 3);
    expect(timers.waits.at(-1)).to.equal(3 * MINUTE);
    pass(3);
    timers.uninstall();
    await locked();
    expect(store.journey.records.size).to.equal(0);
    expect(lockOf(store)!.lock).to.equal('locked');
  });

  it('waits on while the page is used', () => {
    lockWhenIdle(store, 3);
    time += 2 * MINUTE;
    use();
    pass(1);
    expect(store.state).to.equal('open');
    expect(timers.waits.at(-1)).to.equal(2 * MINUTE);
  });

  it('locks before the first use after a sleep in which no timer ran', async () => {
    lockWhenIdle(store, 3);
    time += 30 * MINUTE;
    use();
    timers.uninstall();
    await locked();
  });

  it('locks when a page comes back that was out of sight for too long', async () => {
    lockWhenIdle(store, 3);
    time += 4 * MINUTE;
    document.dispatchEvent(new Event('visibilitychange'));
    timers.uninstall();
    await locked();
  });

  it('takes a clock that was set back for a long time', async () => {
    lockWhenIdle(store, 3);
    pass(-60);
    timers.uninstall();
    await locked();
  });

  it('saves what was written last before it locks', async () => {
    lockWhenIdle(store, 3);
    store.update(put('b', 'the last words'));
    time += 3 * MINUTE;
    document.dispatchEvent(new Event('visibilitychange'));
    timers.uninstall();
    await locked();
    expect(await lockOf(store)!.unlock('four words for me')).to.equal(true);
    store.retry();
    await until(() => expect(store.journey.records.get('b')?.value).to.equal('the last words'));
  });
});
