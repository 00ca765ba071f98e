import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { entriesOf, installPacked } from '../../scripts/pack.js';
import { path } from './support.js';

const run = promisify(execFile);
const { exports, dependencies } = JSON.parse(readFileSync(path('package.json'), 'utf8'));
const elements = readdirSync(path('src/define')).map((file) => file.replace(/\.ts$/, '.js'));
const SERVERS = ['workerd', 'edge-light', 'worker'];

describe('what the packed file opens', () => {
  let project;
  let entries;
  before(async () => {
    project = await installPacked();
    entries = entriesOf(exports, project.files);
  });
  after(() => project.remove());

  const ending = (suffix) =>
    [...entries]
      .filter(([, [{ file }]]) => file.endsWith(suffix))
      .map(([name]) => `mend-elements${name.slice(1)}`);
  const modules = () => ending('.d.ts');

  async function node(code) {
    const file = join(project.folder, 'run.js');
    await writeFile(file, code);
    return (await run(process.execPath, ['--no-warnings', file], { cwd: project.folder })).stdout.trim();
  }

  const bundle = async (contents, options) => {
    const { outputFiles } = await build({
      stdin: { contents, resolveDir: project.folder },
      bundle: true,
      write: false,
      logLevel: 'silent',
      ...options,
    });
    return outputFiles[0].text;
  };

  test('is there, with types for each module', () => {
    for (const [name, targets] of entries) {
      for (const { file } of targets)
        assert.ok(project.files.includes(file), `${name}: ${file} is not packed`);
      const { file, condition } = targets.at(-1);
      assert.equal(condition, 'default', name);
      assert.equal(targets[0].condition === 'types', file.endsWith('.js'), name);
    }
    for (const name of ['./mend.css', './schema', './package.json', './content/rebuild-trust/en.json'])
      assert.ok(entries.has(name), name);
  });

  test('has a class and a define entry for each element', () => {
    for (const element of elements) {
      assert.ok(entries.has(`./${element}`), element);
      assert.ok(entries.has(`./define/${element}`), element);
    }
    const classes = [...entries.keys()].filter((name) => /^\.\/(?!define\.)[\w.-]+\.js$/.test(name));
    assert.deepEqual(classes.sort(), elements.map((element) => `./${element}`).sort());
  });

  test('throws nothing and does nothing in Node', async () => {
    const said = await node(`
      await import('lit');
      const before = Object.getOwnPropertyNames(globalThis).join();
      ${modules()
        .map((name) => `await import('${name}');`)
        .join('\n')}
      if (Object.getOwnPropertyNames(globalThis).join() !== before) console.log('A global was added.');
      if (globalThis.customElements?.get('mend-step-card')) console.log('A tag is registered.');
      if (globalThis.document || globalThis.window) console.log('There is a page.');
      if (process.getActiveResourcesInfo().includes('Timeout')) console.log('Something waits.');`);
    assert.equal(said, '');
  });

  for (const server of SERVERS) {
    test(`throws nothing and does nothing in a runtime without a page (${server})`, async () => {
      for (const name of modules()) {
        const code = await bundle(`export * from '${name}';`, {
          conditions: [server],
          format: 'iife',
          globalName: 'entry',
          platform: 'neutral',
        });
        const context = createContext({ Event, EventTarget, URL, TextEncoder, AbortController });
        const known = Object.keys(context);
        runInContext(code, context);
        assert.deepEqual(
          Object.keys(context).filter((key) => !known.includes(key)),
          ['entry'],
          name,
        );
      }
    });
  }

  test('gives such a runtime the same names', async () => {
    for (const name of modules()) {
      const namesWith = async (conditions) => {
        const code = `import * as all from '${name}'; export default Object.keys(all).sort().join();`;
        const text = await bundle(code, { conditions, format: 'esm', platform: 'node' });
        const file = join(project.folder, `names-${conditions.join()}.mjs`);
        await writeFile(file, text);
        return (await import(`${file}?${name}`)).default;
      };
      assert.equal(await namesWith(['workerd']), await namesWith([]), name);
    }
  });

  test('can be read as JSON', async () => {
    const said = await node(
      ending('.json')
        .map((name) => `console.log(typeof (await import('${name}', { with: { type: 'json' } })).default);`)
        .join('\n'),
    );
    assert.deepEqual(new Set(said.split('\n')), new Set(['object']));
  });

  for (const inner of [
    'dist/index.js',
    'elements/frame.js',
    'frame.js',
    'step-card.styles.js',
    'src/index.ts',
  ]) {
    test(`keeps ${inner} to itself`, async () => {
      const said = await node(
        `await import('mend-elements/${inner}').catch(({ code }) => console.log(code));`,
      );
      assert.match(said, /^ERR_(PACKAGE_PATH_NOT_EXPORTED|MODULE_NOT_FOUND)$/);
    });
  }

  test('leaves nothing in a bundle that does not use it, and keeps what registers tags', async () => {
    const options = { format: 'esm', minify: true, external: Object.keys(dependencies) };
    const imports = (names) => names.map((name) => `import '${name}';`).join('\n');
    const silent = modules().filter((name) => !name.includes('/define'));
    assert.equal((await bundle(imports(silent), options)).trim(), '');
    for (const name of modules().filter((name) => name.includes('/define')))
      assert.match(await bundle(imports([name]), options), /mend-/, name);
    const little = await bundle("import { VERSION } from 'mend-elements'; console.log(VERSION);", options);
    assert.ok(little.length < 500, little);
  });
});
