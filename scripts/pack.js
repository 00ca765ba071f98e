import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { env, execPath } from 'node:process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = join(root, '.cache');

// npm says where it is when it runs us; on Windows the bare name cannot be started without a shell.
const npm = env.npm_execpath ? [execPath, [env.npm_execpath]] : ['npm', []];

/** Packs `dist` as it is. Answers with the file and what is in it. */
export async function pack() {
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, 'pack-'));
  const [command, first] = npm;
  const args = [...first, 'pack', '--json', '--ignore-scripts', '--pack-destination', folder];
  const [{ filename, files }] = JSON.parse(
    execFileSync(command, args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
  );
  return { folder, file: join(folder, filename), files: files.map(({ path }) => path) };
}

/** A project that has the packed file installed. Its dependencies are found in ours, one folder up. */
export async function installPacked() {
  const { folder, file, files } = await pack();
  execFileSync('tar', ['-xzf', file], { cwd: folder });
  await mkdir(join(folder, 'node_modules'));
  await rename(join(folder, 'package'), join(folder, 'node_modules/mend-elements'));
  await writeFile(
    join(folder, 'package.json'),
    '{ "name": "consumer", "type": "module", "private": true }\n',
  );
  const remove = () => rm(folder, { recursive: true, force: true });
  return { folder, file, files, remove };
}

/** Every entry that an exports map opens, each with its files, patterns written out by what was packed. */
export function entriesOf(exports, files) {
  const entries = new Map();
  for (const [key, target] of Object.entries(exports)) {
    if (target === null) continue;
    const conditions = typeof target === 'string' ? { default: target } : target;
    for (const star of starsOf(conditions.default, files)) {
      const put = (text) => text.replaceAll('*', star);
      const name = put(key);
      if (isClosed(exports, name)) continue;
      entries.set(
        name,
        Object.entries(conditions).map(([condition, path]) => ({ condition, file: put(path).slice(2) })),
      );
    }
  }
  return entries;
}

function starsOf(pattern, files) {
  if (!pattern.includes('*')) return [''];
  const [before, after] = pattern.slice(2).split('*');
  return files
    .filter((file) => file.startsWith(before) && file.endsWith(after))
    .map((file) => file.slice(before.length, file.length - after.length));
}

const isClosed = (exports, name) =>
  Object.entries(exports).some(([key, target]) => {
    const [before, after] = key.split('*');
    return target === null && name.startsWith(before) && name.endsWith(after);
  });
