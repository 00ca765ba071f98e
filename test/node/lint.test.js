import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

// Rules that need types would need the files to exist; one test below asks for them.
const untyped = new ESLint({
  overrideConfig: { files: ['**/*.ts'], ...tseslint.configs.disableTypeChecked },
});

async function rulesBroken(filePath, code, eslint = untyped) {
  const [result] = await eslint.lintText(code, { filePath });
  return result.messages.map(({ ruleId, message }) => ruleId ?? message);
}

const bad = [
  ['src/journey/a.ts', `import '../program/schema.js';`, 'mend/rooms'],
  [
    'src/journey/a.ts',
    `import type { Step } from '../program/schema.js';\nexport type A = Step;`,
    'mend/rooms',
  ],
  ['src/journey/a.ts', `export const a = () => import('../elements/text.js');`, 'mend/rooms'],
  ['src/journey/a.ts', `export type A = import('../program/schema.js').Step;`, 'mend/rooms'],
  ['src/journey/a.ts', `export * from 'lit';`, 'mend/rooms'],
  ['src/journey/storages/a.ts', `export { a } from '../../elements/text.js';`, 'mend/rooms'],
  ['src/journey/a.ts', `import '../index.js';`, 'mend/rooms'],
  ['src/program/a.ts', `import '../journey/merge.js';`, 'mend/rooms'],
  ['src/program/a.ts', `import 'lit';`, 'mend/rooms'],
  ['src/program/a.ts', `import '../../content/index.js';`, 'mend/rooms'],
  ['src/elements/a.ts', `import '../define.js';`, 'mend/rooms'],
  ['src/elements/a.ts', `import '../mend.js';`, 'mend/rooms'],
  ['src/elements/a.ts', `export const a = () => import('../define/support.js');`, 'mend/rooms'],
  ['src/define/a.ts', `import 'valibot';`, 'mend/rooms'],
  ['src/elements/a.ts', `import 'valibot';`, 'mend/rooms'],
  ['src/elements/a.ts', `import 'little';`, 'mend/rooms'],
  ['src/index.ts', `import '../test/support/queries.js';`, 'mend/rooms'],
  ['src/journey/a.ts', `export const a = window.name;`, 'no-restricted-globals'],
  ['src/journey/a.ts', `export const a = () => localStorage.length;`, 'no-restricted-globals'],
  ['src/program/a.ts', `export const a = () => document.title;`, 'no-restricted-globals'],
  ['src/program/a.ts', `export const a = globalThis;`, 'no-restricted-globals'],
  ['src/elements/a.ts', `export const a = (b: Element) => (b.innerHTML = 'c');`, 'no-restricted-syntax'],
  ['src/elements/a.ts', `export const a = (b: Element) => (b['innerHTML'] = 'c');`, 'no-restricted-syntax'],
  [
    'src/elements/a.ts',
    `import { html } from 'lit';\nexport const a = html\`<p .innerHTML=\${1}></p>\`;`,
    'no-restricted-syntax',
  ],
  [
    'src/elements/a.ts',
    `import { html } from 'lit';\nexport const a = html\`<p style="top: 0"></p>\`;`,
    'no-restricted-syntax',
  ],
  [
    'src/elements/a.ts',
    `import { css } from 'lit';\nexport const a = css\`p { margin: 1rem; }\`;`,
    'no-restricted-syntax',
  ],
  [
    'src/elements/a.ts',
    `import { css } from 'lit';\nexport const a = css\`p { margin-left: 1em; }\`;`,
    'no-restricted-syntax',
  ],
  [
    'src/elements/a.ts',
    `import { css } from 'lit';\nexport const a = css\`p{left: 1em}\`;`,
    'no-restricted-syntax',
  ],
  [
    'src/elements/a.ts',
    `import { unsafeHTML } from 'lit/directives/unsafe-html.js';\nexport { unsafeHTML };`,
    'no-restricted-imports',
  ],
  [
    'src/elements/a.ts',
    `import { unsafeSVG } from 'lit/directives/unsafe-svg.js';\nexport { unsafeSVG };`,
    'no-restricted-imports',
  ],
  [
    'src/elements/a.ts',
    `export const a = (b: any): string => String(b);`,
    '@typescript-eslint/no-explicit-any',
  ],
  [
    'src/elements/a.ts',
    `import { html } from 'lit';\nexport const a = html\`<img src="a.png" />\`;`,
    'lit-a11y/alt-text',
  ],
  ['src/elements/a.ts', `console.log('here');`, 'no-console'],
  ['test/a.test.ts', `export const a = (b: any): string => String(b);`, '@typescript-eslint/no-explicit-any'],
  ['scripts/a.js', `export const a = () => missing;`, 'no-undef'],
];

const good = [
  ['src/journey/a.ts', `import './merge.js';\nexport * from './storages/index.js';`],
  ['src/journey/storages/a.ts', `import '../journey.js';\nexport const a = window.localStorage;`],
  [
    'src/program/a.ts',
    `import * as v from 'valibot';\nimport './generated/sources.js';\nexport const a = v.string();`,
  ],
  [
    'src/elements/a.ts',
    `import { html } from 'lit';\nimport '../journey/merge.js';\nimport '../program/schema.js';\nexport { html };`,
  ],
  [
    'src/elements/a.ts',
    `export { createContext } from '@lit/context';\nexport { live } from 'lit/directives/live.js';`,
  ],
  [
    'src/elements/a.ts',
    `import { css } from 'lit';\nexport const a = css\`p { margin-inline-start: 1em; inset-inline-start: 0; }\`;`,
  ],
  [
    'src/elements/a.ts',
    `import { html } from 'lit';\nexport const a = html\`<p class="style">\${document.title}</p>\`;`,
  ],
  ['src/elements/report.ts', `console.warn('Set step to a number.');`],
  [
    'src/mend.ts',
    `import './define.js';\nexport * from './index.js';\nwindow.addEventListener('load', () => undefined);`,
  ],
  ['src/define/a.ts', `import '../elements/registry.js';\nimport './support.js';`],
  ['test/a.test.ts', `import '../src/mend.js';\nimport '../src/elements/text.js';\nimport 'lit';`],
  ['scripts/a.js', `console.log(process.argv);`],
];

describe('the lint rules', () => {
  for (const [file, code, rule] of bad) {
    it(`${rule} stops ${JSON.stringify(code)} in ${file}`, async () => {
      assert.deepEqual([...new Set(await rulesBroken(file, code))], [rule]);
    });
  }

  for (const [file, code] of good) {
    it(`nothing stops ${JSON.stringify(code)} in ${file}`, async () => {
      assert.deepEqual(await rulesBroken(file, code), []);
    });
  }

  it('knows types', async () => {
    const code = `export function a(): void {\n  Promise.resolve(1);\n}\n`;
    const broken = await rulesBroken('src/journey/merge.ts', code, new ESLint());
    assert.deepEqual(broken, ['@typescript-eslint/no-floating-promises']);
  });

  it('passes over what is generated', async () => {
    const eslint = new ESLint();
    for (const file of ['src/program/generated/a.js', 'test/generated/a.js', 'dist/a.js']) {
      assert.equal(await eslint.isPathIgnored(file), true, file);
    }
  });
});
