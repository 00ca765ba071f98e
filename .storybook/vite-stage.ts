import { fileURLToPath } from 'node:url';
import { mergeConfig, type InlineConfig } from 'vite';

/** What Storybook's and its tests' Vite need to show the elements as a site does. */
export const stageConfig = (config: InlineConfig): InlineConfig =>
  mergeConfig(config, {
    resolve: {
      // Lit's development build speaks in the console.
      conditions: ['module', 'browser', 'production'],
      alias: {
        // The queries of the tests come along; real keys are the other runner's.
        '@web/test-runner-commands': fileURLToPath(new URL('./no-test-runner.ts', import.meta.url)),
      },
    },
  });
