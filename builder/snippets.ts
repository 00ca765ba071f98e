import { tagsFor } from './markup.js';
import { reactSnippet, vueSnippet } from './frameworks.js';
import { bodyFor, headFor } from './html.js';
import type { Settings } from './settings.js';

/** A piece of code, and where it goes. */
export interface Paste {
  readonly where: string;
  readonly code: string;
}

export interface Snippet {
  readonly pastes: readonly Paste[];
  readonly notes: readonly string[];
}

export const PLATFORMS = ['html', 'wordpress', 'squarespace', 'webflow', 'react', 'vue'] as const;
export type Platform = (typeof PLATFORMS)[number];

export function snippetFor(platform: Platform, given: Settings): Snippet {
  // Frameworks have no script tag to say anything in.
  const settings = platform === 'react' || platform === 'vue' ? { ...given, once: false } : given;
  const tags = tagsFor(settings);
  const head = headFor(settings, tags);
  const body = bodyFor(settings, tags);
  switch (platform) {
    case 'html':
      return {
        pastes: [
          { where: 'In the page’s head, once', code: head },
          { where: 'Where it is to show', code: body },
        ],
        notes: [`Copy the folder dist/cdn to your site. Its address here is ${settings.base}`],
      };
    case 'wordpress':
      return {
        pastes: [{ where: 'In a “Custom HTML” block', code: `${head}\n${body}` }],
        notes: [
          `Upload the folder dist/cdn with your host’s file manager, so that it answers at ${settings.base}`,
          'Only administrators may save scripts. If WordPress takes them out, ask one.',
        ],
      };
    case 'squarespace':
      return {
        pastes: [
          { where: 'Page settings, Advanced, “Page header code injection”', code: head },
          { where: 'In a “Code” block, set to HTML', code: body },
        ],
        notes: elsewhere('Squarespace', settings.base),
      };
    case 'webflow':
      return {
        pastes: [
          { where: 'Page settings, Custom code, “Inside <head> tag”', code: head },
          { where: 'In a “Code Embed” element', code: body },
        ],
        notes: elsewhere('Webflow', settings.base),
      };
    case 'react':
      return {
        pastes: [
          { where: 'In a terminal', code: 'npm install mend-elements' },
          { where: 'Mend.jsx', code: reactSnippet(settings, tags) },
        ],
        notes: ['Made for React 19 and newer, which sets properties of custom elements.'],
      };
    case 'vue':
      return {
        pastes: [
          { where: 'In a terminal', code: 'npm install mend-elements' },
          { where: 'Mend.vue', code: vueSnippet(settings, tags) },
        ],
        notes: [
          'In vite.config.js: vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith("mend-") } } })',
        ],
      };
  }
}

function elsewhere(name: string, base: string): readonly string[] {
  const host = `${name} takes no folders of files. Put dist/cdn on a host of your own that allows other sites (CORS).`;
  return /^https:\/\//.test(base) ? [host] : [host, 'Then give its full address under “How it is put in”.'];
}
