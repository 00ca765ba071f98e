import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromeOptions } from './scripts/find-browser.js';

const { executablePath, args } = await chromeOptions();

/** Every story of Storybook as a test: shown, played, and checked in each mode. */
export default defineConfig({
  plugins: [storybookTest({ configDir: '.storybook' })],
  test: {
    name: 'stories',
    setupFiles: ['.storybook/vitest.setup.ts'],
    reporters: ['default', './scripts/testing/story-totals.js'],
    testTimeout: 60_000,
    // A busy machine decides nothing; the totals name what passed only then.
    retry: 1,
    // One page after the other: in a hidden one no frame is drawn.
    fileParallelism: false,
    isolate: false,
    browser: {
      enabled: true,
      headless: true,
      api: { host: '127.0.0.1' },
      provider: playwright({ launchOptions: { executablePath, args } }),
      instances: [{ browser: 'chromium' }],
      screenshotFailures: false,
    },
  },
});
