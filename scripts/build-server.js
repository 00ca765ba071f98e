import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * What worker-like servers get in place of the elements. Lit needs `HTMLElement` at once, which only Node's lit brings
 * along; there the classes are empty, and registering does nothing.
 */
export async function buildServer(dist) {
  const folder = join(dist, 'server');
  await mkdir(folder, { recursive: true });
  const elements = (await readdir(join(dist, 'elements'))).filter((file) => /^mend-[\w-]+\.js$/.test(file));
  for (const file of elements) {
    const [, name] = /export class (\w+)/.exec(await readFile(join(dist, 'elements', file), 'utf8'));
    await writeFile(join(folder, file.replace('mend-', '')), `export class ${name} {}\n`);
  }
  const index = await readFile(join(dist, 'index.js'), 'utf8');
  const empty = index
    .replace(/\/\/# sourceMappingURL.*/, '')
    .replaceAll(/'\.\/(?:elements\/mend-)?/g, (start) => (start.includes('mend-') ? "'./" : "'../"));
  await writeFile(join(folder, 'index.js'), empty);
  await writeFile(join(folder, 'nothing.js'), 'export {};\n');
}
