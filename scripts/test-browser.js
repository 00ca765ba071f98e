// Runs the browser tests in one engine after the other: BROWSERS=chromium|firefox|webkit|all, chromium unless said.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { enginesAsked, missing } from './testing/engines.js';
import { withSecondRun } from './testing/second-run.js';
import { readTotals, writeTotals } from './testing/totals.js';

const runner = fileURLToPath(import.meta.resolve('@web/test-runner')).replace(/index\.m?js$/, 'dist/bin.js');
let failed = false;

for (const engine of enginesAsked()) {
  const reason = missing(engine);
  if (reason) {
    console.warn(`\n!!! ${reason}: these tests did not run in it.\n`);
    continue;
  }
  const first = run(engine, process.argv.slice(2));
  const files = first.files ?? { '': { passed: 0, failed: 1, skipped: 0 } };
  const totals = withSecondRun(files, (failing) => run(engine, ['--files', ...failing]).files ?? {});
  totals.failed += first.coverage?.failed ?? 0;
  writeTotals(engine, totals);
  failed ||= totals.failed > 0;
}

process.exitCode = failed ? 1 : 0;

function run(engine, args) {
  const env = { ...process.env, BROWSERS: engine };
  writeTotals(engine, {});
  spawnSync(process.execPath, [runner, ...args], { env, stdio: 'inherit' });
  return readTotals(engine);
}
