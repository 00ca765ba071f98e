// Everything that has to hold, one after the other, and the real totals as the last line.
import { spawnSync } from 'node:child_process';
import { ENGINES, missing } from './testing/engines.js';
import { clearTotals, readTotals, writeSummary } from './testing/totals.js';

const CHECKS = [
  'words',
  'types',
  'lint',
  'format:check',
  'templates',
  'check:content',
  'manifest:check',
  'schema:check',
  'tokens:check',
  'reference:check',
  'demo:check',
  'build',
];

const totals = { passed: 0, failed: 0, skipped: 0 };
const lines = [];

clearTotals();

for (const check of CHECKS) {
  const passed = run(check) === 0;
  count(check, { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 });
}

for (const engine of ENGINES) {
  const reason = missing(engine);
  if (reason) {
    lines.push(`!!! ${reason}: the browser tests did not run in it.`);
  } else {
    const status = run('test:browser', { BROWSERS: engine });
    count(`tests in ${engine}`, honest(readTotals(engine), status));
  }
}

const storyStatus = run('test:stories');
count('stories', honest(readTotals('stories'), storyStatus));

const status = run('test:node');
count('tests in Node', honest(readTotals('node'), status));

console.log(`\n${lines.join('\n')}\n`);
const summary = `${totals.passed} passed, ${totals.failed} failed`;
writeSummary(summary);
console.log(summary);
process.exitCode = totals.failed === 0 ? 0 : 1;

function run(script, extra = {}) {
  console.log(`\n=== ${script} ${Object.values(extra).join(' ')}`);
  // npm sets this when it runs us; its own file is the surest way to it on every system.
  const npm = process.env.npm_execpath;
  const [command, args] = npm ? [process.execPath, [npm]] : ['npm', []];
  const { status } = spawnSync(command, [...args, 'run', '--silent', script], {
    env: { ...process.env, ...extra },
    stdio: 'inherit',
  });
  return status;
}

// A run that ends badly though no test failed has failed all the same.
function honest(result, status) {
  return status !== 0 && result.failed === 0 ? { ...result, failed: 1 } : result;
}

function count(name, result) {
  for (const key of Object.keys(totals)) totals[key] += result[key];
  for (const file of result.again ?? []) lines.push(`!!! ${file} passed only when it ran a second time.`);
  const skipped = result.skipped > 0 ? `, ${result.skipped} skipped` : '';
  lines.push(
    `${result.failed === 0 ? '  ok' : 'FAIL'} ${name}: ${result.passed} passed, ${result.failed} failed${skipped}`,
  );
}
