import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { exampleFolder, EXAMPLES } from '../../scripts/examples.js';
import { checkExamples } from '../examples/check.js';
import { path } from './support.js';

const readJson = async (file) => JSON.parse(await readFile(file, 'utf8'));

for (const name of Object.keys(EXAMPLES)) {
  test(`the lock file of ${name} knows what the package needs`, async () => {
    const { dependencies } = await readJson(path('package.json'));
    const { packages } = await readJson(join(exampleFolder(name), 'package-lock.json'));
    const ours = packages['node_modules/mend-elements'];
    const advice = 'run `npm run examples:lock`';
    assert.deepEqual(ours.dependencies, dependencies, advice);
    assert.equal(ours.integrity, undefined, advice);
  });
}

// The others take longer: `npm run test:examples` runs them all.
checkExamples(['plain', 'react', 'vue', 'next']);
