import { MendJourney } from '../elements/mend-journey.js';
import { define, defineLater } from '../elements/registry.js';

define('mend-journey', MendJourney);
defineLater('mend-progress-tracker', async () => import('./progress-tracker.js'));
defineLater('mend-step-card', async () => import('./step-card.js'));
defineLater('mend-privacy-panel', async () => import('./privacy-panel.js'));

export type * from '../elements/mend-journey.js';
