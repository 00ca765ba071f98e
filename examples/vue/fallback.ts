import { createRequire } from 'node:module';
import { renderFallback } from 'mend-elements/static';
import { entries } from './src/entries.ts';

const require = createRequire(import.meta.url);
const options = {
  content: require('mend-elements/content/rebuild-trust/en.json'),
  words: require('mend-elements/content/ui/en.json'),
  step: 1,
};

/** What readers see until the elements have loaded. Made while building, so that no browser needs to. */
export const fallback = {
  card: renderFallback('step-card', options),
  tracker: renderFallback('progress-tracker', options),
  support: renderFallback('support', { ...options, entries }),
};
