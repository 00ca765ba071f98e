import { MendProgressTracker } from '../elements/mend-progress-tracker.js';
import { define, defineLater } from '../elements/registry.js';

define('mend-progress-tracker', MendProgressTracker);
defineLater('mend-step-card', async () => import('./step-card.js'));
defineLater('mend-privacy-panel', async () => import('./privacy-panel.js'));

export type * from '../elements/mend-progress-tracker.js';
