import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { declarations } from './types/declarations.js';
import { elementsIn } from './types/elements.js';
import { cssData, htmlData } from './types/vscode.js';
import { webTypes } from './types/web-types.js';

const path = (file) => fileURLToPath(new URL(`../${file}`, import.meta.url));
const readJson = async (file) => JSON.parse(await readFile(path(file), 'utf8'));
const json = (value) => `${JSON.stringify(value, null, 2)}\n`;

/** What frameworks and editors know of the elements, all from the manifest: file by file, below `dist`. */
export async function typeFiles() {
  const elements = elementsIn(await readJson('custom-elements.json'));
  const files = new Map([
    ['types/elements.d.ts', declarations(elements)],
    ['vscode.html-custom-data.json', json(htmlData(elements))],
    ['vscode.css-custom-data.json', json(cssData(elements))],
    ['web-types.json', json(webTypes(elements, await readJson('package.json')))],
  ]);
  for (const name of await readdir(path('types'))) {
    files.set(`types/${name}`, await readFile(path(`types/${name}`), 'utf8'));
    // So that an import of the types alone also runs.
    files.set(`types/${name.replace('.d.ts', '.js')}`, 'export {};\n');
  }
  return files;
}

export async function buildTypes(dist) {
  await mkdir(join(dist, 'types'), { recursive: true });
  for (const [name, text] of await typeFiles()) await writeFile(join(dist, name), text);
}
