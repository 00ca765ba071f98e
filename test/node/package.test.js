import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { path } from './support.js';

const manifest = JSON.parse(readFileSync(path('package.json'), 'utf8'));

describe('the package', () => {
  test('says its own version', () => {
    assert.match(
      readFileSync(path('src/elements/version.ts'), 'utf8'),
      new RegExp(`VERSION = '${manifest.version.replaceAll('.', '\\.')}'`),
    );
  });

  test('holds every file that its exports name, and no tests', () => {
    const [{ files }] = JSON.parse(
      execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
        cwd: path(''),
        encoding: 'utf8',
      }),
    );
    const packed = new Set(files.map((file) => `./${file.path}`));
    const named = Object.values(manifest.exports)
      .flatMap((entry) => (typeof entry === 'string' ? [entry] : Object.values(entry)))
      .filter((file) => !file.includes('*'));
    for (const file of named) assert.ok(packed.has(file), `${file} is not packed`);
    assert.deepEqual(
      [...packed].filter((file) => /test|node_modules|\.ci/.test(file)),
      [],
    );
  });

  test('throws nothing and touches no page when a server imports it', async () => {
    for (const entry of ['index.js', 'define.js', 'journey/index.js']) {
      assert.ok(existsSync(path(`dist/${entry}`)));
      await import(path(`dist/${entry}`));
      assert.equal(globalThis.document, undefined);
    }
  });
});
