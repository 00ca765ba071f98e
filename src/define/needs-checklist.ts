import { MendNeedsChecklist } from '../elements/mend-needs-checklist.js';
import { define, defineLater } from '../elements/registry.js';

define('mend-needs-checklist', MendNeedsChecklist);
defineLater('mend-privacy-panel', async () => import('./privacy-panel.js'));

export type * from '../elements/mend-needs-checklist.js';
