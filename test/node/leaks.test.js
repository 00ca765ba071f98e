import assert from 'node:assert/strict';
import { test } from 'node:test';
import { leaks } from '../../bench/leaks.js';

test('elements that were put in and taken out leave no nodes and no listeners behind', async () => {
  const cycles = 100;
  const { nodes, listeners } = await leaks(cycles);
  // The browser keeps a few nodes of its own; one for each time would be ours.
  assert.ok(nodes < cycles / 2, `${nodes} nodes after ${cycles} times`);
  assert.equal(listeners, 0);
});
