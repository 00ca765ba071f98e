import js from '@eslint/js';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { roomsRule } from './scripts/lint/rooms.js';

/** Globals that tie code to one page. Journey and program run anywhere, such as on a server or in a worker. */
const PAGE_GLOBALS = [
  'addEventListener',
  'customElements',
  'dispatchEvent',
  'document',
  'frames',
  'getComputedStyle',
  'history',
  'indexedDB',
  'localStorage',
  'location',
  'matchMedia',
  'name',
  'navigator',
  'parent',
  'removeEventListener',
  'requestAnimationFrame',
  'self',
  'sessionStorage',
  'top',
  'window',
];

const HTML_FROM_TEXT = '/^(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|parseHTMLUnsafe|srcdoc)$/';
const TEXT_NOT_HTML = 'Words are text, never HTML: render them with lit.';

/** What must not be in src. A later block for the same file replaces a rule, so each list is whole. */
const NOT_IN_SRC = [
  { selector: `MemberExpression[property.name=${HTML_FROM_TEXT}]`, message: TEXT_NOT_HTML },
  { selector: `MemberExpression[property.value=${HTML_FROM_TEXT}]`, message: TEXT_NOT_HTML },
  { selector: 'TemplateElement[value.raw=/\\.(innerHTML|outerHTML|srcdoc)=/]', message: TEXT_NOT_HTML },
  {
    selector: 'MemberExpression[object.name="document"][property.name=/^(write|writeln)$/]',
    message: TEXT_NOT_HTML,
  },
  {
    selector: 'TemplateElement[value.raw=/\\sstyle="/]',
    message: 'A content security policy may forbid style attributes: use a class, or styleMap for a number.',
  },
  {
    selector: 'TaggedTemplateExpression[tag.name="css"] TemplateElement[value.raw=/\\d\\s*rem\\b/]',
    message: "A host's root size is not ours: use em.",
  },
  {
    selector:
      'TaggedTemplateExpression[tag.name="css"] TemplateElement[value.raw=' +
      '/(^|[\\s;{-])((margin|padding|border)-(left|right|top|bottom)|left|right)\\s*:|text-align:\\s*(left|right)/]',
    message: 'Use logical properties, such as margin-inline-start: words also run from right to left.',
  },
];

const UNSAFE_DIRECTIVES = [
  'lit/directives/unsafe-*',
  'lit-html',
  'lit-html/*',
  'lit-element',
  'lit-element/*',
];

export default defineConfig(
  globalIgnores([
    'dist/',
    'coverage/',
    '.cache/',
    'src/program/generated/',
    'test/generated/',
    'test/types/',
    'types/',
    'storybook-static/',
    // Each with the settings of its own framework.
    'examples/**/*.ts',
    'examples/**/*.tsx',
    'examples/**/dist/',
    'examples/next/.next/',
    'examples/astro/.astro/',
  ]),
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
  },
  {
    files: ['**/*.js'],
    extends: [js.configs.recommended],
    languageOptions: { globals: globals.node },
  },
  {
    // Functions in these are sent into a page.
    files: [
      'test/examples/**/*.js',
      'examples/**/*.js',
      'test/node/**/*.js',
      'bench/**/*.js',
      'scripts/size.js',
      'scripts/size/open.js',
      'scripts/visual/take.js',
    ],
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
  },
  {
    files: ['**/*.ts'],
    extends: [
      js.configs.recommended,
      tseslint.configs.strictTypeChecked,
      lit.configs['flat/recommended'],
      wc.configs['flat/recommended'],
      wc.configs['flat/best-practice'],
    ],
    plugins: { 'lit-a11y': litA11y },
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
      },
    },
    settings: { wc: { elementBaseClasses: ['LitElement'] } },
    rules: {
      ...litA11y.configs.recommended.rules,
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Lit calls a template's listeners with the element as `this`.
      '@typescript-eslint/unbound-method': 'off',
      // LitElement has them all, and the compiler knows.
      'wc/guard-super-call': 'off',
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    plugins: { mend: { rules: { rooms: roomsRule } } },
    rules: {
      'mend/rooms': 'error',
      'no-restricted-syntax': ['error', ...NOT_IN_SRC],
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: UNSAFE_DIRECTIVES, message: 'Import from lit, and nothing unsafe.' }] },
      ],
    },
  },
  {
    files: ['src/journey/**/*.ts', 'src/program/**/*.ts'],
    ignores: ['src/journey/storages/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...PAGE_GLOBALS.map((name) => ({ name, message: 'Only storages and elements know the page.' })),
        { name: 'globalThis', message: 'Only storages and elements know the page.' },
      ],
    },
  },
  {
    files: ['test/**/*.ts', 'stories/**/*.ts'],
    rules: {
      // A plugin types chai's `equal` as a promise, which it is only for snapshots.
      '@typescript-eslint/no-floating-promises': [
        'error',
        { allowForKnownSafeCalls: [{ from: 'package', package: 'chai', name: 'Equal' }] },
      ],
      '@typescript-eslint/no-non-null-assertion': 'off',
      // A fake stands in for a class by its shape.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // `getByRole<HTMLInputElement>(…)` says what a test knows.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // chai's assertions are properties.
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
  {
    // What speaks to developers. The script tag stands alone, so that it loads nothing first.
    files: ['src/elements/report.ts', 'src/mend.ts', 'src/script-tag/*.ts'],
    rules: { 'no-console': ['error', { allow: ['warn', 'error'] }] },
  },
);
