import content from 'mend-elements/content/rebuild-trust/en.json';
import words from 'mend-elements/content/ui/en.json';
import { renderFallback } from 'mend-elements/static';
import { entries } from './entries';

const options = { content, words, step: 1 };

/** What readers see until the elements have loaded. Made on the server, so that no browser needs to. */
export const fallback = {
  card: renderFallback('step-card', options),
  tracker: renderFallback('progress-tracker', options),
  support: renderFallback('support', { ...options, entries }),
};
