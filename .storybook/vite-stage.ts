import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { mergeConfig, type InlineConfig, type Plugin } from 'vite';

const LIT = ['lit', 'lit-html', 'lit-element', '@lit/reactive-element', '@lit/context'];

/** Lit as sites have it. Its development build speaks in the console. */
const publishedLit: Plugin = {
  name: 'published-lit',
  enforce: 'pre',
  async resolveId(source, importer, options) {
    if (importer === undefined || !/lit/.test(source + importer)) return null;
    const found = await this.resolve(source, importer, { ...options, skipSelf: true });
    const [, folder, file] =
      /^(.*\/node_modules\/(?:@lit\/)?[\w-]+\/)development\/(.*)$/.exec(found?.id ?? '') ?? [];
    return found && folder && file ? { ...found, id: folder + file } : found;
  },
};

const path = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url));

/** A text that is changed in `content/` shows when it is saved. */
const freshWords: Plugin = {
  name: 'fresh-words',
  apply: 'serve',
  configureServer({ watcher }) {
    if (process.env['VITEST']) return;
    watcher.add(path('content'));
    watcher.on('change', (file) => {
      if (file.startsWith(path('content')))
        spawn(process.execPath, [path('scripts/build-content.js')], { stdio: 'inherit' });
    });
  },
};

/** What Storybook's and its tests' Vite need to show the elements as a site does. */
export const stageConfig = (config: InlineConfig): InlineConfig =>
  mergeConfig(config, {
    plugins: [publishedLit, freshWords],
    // Bundled beforehand it would be the development build, and there twice.
    optimizeDeps: { exclude: LIT },
    resolve: {
      alias: {
        // The queries of the tests come along; real keys are the other runner's.
        '@web/test-runner-commands': path('.storybook/no-test-runner.ts'),
      },
    },
  });
