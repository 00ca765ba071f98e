import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import vscode from 'vscode-html-languageservice';
import { typeFiles } from '../../scripts/build-types.js';
import { installPacked } from '../../scripts/pack.js';
import { elementsIn } from '../../scripts/types/elements.js';
import { path } from './support.js';

const { getLanguageService, newHTMLDataProvider, TextDocument } = vscode;
const run = promisify(execFile);
const elements = elementsIn(JSON.parse(readFileSync(path('custom-elements.json'), 'utf8')));
const events = [
  ...new Map(elements.flatMap(({ events }) => events).map((event) => [event.name, event])).values(),
];
const readBuilt = (file) => JSON.parse(readFileSync(path(`dist/${file}`), 'utf8'));

const compilerOptions = {
  target: 'es2022',
  module: 'esnext',
  moduleResolution: 'bundler',
  lib: ['es2023', 'dom', 'dom.iterable'],
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: true,
  noEmit: true,
  types: [],
  jsx: 'react-jsx',
};

describe('what frameworks and editors know', () => {
  let project;
  before(async () => {
    project = await installPacked();
    cpSync(path('test/types'), project.folder, { recursive: true });
    await writeFile(join(project.folder, 'svelte.config.js'), 'export default {};\n');
  });
  after(() => project.remove());

  async function compile(file, { tool = 'tsc', flag = '-p', options = {} } = {}) {
    const config = `${file}.json`;
    const settings = { compilerOptions: { ...compilerOptions, ...options }, files: [file] };
    await writeFile(join(project.folder, config), JSON.stringify(settings));
    const bin = path(`node_modules/.bin/${tool}`);
    await run(bin, [flag, config], { cwd: project.folder }).catch(({ stdout, stderr }) =>
      assert.fail(stdout + stderr),
    );
  }

  test('is fresh', async () => {
    for (const [name, text] of await typeFiles())
      assert.equal(readFileSync(path(`dist/${name}`), 'utf8'), text, name);
  });

  test('compiles without a framework, also with the types of the types checked', () =>
    compile('page.ts', { options: { skipLibCheck: false } }));

  test('compiles with types of Node', () =>
    compile('page.ts', { options: { module: 'nodenext', moduleResolution: 'nodenext' } }));

  test('holds every tag and every event of the manifest', async () => {
    const lines = [
      ...elements.map(({ tagName, name }) => `document.createElement('${tagName}') satisfies all.${name};`),
      ...events.map(
        ({ name, type }) =>
          `addEventListener<'${name}'>(document.body, '${name}', (event: all.${type.text}) => event);`,
      ),
    ];
    const listen = `const addEventListener = <E extends keyof HTMLElementEventMap>(
      on: HTMLElement, name: E, listener: (event: HTMLElementEventMap[E]) => unknown) => on.addEventListener(name, listener);`;
    await writeFile(
      join(project.folder, 'all.ts'),
      `import 'mend-elements/define.js';\nimport type * as all from 'mend-elements';\n${listen}\n${lines.join('\n')}\n`,
    );
    await compile('all.ts');
  });

  for (const { tagName } of elements) {
    test(`knows <${tagName}> and its events from its own entry alone`, async () => {
      const file = `${tagName}.ts`;
      await writeFile(
        join(project.folder, file),
        `import 'mend-elements/define/${tagName.replace('mend-', '')}.js';
         document.createElement('${tagName}').addEventListener('mend-error', ({ code }) => code);\n`,
      );
      await compile(file);
    });
  }

  test('compiles with React 19', () => compile('react.tsx'));
  test('compiles with Preact', () => compile('preact.tsx', { options: { jsxImportSource: 'preact' } }));
  test('compiles with Vue', () => compile('vue.vue', { tool: 'vue-tsc' }));
  test('compiles with Svelte', () => compile('svelte.svelte', { tool: 'svelte-check', flag: '--tsconfig' }));

  test("shows in VS Code's completions", () => {
    const service = getLanguageService({
      customDataProviders: [newHTMLDataProvider('mend', readBuilt('vscode.html-custom-data.json'))],
    });
    const complete = (text) => {
      const document = TextDocument.create('file:///page.html', 'html', 1, text.replace('|', ''));
      const position = document.positionAt(text.indexOf('|'));
      const { items } = service.doComplete(document, position, service.parseHTMLDocument(document));
      return items.map(({ label }) => label);
    };
    for (const { tagName, attributes } of elements) {
      assert.ok(complete('<|').includes(tagName), tagName);
      const offered = complete(`<${tagName} |></${tagName}>`);
      for (const { name } of attributes) assert.ok(offered.includes(name), `${tagName} ${name}`);
    }
    assert.deepEqual(complete('<mend-progress-tracker variant="|">'), ['list', 'bowl']);
    const { properties } = readBuilt('vscode.css-custom-data.json');
    assert.ok(properties.some(({ name, description }) => name === '--mend-accent' && description));
  });

  test("holds what JetBrains' editors read", () => {
    const { name, version, contributions } = readBuilt(
      JSON.parse(readFileSync(path('package.json')))['web-types'].replace('dist/', ''),
    );
    assert.equal(name, 'mend-elements');
    assert.match(version, /^\d+\.\d+\.\d+$/);
    for (const { tagName, attributes, events } of elements) {
      const tag = contributions.html.elements.find((element) => element.name === tagName);
      assert.deepEqual(
        tag.attributes.map((one) => one.name),
        attributes.map((one) => one.name),
      );
      assert.deepEqual(
        tag.js.events.map((one) => one.name),
        events.map((one) => one.name),
      );
      for (const one of [tag, ...tag.attributes]) assert.ok(one.description, `${tagName} ${one.name}`);
    }
  });
});
