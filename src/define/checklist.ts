import { MendChecklist } from '../elements/mend-checklist.js';
import { define, defineLater } from '../elements/registry.js';

define('mend-checklist', MendChecklist);
defineLater('mend-privacy-panel', async () => import('./privacy-panel.js'));

export type * from '../elements/mend-checklist.js';
