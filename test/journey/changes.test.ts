import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import * as journey from '../../src/journey/index.js';
import {
  answersOf,
  clearStep,
  deleteAnswer,
  deleteAnswers,
  emptyJourney,
  hardDaysOf,
  inOrder,
  noteHardDay,
  openStep,
  openStepOf,
  perspectiveOf,
  put,
  remove,
  removeHardDay,
  setAnswer,
  setPerspective,
  setStatus,
  statusOf,
  STEP_STATUSES,
  valueOf,
  type Change,
} from '../../src/journey/index.js';
import { id, json, plain } from './arbitraries.js';

const after = (...changes: Change[]) => inOrder(...changes)(emptyJourney, 1000);

describe('put and remove', () => {
  it('set and delete a value', () => {
    expect(valueOf(after(put('a', 'x')), 'a')).to.equal('x');
    const deleted = after(put('a', 'x'), remove('a'));
    expect(valueOf(deleted, 'a')).to.equal(undefined);
    expect(deleted.records.get('a')).to.deep.equal({ id: 'a', updatedAt: 1001 });
  });

  it('change neither the journey they start from nor the empty one', () => {
    const before = after(put('a', 'x'));
    const copy = plain(before);
    put('a', 'y')(before, 2000);
    remove('a')(before, 2000);
    expect(plain(before)).to.deep.equal(copy);
    expect(emptyJourney.records.size).to.equal(0);
  });

  it('give the same journey back for an equal value, whatever the order of its keys', () => {
    const before = after(put('a', { x: 1, y: [null, { z: 2, q: 3 }] }));
    expect(put('a', { y: [null, { q: 3, z: 2 }], x: 1 })(before, 2000)).to.equal(before);
    expect(put('a', { y: [{ q: 3, z: 2 }, null], x: 1 })(before, 2000)).not.to.equal(before);
  });

  it('do nothing where nothing is to delete', () => {
    expect(remove('a')(emptyJourney, 1)).to.equal(emptyJourney);
    const deleted = after(put('a', 1), remove('a'));
    expect(remove('a')(deleted, 5000)).to.equal(deleted);
  });

  it('tell null, false, 0 and the empty text from nothing', () => {
    for (const value of [null, false, 0, '']) {
      const set = after(put('a', value));
      expect(valueOf(set, 'a')).to.equal(value);
      expect(put('a', value)(set, 2000)).to.equal(set);
      expect(remove('a')(set, 2000)).not.to.equal(set);
    }
  });

  it('only ever move time forward, though the clock goes back', () => {
    const step = fc.record({ id: fc.constantFrom('a', 'b'), value: fc.option(json), now: fc.nat(50) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let current = emptyJourney;
        for (const { id, value, now } of steps) {
          const next = (value === null ? remove(id) : put(id, value))(current, now);
          const [before, later] = [current.records.get(id), next.records.get(id)];
          if (later === before) expect(next).to.equal(current);
          else expect(later?.updatedAt).to.equal(Math.max(now, (before?.updatedAt ?? -1) + 1));
          current = next;
        }
      }),
    );
  });

  it('keep what names the saved copy', () => {
    expect(put('a', 1)({ ...emptyJourney, copy: 'c' }, 1).copy).to.equal('c');
  });
});

describe('steps', () => {
  it('start as not started, take every status and can be cleared', () => {
    expect(statusOf(emptyJourney, 'truth')).to.equal('not-started');
    for (const status of STEP_STATUSES) {
      expect(statusOf(after(setStatus('truth', 'working'), setStatus('truth', status)), 'truth')).to.equal(
        status,
      );
    }
    const cleared = after(setStatus('truth', 'steady'), setStatus('other', 'resting'), clearStep('truth'));
    expect(statusOf(cleared, 'truth')).to.equal('not-started');
    expect(statusOf(cleared, 'other')).to.equal('resting');
  });

  it('read an unknown stored status as not started', () => {
    const [stored] = after(setStatus('truth', 'working')).records.keys();
    for (const value of ['done', 4, null, ['steady'], { status: 'steady' }]) {
      expect(statusOf(after(put(stored ?? '', value)), 'truth')).to.equal('not-started');
    }
  });

  it('remember the step opened last', () => {
    expect(openStepOf(emptyJourney)).to.equal(undefined);
    expect(openStepOf(after(openStep('truth'), openStep('needs')))).to.equal('needs');
    const [stored] = after(openStep('truth')).records.keys();
    expect(openStepOf(after(put(stored ?? '', 7)))).to.equal(undefined);
  });
});

describe('perspective', () => {
  it('is the reader’s last choice', () => {
    expect(perspectiveOf(emptyJourney)).to.equal(undefined);
    expect(perspectiveOf(after(setPerspective('hurt'), setPerspective('both')))).to.equal('both');
  });

  it('reads an unknown stored one as unset', () => {
    const [stored] = after(setPerspective('hurt')).records.keys();
    expect(perspectiveOf(after(put(stored ?? '', 'else')))).to.equal(undefined);
  });
});

describe('answers', () => {
  it('round-trip whatever the ids are, and never reach another exercise', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(id, id, json), { selector: ([a, b]) => JSON.stringify([a, b]) }),
        (all) => {
          const journey = after(...all.map(([exercise, item, value]) => setAnswer(exercise, item, value)));
          for (const [exercise] of all) {
            const mine = all.filter(([other]) => other === exercise).map(([, item, value]) => [item, value]);
            expect([...answersOf(journey, exercise)]).to.deep.equal(mine);
          }
        },
      ),
    );
  });

  it('are told apart though their ids hold the same slashes', () => {
    const both = after(setAnswer('a', 'b/c', 1), setAnswer('a/b', 'c', 2));
    expect([...answersOf(both, 'a')]).to.deep.equal([['b/c', 1]]);
    expect([...answersOf(both, 'a/b')]).to.deep.equal([['c', 2]]);
  });

  it('are deleted one by one or all of an exercise at once', () => {
    const given = [setAnswer('x', '1', 'a'), setAnswer('x', '2', 'b'), setAnswer('y', '1', 'c')];
    expect([...answersOf(after(...given, deleteAnswer('x', '1')), 'x')]).to.deep.equal([['2', 'b']]);
    const none = after(...given, deleteAnswers('x'));
    expect(answersOf(none, 'x').size).to.equal(0);
    expect([...answersOf(none, 'y')]).to.deep.equal([['1', 'c']]);
    expect(deleteAnswers('x')(none, 9000)).to.equal(none);
  });

  it('leave no word behind when deleted', () => {
    const deleted = after(setAnswer('x', '1', 'a secret'), deleteAnswers('x'));
    expect(JSON.stringify([...deleted.records])).not.to.contain('secret');
  });

  it('are not mixed up with statuses, days or the perspective', () => {
    const all = after(setStatus('x', 'working'), noteHardDay('x'), openStep('x'), setPerspective('both'));
    expect(answersOf(all, 'x').size).to.equal(0);
    expect(answersOf(all, '').size).to.equal(0);
  });
});

describe('hard days', () => {
  it('are listed earliest first, once each', () => {
    const days = ['2026-11-22', '2025-01-03', '2026-02-01', '2025-01-03'];
    const noted = after(...days.map(noteHardDay));
    expect(hardDaysOf(noted)).to.deep.equal(['2025-01-03', '2026-02-01', '2026-11-22']);
    expect(hardDaysOf(removeHardDay('2026-02-01')(noted, 1))).to.deep.equal(['2025-01-03', '2026-11-22']);
  });
});

it('the room exports what the other rooms build on', () => {
  for (const name of [
    'JourneyStore',
    'storageFor',
    'storageKey',
    'parseJourney',
    'mergeJourneys',
    'onLeave',
  ]) {
    expect(journey).to.have.property(name);
  }
});
