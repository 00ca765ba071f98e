// Writes what readers see until the elements have loaded. Runs before each build, so that no browser needs to.
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { renderFallback } from 'mend-elements/static';
import { entries } from './src/entries.ts';

const require = createRequire(import.meta.url);
const options = {
  content: require('mend-elements/content/rebuild-trust/en.json'),
  words: require('mend-elements/content/ui/en.json'),
  step: 1,
};

const fallback = {
  card: renderFallback('step-card', options),
  tracker: renderFallback('progress-tracker', options),
  support: renderFallback('support', { ...options, entries }),
};
await writeFile(new URL('src/fallback.json', import.meta.url), JSON.stringify(fallback));
