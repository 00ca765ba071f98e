import assert from 'node:assert/strict';
import { existsSync, statSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, test } from 'node:test';
import { readPages } from './blocks.js';
import { path } from './support.js';

const pages = await readPages();
const texts = new Map(pages.map(({ name, text }) => [name, text]));

const prose = (text) => text.replaceAll(/^ *```[\s\S]*?^ *```$/gm, '');

/** The anchors of a page, as GitHub makes them from its headings. */
function anchorsIn(text) {
  const seen = new Map();
  return [...prose(text).matchAll(/^#{1,6} (.+)$/gm)].map(([, heading]) => {
    const plain = heading.replaceAll(/\[(.*?)\]\(.*?\)/g, '$1').toLowerCase();
    const anchor = plain.replaceAll(/[^\p{L}\p{N}\s_-]/gu, '').replaceAll(' ', '-');
    const times = seen.get(anchor) ?? 0;
    seen.set(anchor, times + 1);
    return times === 0 ? anchor : `${anchor}-${times}`;
  });
}

function problemOf(page, target) {
  const [file, anchor] = target.split('#');
  const name = file ? posix.join(posix.dirname(page), file) : page;
  if (name.startsWith('..') || !existsSync(path(name))) return `${target}: there is no such file.`;
  if (anchor === undefined || statSync(path(name)).isDirectory()) return undefined;
  const known = anchorsIn(texts.get(name) ?? '');
  return known.includes(anchor) ? undefined : `${target}: there is no such heading.`;
}

describe('links between pages', () => {
  for (const { name, text } of pages) {
    test(`lead somewhere from ${name}`, () => {
      const targets = [...prose(text).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target);
      const own = targets.filter((target) => !/^[a-z]+:/.test(target));
      assert.deepEqual(own.map((target) => problemOf(name, target)).filter(Boolean), []);
    });
  }

  test('reach every page of the docs from the first one', () => {
    const reached = new Set(['docs/README.md']);
    for (const page of reached) {
      for (const [, target] of prose(texts.get(page) ?? '').matchAll(/\]\(([^)\s#]+\.md)/g))
        reached.add(posix.join(posix.dirname(page), target));
    }
    assert.deepEqual(
      pages.map(({ name }) => name).filter((name) => name.startsWith('docs/') && !reached.has(name)),
      [],
    );
  });

  test('and anchors are made as GitHub makes them', () => {
    assert.deepEqual(
      anchorsIn('# `<mend-x>` and **more**\n## A way out\n## A way out\n```sh\n# none\n```\n'),
      ['mend-x-and-more', 'a-way-out', 'a-way-out-1'],
    );
  });
});
