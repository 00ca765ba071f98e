import { createHash } from 'node:crypto';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { zip } from './zip.js';

/** The files that a page can pin, since they load nothing else. */
const PINNED = /^(?:mend\.all\.js|mend\.css|themes\/\w+\.css)$/;

/** Says what the files that can be pinned must hash to. */
export async function writeIntegrity(folder) {
  const hashes = {};
  for (const name of (await namesIn(folder)).filter((one) => PINNED.test(one)).sort())
    hashes[name] = integrityOf(await readFile(join(folder, name)));
  await writeFile(join(folder, 'integrity.json'), `${JSON.stringify(hashes, null, 2)}\n`);
}

export const integrityOf = (content) => `sha384-${createHash('sha384').update(content).digest('base64')}`;

async function namesIn(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return paths.map((path) => relative(folder, path).split(sep).join('/'));
}

/** Everything to host oneself, in one file that unpacks to a folder called `mend`. */
export async function writeZip(folder, licence, target) {
  const names = await namesIn(folder);
  const files = await Promise.all(
    names.map(async (name) => [`mend/${name}`, await readFile(join(folder, name))]),
  );
  await writeFile(target, zip([...files, ['mend/LICENSE', await readFile(licence)]]));
}
