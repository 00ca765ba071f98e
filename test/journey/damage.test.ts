import { expect } from '@open-wc/testing';
import { encrypted, JourneyStore, put, valueOf } from '../../src/journey/index.js';
import { sealedExamples, stored, type Sealed } from './envelopes.js';
import { Disk, FakePage, FakeStorage } from './fakes.js';

const HELD = 'The letter on the table.';

/** The text with one byte changed into its neighbour. */
const flipped = (text: string, at: number): string =>
  text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ 1) + text.slice(at + 1);

describe('a locked copy that is damaged', () => {
  let example: Sealed;
  let whole: string;
  const unhandled: unknown[] = [];
  const hear = (event: PromiseRejectionEvent) => unhandled.push(event.reason);

  before(async () => {
    example = (await sealedExamples())[0]!;
    whole = stored(example);
    window.addEventListener('unhandledrejection', hear);
  });

  after(() => {
    window.removeEventListener('unhandledrejection', hear);
    expect(unhandled).to.deep.equal([]);
  });

  function tabOn(disk: Disk) {
    const inner = new FakeStorage(disk);
    const storage = encrypted(inner);
    const store = new JourneyStore(storage, { onLeave: new FakePage().onLeave, wait: 1e6 });
    const leave = store.subscribe(() => {});
    return { inner, storage, store, leave };
  }

  type Tab = ReturnType<typeof tabOn>;

  /** As the page does it: a refusal is an answer. */
  async function unlock({ storage, store }: Tab): Promise<void> {
    await storage.unlock(example.passphrase).catch(() => false);
    store.retry();
    await store.flush();
  }

  /** Nothing that lay there is gone: it lies where it was, or aside, or was opened and saved again. */
  async function expectKept(disk: Disk, damaged: string, how: string): Promise<void> {
    if (disk.copy === damaged || disk.aside === damaged) return;
    const next = tabOn(new Disk(disk.copy));
    await unlock(next);
    expect(valueOf(next.store.journey, 'a'), how).to.equal(HELD);
    next.leave();
  }

  /** A tab that shows the words already, and one that opens afterwards. */
  async function meet(damaged: string, how: string): Promise<void> {
    const disk = new Disk(whole);
    const tab = tabOn(disk);
    await unlock(tab);
    expect(valueOf(tab.store.journey, 'a'), how).to.equal(HELD);
    disk.copy = damaged;
    tab.inner.onChange?.();
    await tab.store.flush();
    tab.store.update(put('b', 'typed'));
    await tab.store.flush();
    await expectKept(disk, damaged, how);
    // Another key's name locks it; its own passphrase opens it still.
    if (tab.store.state === 'locked') await unlock(tab);
    const { journey, state, trouble } = tab.store;
    expect([valueOf(journey, 'a'), valueOf(journey, 'b')], how).to.deep.equal([HELD, 'typed']);
    if (disk.copy === damaged) expect([state, trouble], how).to.deep.equal(['failed', 'newer']);
    if (disk.aside !== undefined) expect(trouble, how).to.equal('unreadable');
    tab.leave();

    const cold = new Disk(damaged);
    const later = tabOn(cold);
    await unlock(later);
    const opened = valueOf(later.store.journey, 'a') === HELD;
    expect(opened || later.store.trouble !== undefined, how).to.equal(true);
    later.store.update(put('b', 'typed'));
    await later.store.flush();
    await expectKept(cold, damaged, how);
    later.leave();
  }

  it('by any one byte: it is told, what is in memory stays, and the original is kept', async function () {
    this.timeout(120_000);
    for (let at = 0; at < whole.length; at++) await meet(flipped(whole, at), `byte ${String(at)}`);
  });

  it('by being cut off anywhere: the same', async function () {
    this.timeout(60_000);
    for (let length = 0; length < whole.length; length += 7)
      await meet(whole.slice(0, length), `${String(length)} bytes`);
  });
});
