import type { Decorator } from '@storybook/web-components-vite';
import { themes } from './themes.js';

let theme: HTMLStyleElement | undefined;

/** Makes the page around the story what the toolbar says. */
export const dressPage: Decorator = (story, { globals, parameters }) => {
  const { theme: name, scheme, direction, language, host } = globals as Record<string, string>;
  const page = document.documentElement;
  page.lang = language ?? 'en';
  if (direction === undefined || direction === 'auto') page.removeAttribute('dir');
  else page.dir = direction;
  page.dataset['scheme'] = scheme;
  page.dataset['host'] = host;
  // Storybook's own page does so by itself; that of the tests does not.
  const { classList } = document.body;
  if (!classList.contains('sb-show-main'))
    classList.toggle('sb-main-padded', parameters['layout'] !== 'fullscreen');
  theme ??= document.head.appendChild(document.createElement('style'));
  theme.textContent = themes[name ?? ''] ?? '';
  return story();
};
