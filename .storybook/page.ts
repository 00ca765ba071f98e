import type { Decorator } from '@storybook/web-components-vite';
import { themes } from './themes.js';

let theme: HTMLStyleElement | undefined;

/** Makes the page around the story what the toolbar says. */
export const dressPage: Decorator = (story, { globals }) => {
  const { theme: name, scheme, direction, language, host } = globals as Record<string, string>;
  const page = document.documentElement;
  page.lang = language ?? 'en';
  if (direction === undefined || direction === 'auto') page.removeAttribute('dir');
  else page.dir = direction;
  page.dataset['scheme'] = scheme;
  page.dataset['host'] = host;
  theme ??= document.head.appendChild(document.createElement('style'));
  theme.textContent = themes[name ?? ''] ?? '';
  return story();
};
