import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { integrityOf } from '../../scripts/cdn/deliver.js';
import { zip } from '../../scripts/cdn/zip.js';
import { freshReadme } from '../../scripts/readme.js';
import { path } from './support.js';

const { version } = JSON.parse(await readFile(path('package.json'), 'utf8'));

describe('what site owners host themselves', () => {
  test("the README's figures and hashes are those of this build", async () => {
    const readme = await readFile(path('README.md'), 'utf8');
    assert.equal(readme, await freshReadme(), 'Run `npm run build && npm run readme`.');
    for (const attribute of ['crossorigin="anonymous"', 'referrerpolicy="no-referrer"'])
      assert.ok(readme.includes(attribute), attribute);
  });

  test('the hashes are those of the files that load nothing else', async () => {
    const themes = ['clay', 'contrast', 'ink', 'sea'];
    const hashes = JSON.parse(await readFile(path('dist/cdn/integrity.json'), 'utf8'));
    assert.deepEqual(Object.keys(hashes), [
      'mend.all.js',
      'mend.css',
      ...themes.map((name) => `themes/${name}.css`),
    ]);
    for (const [name, hash] of Object.entries(hashes))
      assert.equal(hash, integrityOf(await readFile(path(`dist/cdn/${name}`))));
  });

  test('the zip holds the folder, and is the same for the same files', async () => {
    const file = await readFile(path(`dist/mend-elements-${version}.zip`));
    const names = namesIn(file);
    for (const name of [
      'mend/mend.js',
      'mend/mend.all.js',
      'mend/mend.css',
      'mend/integrity.json',
      'mend/LICENSE',
    ])
      assert.ok(names.includes(name), name);
    assert.deepEqual(names, [...names].sort());
    const files = [
      ['b', Buffer.from('two')],
      ['a', Buffer.from('one')],
    ];
    assert.deepEqual(zip(files), zip([...files].reverse()));
  });
});

// The directory at the end of a zip file.
function namesIn(file) {
  const end = file.lastIndexOf('PK\x05\x06');
  const names = [];
  for (let at = file.readUInt32LE(end + 16); at < end;) {
    const length = file.readUInt16LE(at + 28);
    names.push(file.toString('utf8', at + 46, at + 46 + length));
    at += 46 + length + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return names;
}
