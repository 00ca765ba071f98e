import { readdir, readFile } from 'node:fs/promises';
import { path } from './support.js';

/** The pages people read: each with its text. */
export async function readPages() {
  const files = (await readdir(path('docs'), { recursive: true }))
    .map((file) => `docs/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.md'))
    .sort();
  const names = ['README.md', 'CONTRIBUTING.md', 'examples/README.md', 'llms.txt', ...files];
  return Promise.all(names.map(async (name) => ({ name, text: await readPage(name) })));
}

const readPage = async (name) => (await readFile(path(name), 'utf8')).replaceAll('\r\n', '\n');

/**
 * The blocks of code in a page. A comment before a block says what it is: `<!-- snippet: name; shows: text; on: other -->`
 * or `<!-- file: examples/… -->`.
 */
export function blocksIn({ name: page, text }) {
  const blocks = /(?:<!-- (.*?) -->\n+)?^( *)```(\w*)\n([\s\S]*?)^ *```$/gm;
  return [...text.matchAll(blocks)].map(([, comment = '', margin, language, code], at) => {
    const said = Object.fromEntries(
      comment
        .split('; ')
        .filter(Boolean)
        .map((part) => part.split(/: (.*)/)),
    );
    const { snippet = `block ${at + 1}`, ...options } = said;
    return {
      page,
      name: snippet,
      language,
      code: code.replaceAll(new RegExp(`^${margin}`, 'gm'), ''),
      ...options,
    };
  });
}
