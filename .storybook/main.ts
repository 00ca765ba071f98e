import type { StorybookConfig } from '@storybook/web-components-vite';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { stageConfig } from './vite-stage.js';

// The embed builder shows itself and its previews from here. The tests of the stories need no build.
const built = fileURLToPath(new URL('../dist/cdn', import.meta.url));

const config: StorybookConfig = {
  framework: {
    name: '@storybook/web-components-vite',
    // The package's own Vite configuration is for the script tag.
    options: { builder: { viteConfigPath: '.storybook/vite.config.ts' } },
  },
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  // It would send a newcomer to Storybook's own lessons before ours.
  features: { sidebarOnboardingChecklist: false },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  staticDirs: existsSync(built) ? [{ from: built, to: '/cdn' }] : [],
  viteFinal: stageConfig,
};

export default config;
