import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromeOptions } from './scripts/find-browser.js';

const { executablePath, args } = await chromeOptions();

// What the toolbar is set to before a story is shown.
const MODES = {
  light: {},
  dark: { scheme: 'dark' },
  'right to left': { direction: 'rtl' },
  '320 px wide': { viewport: { value: 'narrow' } },
};

/** Every story of Storybook as a test, in each mode: shown, played, and checked by axe. */
export default defineConfig({
  plugins: [storybookTest({ configDir: '.storybook' })],
  test: {
    name: 'stories',
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
      instances: Object.entries(MODES).map(([name, globals]) => ({
        browser: 'chromium',
        name,
        provide: { 'storybook/test-initial-globals': globals },
      })),
      screenshotFailures: false,
    },
  },
});
