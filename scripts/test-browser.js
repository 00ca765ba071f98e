// Runs the browser tests in one engine after the other: BROWSERS=chromium|firefox|webkit|all, chromium unless said.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { enginesAsked, missing } from './testing/engines.js';
import { readTotals } from './testing/totals.js';

const runner = fileURLToPath(import.meta.resolve('@web/test-runner')).replace(/index\.m?js$/, 'dist/bin.js');
let failed = false;

for (const engine of enginesAsked()) {
  const reason = missing(engine);
  if (reason) {
    console.warn(`\n!!! ${reason}: these tests did not run in it.\n`);
    continue;
  }
  const env = { ...process.env, BROWSERS: engine };
  const { status } = spawnSync(process.execPath, [runner, ...process.argv.slice(2)], {
    env,
    stdio: 'inherit',
  });
  failed ||= status !== 0 || readTotals(engine).failed > 0;
}

process.exitCode = failed ? 1 : 0;
