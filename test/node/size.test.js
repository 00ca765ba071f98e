import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { BUDGETS, weigh } from '../../scripts/size.js';

describe('what readers download', () => {
  for (const budget of BUDGETS) {
    test(`${budget.name}: at most ${budget.kilobytes} kB`, async () => {
      const { kilobytes, requests } = await weigh(budget);
      assert.ok(kilobytes <= budget.kilobytes, `${kilobytes.toFixed(2)} kB`);
      assert.ok(requests <= budget.requests, `${requests} requests`);
    });
  }
});
