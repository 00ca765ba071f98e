// Writes the reference in docs/elements from the manifest, and the format of programs from its schema. With --check it only says which pages are not fresh.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import prettier from 'prettier';
import { formatPage } from './format/page.js';
import { eventFields, namedDefaults } from './reference/source.js';
import { elementPage, indexPage, LINE } from './reference/pages.js';
import { elementsIn } from './types/elements.js';

const path = (file) => fileURLToPath(new URL(`../${file}`, import.meta.url));
const read = async (file) => (await readFile(path(file), 'utf8')).replaceAll('\r\n', '\n');
const FOLDER = 'docs/elements';
const FORMAT = 'docs/program-format.md';

/** Each page of the reference with its text. What was written by hand above the line is kept. */
export async function reference() {
  const elements = elementsIn(JSON.parse(await read('custom-elements.json')));
  const known = {
    fields: eventFields(await read('src/elements/events.ts')),
    defaults: await namedDefaults(),
  };
  const pages = new Map([[`${FOLDER}/README.md`, indexPage(elements, known)]]);
  for (const element of elements) {
    const file = `${FOLDER}/${element.tagName.replace('mend-', '')}.md`;
    const [opening, ...rest] = (await read(file).catch(() => '')).split(LINE);
    pages.set(file, elementPage(element, known, rest.length > 0 ? opening : undefined));
  }
  pages.set(FORMAT, await formatPage());
  const rules = await prettier.resolveConfig(path(`${FOLDER}/README.md`));
  for (const [file, text] of pages) {
    pages.set(file, await prettier.format(text, { ...rules, parser: 'markdown' }));
  }
  return pages;
}

/** The pages that are there and belong to no element. */
export async function strays(pages) {
  const files = await readdir(path(FOLDER));
  return files.map((file) => `${FOLDER}/${file}`).filter((file) => !pages.has(file));
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const pages = await reference();
  await mkdir(path(FOLDER), { recursive: true });
  const stale = [];
  for (const [file, text] of pages) {
    if (!argv.includes('--check')) await writeFile(path(file), text);
    else if ((await read(file).catch(() => '')) !== text) stale.push(file);
  }
  for (const file of stale) console.error(`${file} is not what the code says. Run: npm run manifest`);
  for (const file of await strays(pages)) console.error(`${file} belongs to no element.`);
  if (stale.length > 0 || (await strays(pages)).length > 0) process.exitCode = 1;
}
