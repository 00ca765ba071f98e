import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import * as v from 'valibot';
import { backup } from '../../scripts/backup-schema.js';
import { path } from './support.js';

const {
  backupOf,
  differences,
  emptyJourney,
  FORMAT_VERSION,
  inOrder,
  put,
  readBackup,
  remove,
  restore,
  unseal,
  valueOf,
} = await import('../../dist/journey/index.js');
const { newKey, seal } = await import('../../dist/journey/lock/cipher.js');

const FIXTURES = path('test/journey/backups');
const read = (name) => readFileSync(`${FIXTURES}/${name}`, 'utf8');

test('every version that was ever released has a fixture, and is read whole', () => {
  for (let version = 1; version <= FORMAT_VERSION; version++)
    assert.ok(existsSync(`${FIXTURES}/v${version}.json`), `v${version}.json is missing`);
  for (const name of readdirSync(FIXTURES)) {
    const { journey, program, partial } = readBackup(read(name));
    assert.equal(program, 'rebuild-trust');
    assert.equal(partial, false);
    assert.equal(valueOf(journey, 'step/learn-to-forgive'), 'resting');
    assert.equal(valueOf(journey, 'answer/11/forgiveness/cost'), 'Sleep – and “naïve” trust 🌱');
    assert.deepEqual(valueOf(journey, 'answer/5/needs/first'), ['told', 'held']);
  }
});

test('what is saved comes back, as new changes that win over what is there', () => {
  const before = inOrder(put('a', 'old'), put('b', ['x']), put('gone', 1), remove('gone'))(emptyJourney, 5);
  const file = JSON.stringify(backupOf(before, 'rebuild-trust'));
  const now = inOrder(put('a', 'new'))(before, 50);
  const found = differences(now, readBackup(file).journey);
  assert.deepEqual(found, [{ id: 'a', value: 'old', here: 'new' }]);
  const after = restore(found)(now, 60);
  assert.equal(valueOf(after, 'a'), 'old');
  assert.equal(after.records.get('a').updatedAt, 60);
  assert.doesNotMatch(file, /gone/);
});

test('a backup, open or locked, is what its published schema says', async () => {
  const journey = inOrder(put('a', 'words'), put('b', { c: [1, null] }))(emptyJourney, 5);
  const open = backupOf(journey, 'rebuild-trust');
  const locked = await seal(await newKey('four words'), JSON.stringify(open));
  for (const file of [open, locked, ...readdirSync(FIXTURES).map((name) => JSON.parse(read(name)))])
    assert.ok(v.safeParse(backup, file).success, JSON.stringify(file));
  assert.equal(v.safeParse(backup, { ...locked, iterations: 10 }).success, false);
  assert.equal(v.safeParse(backup, { ...open, version: 2 }).success, false);
  assert.equal(await unseal(locked, 'four words'), JSON.stringify(open));
  assert.equal(await unseal(locked, 'other words'), undefined);
});

test('a newer version is refused, open or locked, and so is what is no backup', () => {
  assert.deepEqual(readBackup('{"version":2,"records":[]}'), { trouble: 'newer' });
  assert.deepEqual(readBackup('{"version":2,"nonce":"x"}'), { trouble: 'newer' });
  for (const text of ['', 'words', '[]', '{"version":1}', '{"version":1,"nonce":"x"}'])
    assert.deepEqual(readBackup(text), { trouble: 'unreadable' });
});
