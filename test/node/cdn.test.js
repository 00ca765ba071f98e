import assert from 'node:assert/strict';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { buildCdn } from '../../scripts/cdn/build.js';
import { CUTS } from '../../scripts/cdn/lit-cuts.js';
import { cut } from '../../scripts/cdn/small-lit.js';
import { path } from './support.js';

const filesOf = async (folder) =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

describe("the script tag's own Lit", () => {
  test('stops with the module and the text when Lit has changed', async () => {
    const [[module, [[text]]]] = Object.entries(CUTS);
    const code = await readFile(path(`node_modules/${module}`), 'utf8');
    assert.throws(
      () => cut(module, code.replace(text, '')),
      (error) => error.message.includes(`${module} has changed`) && error.message.includes(text),
    );
    assert.throws(() => cut(module, `${code}${text}`), /there 2 times/);
  });
});

describe("the script tag's files", () => {
  let folder;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mend-cdn-'));
    await buildCdn(folder);
  });
  after(() => rm(folder, { recursive: true, force: true }));

  test('come out the same every time', async () => {
    const names = await filesOf(folder);
    assert.ok(names.length > 20);
    for (const name of names)
      assert.equal(
        await readFile(join(folder, name), 'utf8'),
        await readFile(path(`dist/cdn/${name}`), 'utf8'),
        name,
      );
  });

  test('have neutral names, in a folder of their build', async () => {
    const chunks = (await filesOf(folder)).filter((name) => name.startsWith('chunks/'));
    for (const name of chunks) assert.match(name, /^chunks\/[\da-f]{8}\/\d+\.js$/);
    assert.equal(new Set(chunks.map((name) => name.split('/')[1])).size, 1);
  });

  test('name only files that are there', async () => {
    const names = new Set(await filesOf(folder));
    for (const name of names) {
      if (!name.endsWith('.js')) continue;
      const code = await readFile(join(folder, name), 'utf8');
      for (const [, wanted] of code.matchAll(/(?:from|import\()?"(\.\/[^"]+\.js)"/g)) {
        const file = new URL(wanted, `file:///${name}`).pathname.slice(1);
        assert.ok(names.has(file), `${name} names ${wanted}`);
      }
    }
  });
});
