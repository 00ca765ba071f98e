import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { entriesOf, installPacked } from '../../scripts/pack.js';
import { path } from './support.js';

const run = promisify(execFile);
const manifest = JSON.parse(readFileSync(path('package.json'), 'utf8'));
const bin = (name) => path(`node_modules/.bin/${name}`);

/** What a tool says when it is not content. */
const complaint = ({ stdout, stderr }) => `${stdout}${stderr}`;

describe('the package', () => {
  let project;
  before(async () => {
    project = await installPacked();
  });
  after(() => project.remove());

  test('says its own version', () => {
    assert.match(
      readFileSync(path('src/elements/version.ts'), 'utf8'),
      new RegExp(`VERSION = '${manifest.version.replaceAll('.', '\\.')}'`),
    );
  });

  test('says the next one after `npm run version`', async () => {
    const copy = join(project.folder, 'next');
    for (const file of ['scripts/write-version.js', 'src/elements/version.ts'])
      cpSync(path(file), join(copy, file));
    writeFileSync(join(copy, 'package.json'), '{ "type": "module", "version": "3.2.1" }');
    await run(process.execPath, [join(copy, 'scripts/write-version.js')]);
    assert.match(readFileSync(join(copy, 'src/elements/version.ts'), 'utf8'), /VERSION = '3\.2\.1'/);
    assert.match(manifest.scripts.version, /changeset version && node scripts\/write-version\.js/);
  });

  test('holds what it promises, and nothing that is only for us', () => {
    const wanted = [
      'README.md',
      'LICENSE',
      'LICENSE-CONTENT',
      'CHANGELOG.md',
      'package.json',
      'custom-elements.json',
      'dist/cdn/mend.js',
      'docs/README.md',
      'docs/elements/step-card.md',
      'llms.txt',
    ];
    for (const file of wanted) assert.ok(project.files.includes(file), `${file} is not packed`);
    const ours =
      /(^|\/)(test|scripts|src|stories|examples|node_modules|\.\w+)\/|\.test\.|\.tsbuildinfo|\.tgz/;
    assert.deepEqual(
      project.files.filter((file) => ours.test(file)),
      [],
    );
  });

  test('holds the pages that its pages link to, but for those of the repository', () => {
    // Some 2 MB of pictures, and what helps only who has the sources.
    const inRepository = [
      'schema/program.schema.json',
      'CONTRIBUTING.md',
      'docs/pictures.md',
      'examples/README.md',
    ];
    const pages = project.files.filter((file) => /(\.md|llms\.txt)$/.test(file) && !file.startsWith('dist/'));
    const missing = pages.flatMap((page) => {
      const text = readFileSync(join(project.folder, 'node_modules/mend-elements', page), 'utf8');
      return [...text.matchAll(/\]\((?![a-z]+:|#)([^)\s#]+)/g)]
        .map(([, target]) => posix.join(posix.dirname(page), target))
        .filter((target) => !project.files.includes(target) && !inRepository.includes(target))
        .map((target) => `${page} links to ${target}`);
    });
    assert.deepEqual(missing, []);
  });

  test('has a map with its source for each module that people step into', () => {
    for (const file of project.files.filter((file) => /^dist\/(?!cdn|server|types)[\w/-]+\.js$/.test(file))) {
      assert.ok(project.files.includes(`${file}.map`), file);
      const map = JSON.parse(
        readFileSync(join(project.folder, 'node_modules/mend-elements', `${file}.map`), 'utf8'),
      );
      assert.equal(map.sources.length, map.sourcesContent?.length, file);
    }
  });

  test('is what publint asks for', async () => {
    const pkgDir = join(project.folder, 'node_modules/mend-elements');
    const { messages, pkg } = await publint({ pkgDir, strict: true, pack: false });
    assert.deepEqual(
      messages.map((message) => formatMessage(message, pkg)),
      [],
    );
  });

  test('has types that agree with its modules', async () => {
    const entries = [...entriesOf(manifest.exports, project.files)];
    const typed = entries.filter(([, [{ condition }]]) => condition === 'types').map(([name]) => name);
    const args = [
      project.file,
      '--profile',
      'esm-only',
      '--format',
      'ascii',
      '--no-color',
      '--entrypoints',
      ...typed,
    ];
    await run(bin('attw'), args).catch((error) => assert.fail(complaint(error)));
  });

  test('uses all that is in it, and has all that it uses', async () => {
    await run(bin('knip'), ['--no-progress'], { cwd: path('') }).catch((error) =>
      assert.fail(complaint(error)),
    );
  });
});
