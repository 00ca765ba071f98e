// Runs the suites that need no browser. Files named on the command line are run instead of all of them.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { totalsFile, writeTotals } from './testing/totals.js';

const FOLDERS = ['test/content', 'test/node'];

// Node 20 knows no patterns here, and Node 22 takes a folder for a file.
function testFiles(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true })
    .filter((file) => file.endsWith('.test.js'))
    .map((file) => join(folder, file))
    .sort();
}

const named = process.argv.slice(2);
const files = named.length > 0 ? named : FOLDERS.flatMap(testFiles);
writeTotals('node', { passed: 0, failed: files.length === 0 ? 0 : 1, skipped: 0 });

if (files.length === 0) {
  console.log(`No test files in ${FOLDERS.join(' or ')}.`);
} else {
  const reporter = fileURLToPath(new URL('./testing/node-totals.js', import.meta.url));
  const { status } = spawnSync(
    process.execPath,
    [
      '--test',
      '--test-reporter=spec',
      '--test-reporter-destination=stdout',
      `--test-reporter=${reporter}`,
      `--test-reporter-destination=${totalsFile('node')}`,
      ...files,
    ],
    { stdio: 'inherit' },
  );
  process.exitCode = status ?? 1;
}
