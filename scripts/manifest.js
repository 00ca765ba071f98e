// Writes custom-elements.json. With --check it only says whether the file is what the code says.
import { readFileSync, writeFileSync } from 'node:fs';
import { argv, exit } from 'node:process';
import { fileURLToPath } from 'node:url';
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { problemsIn } from './manifest-problems.js';

const FILE = fileURLToPath(new URL('../custom-elements.json', import.meta.url));
const cwd = fileURLToPath(new URL('..', import.meta.url));

const manifest = await cli({
  argv: ['analyze', '--config', 'custom-elements-manifest.config.js', '--quiet'],
  cwd,
  noWrite: true,
});
const text = `${JSON.stringify(manifest, null, 2)}\n`;

// The analyzer ends well whatever it met, so what it found is looked at here.
const problems = problemsIn(manifest);
for (const problem of problems) console.error(problem);

if (!argv.includes('--check')) {
  writeFileSync(FILE, text);
} else if (saved() !== text) {
  console.error('custom-elements.json is not what the code says. Run: npm run manifest');
  exit(1);
}
exit(problems.length === 0 ? 0 : 1);

function saved() {
  try {
    return readFileSync(FILE, 'utf8').replaceAll('\r\n', '\n');
  } catch {
    return '';
  }
}
