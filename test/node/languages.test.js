import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { path } from './support.js';

const run = promisify(execFile);
let copy;
before(async () => {
  await mkdir(path('.cache'), { recursive: true });
  copy = await mkdtemp(path('.cache/languages-'));
  const parts = [
    'content',
    'scripts',
    'src',
    'test/content',
    'package.json',
    'tsconfig.json',
    'tsconfig.build.json',
  ];
  for (const part of parts) await cp(path(part), join(copy, part), { recursive: true });
  await symlink(path('node_modules'), join(copy, 'node_modules'), 'junction');
});
after(() => rm(copy, { recursive: true, force: true }));

test('a language is added with two files, as the guide says', async () => {
  for (const folder of ['rebuild-trust', 'ui']) {
    const words = JSON.parse(await readFile(join(copy, `content/${folder}/en.json`), 'utf8'));
    await writeFile(join(copy, `content/${folder}/de.json`), JSON.stringify({ ...words, language: 'de' }));
  }
  const inside = { cwd: copy };
  await run(process.execPath, ['scripts/build-content.js'], inside);
  await run(process.execPath, ['scripts/check-content.js'], inside);
  await run(join(copy, 'node_modules/.bin/tsc'), ['-p', 'tsconfig.build.json'], inside).catch(({ stdout }) =>
    assert.fail(stdout),
  );
  const { words } = await import(join(copy, 'dist/program/generated/sources.js'));
  assert.deepEqual(Object.keys(words), ['de', 'en']);
  assert.equal((await words.de.support()).default.title, (await words.en.support()).default.title);
});
