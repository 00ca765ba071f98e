import type { StorybookConfig } from '@storybook/web-components-vite';
import { stageConfig } from './vite-stage.js';

const config: StorybookConfig = {
  framework: {
    name: '@storybook/web-components-vite',
    // The package's own Vite configuration is for the script tag.
    options: { builder: { viteConfigPath: '.storybook/vite.config.ts' } },
  },
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: stageConfig,
};

export default config;
