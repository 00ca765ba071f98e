import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { readPages } from './blocks.js';
import { path } from './support.js';

const pages = (await readPages()).filter(({ name }) => name.startsWith('docs/'));
// What stands in code: `setStatus(step, status)` names setStatus.
const named = new Set(
  pages.flatMap(({ text }) =>
    [...text.matchAll(/`([^`\n]+)`/g)].flatMap(([, code]) => code.match(/[\w-]+/g) ?? []),
  ),
);

describe('the documentation names', () => {
  for (const entry of ['journey', 'program', 'static']) {
    test(`everything that mend-elements/${entry} holds`, async () => {
      const names = Object.keys(await import(`mend-elements/${entry}`));
      assert.deepEqual(
        names.filter((name) => !named.has(name)),
        [],
      );
    });
  }

  test('every code of an error', async () => {
    const source = await readFile(path('src/elements/events.ts'), 'utf8');
    const [, codes] = /type MendErrorCode =([^;]+);/.exec(source);
    const missing = [...codes.matchAll(/'([\w-]+)'/g)]
      .map(([, code]) => code)
      .filter((code) => !named.has(code));
    assert.deepEqual(missing, []);
  });

  test('every entry of the package', async () => {
    const { exports } = JSON.parse(await readFile(path('package.json'), 'utf8'));
    const all = pages.map(({ text }) => text).join('\n');
    const missing = Object.entries(exports)
      .filter(([name, target]) => target !== null && name !== '.' && name !== './package.json')
      .map(([name]) => name.replace('./', '/').replace(/\*.*$/, ''))
      .filter((name) => !all.includes(name));
    assert.deepEqual(missing, []);
  });
});
