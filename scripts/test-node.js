// Runs the suites that need no browser. Files named on the command line are run instead of all of them.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withSecondRun } from './testing/second-run.js';
import { readTotals, writeTotals } from './testing/totals.js';

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

const reporter = fileURLToPath(new URL('./testing/node-totals.js', import.meta.url));

/** Runs the files, and gives the totals of each. */
function run(them) {
  writeTotals('node', {});
  const { status } = spawnSync(
    process.execPath,
    [
      '--test',
      // A failed test may leave a browser or a server behind, which would keep its file from ending.
      '--test-force-exit',
      '--test-timeout=600000',
      '--test-reporter=spec',
      '--test-reporter-destination=stdout',
      `--test-reporter=${reporter}`,
      '--test-reporter-destination=stdout',
      ...them,
    ],
    { stdio: 'inherit' },
  );
  const totals = readTotals('node').files ?? {};
  const silent = them.filter((file) => !totals[file]);
  // A file of which nothing was heard has not passed.
  for (const file of silent) totals[file] = { passed: 0, failed: 1, skipped: 0 };
  const failed = Object.values(totals).some((file) => file.failed > 0);
  if (status !== 0 && !failed) totals[''] = { passed: 0, failed: 1, skipped: 0 };
  return totals;
}

if (files.length === 0) {
  console.log(`No test files in ${FOLDERS.join(' or ')}.`);
} else {
  const totals = withSecondRun(run(files), run);
  writeTotals('node', totals);
  process.exitCode = totals.failed === 0 ? 0 : 1;
}
