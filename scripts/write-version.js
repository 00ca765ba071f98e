// Brings the version that the elements tell in line with package.json. `npm run version` runs it after changesets.
import { readFile, writeFile } from 'node:fs/promises';

const file = (name) => new URL(`../${name}`, import.meta.url);
const { version } = JSON.parse(await readFile(file('package.json'), 'utf8'));
const source = await readFile(file('src/elements/version.ts'), 'utf8');
const fresh = source.replace(/VERSION = '[^']*'/, `VERSION = '${version}'`);
if (!fresh.includes(`'${version}'`)) throw new Error('src/elements/version.ts has no VERSION to set.');
await writeFile(file('src/elements/version.ts'), fresh);
