import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { PNG } from 'pngjs';
import { MODES } from '../../scripts/visual/modes.js';
import { difference } from '../../scripts/visual/difference.js';
import { small } from '../../scripts/visual/small-png.js';
import { path } from './support.js';

const manifest = JSON.parse(await readFile(path('custom-elements.json'), 'utf8'));
const tags = manifest.modules
  .flatMap(({ declarations = [] }) => declarations)
  .flatMap(({ tagName }) => tagName ?? []);

/** A picture of one color, with a block of another in its corner. */
function picture({ block = 0, color = 200, width = 40, height = 40 } = {}) {
  const png = new PNG({ width, height });
  for (let at = 0; at < width * height; at++) {
    const inside = at % width < block && at / width < block;
    png.data.set(inside ? [0, 60, 40, 255] : [color, color, color, 255], at * 4);
  }
  return PNG.sync.write(png);
}

describe('the pictures', () => {
  it('show every element in every mode', async () => {
    const page = await readFile(path('docs/pictures.md'), 'utf8');
    const folders = await readdir(path('docs/pictures'));
    for (const tag of tags) {
      const own = folders.filter((name) => name.startsWith(`${tag.replace('mend-', '')}--`));
      assert.ok(own.length > 0, `${tag} has no picture: tag one of its stories "visual"`);
    }
    for (const folder of folders) {
      const files = (await readdir(path(`docs/pictures/${folder}`))).sort();
      assert.deepEqual(files, MODES.map(({ id }) => `${id}.png`).sort());
      for (const file of files) assert.ok(page.includes(`pictures/${folder}/${file}`), `${folder}/${file}`);
    }
  });

  it('are named by the page only where they are', async () => {
    const page = await readFile(path('docs/pictures.md'), 'utf8');
    for (const [, file] of page.matchAll(/src="([^"]+)"/g)) {
      assert.ok((await readFile(path(`docs/${file}`))).length > 0);
    }
  });

  it('stay what they are when they are made small', () => {
    const before = picture({ block: 9 });
    const read = ({ data }) => [...data];
    assert.deepEqual(read(PNG.sync.read(small(before))), read(PNG.sync.read(before)));
  });

  it('count as the same when a color is a shade off, and not when something moved', () => {
    assert.equal(difference(picture(), picture({ color: 203 })), undefined);
    const { words, picture: shown } = difference(picture(), picture({ block: 8 }));
    assert.match(words, /64 pixels differ/);
    assert.ok(shown.length > 0);
    assert.match(difference(picture(), picture({ height: 41 })).words, /40 × 40 before, 40 × 41 now/);
  });
});
