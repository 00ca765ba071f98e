import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { bundle } from './bundle.js';
import { finish } from './finish.js';

/** Writes the script tag's files into a folder. */
export async function buildCdn(folder) {
  const pieces = await finish(await bundle());
  const whole = await finish(await bundle({ whole: true }));
  for (const [name, code] of [...pieces, ...whole]) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), code);
  }
}
