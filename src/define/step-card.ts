import { MendStepCard } from '../elements/mend-step-card.js';
import { define, defineLater } from '../elements/registry.js';
import './safety-note.js';

define('mend-step-card', MendStepCard);
defineLater('mend-prompts', async () => import('./prompts.js'));
defineLater('mend-checklist', async () => import('./checklist.js'));
defineLater('mend-privacy-panel', async () => import('./privacy-panel.js'));

export type * from '../elements/mend-step-card.js';
