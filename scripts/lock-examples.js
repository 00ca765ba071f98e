// Renews the examples' lock files, after their packages or ours have changed.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exampleFolder, EXAMPLES, pack, runNpm } from './examples.js';

const OURS = 'node_modules/mend-elements';

await pack();
for (const name of Object.keys(EXAMPLES)) {
  const file = join(exampleFolder(name), 'package-lock.json');
  const forget = async (change) => {
    const lock = JSON.parse(await readFile(file, 'utf8'));
    change(lock.packages);
    await writeFile(file, `${JSON.stringify(lock, null, 2)}\n`);
  };
  // Else npm keeps what it knows of the last packed file.
  await forget((packages) => delete packages[OURS]);
  await runNpm(exampleFolder(name), 'install', '--package-lock-only', '--no-audit', '--no-fund');
  // Every packed file is another one.
  await forget((packages) => delete packages[OURS].integrity);
  console.log(`Locked ${name}.`);
}
