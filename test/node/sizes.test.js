import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { compare, GROUPS, readBudgets, weighGroup } from '../../scripts/size/budgets.js';
import { codeEntries } from '../../scripts/size/entries.js';
import { freshSizes } from '../../scripts/size/table.js';
import { TAGS } from '../../scripts/size/tags.js';
import { elementsIn } from '../../scripts/types/elements.js';
import { path } from './support.js';

const budgets = await readBudgets();

describe('what one tag and one entry weigh', () => {
  test('every tag and every entry with code has its budget', async () => {
    const manifest = JSON.parse(await readFile(path('custom-elements.json'), 'utf8'));
    const tags = elementsIn(manifest).map(({ tagName }) => tagName.replace('mend-', ''));
    assert.deepEqual(Object.keys(TAGS).sort(), tags.sort());
    assert.deepEqual(Object.keys(budgets.tags).sort(), tags);
    assert.deepEqual(
      Object.keys(budgets.entries),
      codeEntries().map(([name]) => name),
    );
  });

  for (const group of GROUPS) {
    test(`${group} keep to their budgets`, async () => {
      const over = compare(await weighGroup(group), budgets[group])
        .filter(({ fits }) => !fits)
        .map(({ name, kinds }) => [
          name,
          ...kinds.map(({ kind, weight, most }) => `${kind} ${weight} > ${most}`),
        ]);
      assert.deepEqual(
        over,
        [],
        'See `npm run size`. What is worth it gets room by `npm run size -- --renew`.',
      );
    });
  }

  test('the documentation shows the budgets', async () => {
    const { place, text } = await freshSizes();
    assert.equal(await readFile(place, 'utf8'), text, 'Run `npm run readme`.');
  });
});
