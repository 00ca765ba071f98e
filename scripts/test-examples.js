// Runs every example, or those named on the command line.
import { spawnSync } from 'node:child_process';
import { argv, execPath } from 'node:process';

const { status } = spawnSync(execPath, ['--test', '--test-reporter=spec', 'test/examples/all.test.js'], {
  env: { ...process.env, EXAMPLES: argv.slice(2).join() },
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
