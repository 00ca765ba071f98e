import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { env } from 'node:process';
import { fileURLToPath } from 'node:url';
import { buildServer } from './build-server.js';
import { buildTypes } from './build-types.js';
import { buildBuilder } from './builder.js';
import { buildCdn } from './cdn/build.js';
import { writeIntegrity, writeZip } from './cdn/deliver.js';
import { fallbackSheet } from './fallback-sheet.js';
import { backupJsonSchema, programJsonSchema } from './schema.js';
import { buildThemes } from './themes.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = (path) => join(root, 'dist', path);

function run(command, ...args) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: false, env });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed.`);
}

const bin = (name) => join(root, 'node_modules/.bin', name);

/** `dist/` for npm, and `dist/cdn/` for the script tag. */
await rm(dist(''), { recursive: true, force: true });
run(process.execPath, join(root, 'scripts/build-content.js'));
run(bin('tsc'), '-p', 'tsconfig.build.json');
await buildServer(dist(''));
await buildTypes(dist(''));
await buildCdn(dist('cdn'));
await cp(join(root, 'content'), dist('content'), { recursive: true });
await mkdir(dist('schema'), { recursive: true });
await writeFile(dist('schema/program.schema.json'), await programJsonSchema());
await writeFile(dist('schema/backup.schema.json'), await backupJsonSchema());
await writeFile(dist('cdn/mend.css'), await fallbackSheet());
for (const folder of ['themes', 'cdn/themes']) await buildThemes(dist(folder));
await writeIntegrity(dist('cdn'));
await buildBuilder(dist('cdn/builder'));
const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
await writeZip(dist('cdn'), join(root, 'LICENSE'), dist(`mend-elements-${version}.zip`));
