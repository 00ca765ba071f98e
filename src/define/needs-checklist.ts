import { MendNeedsChecklist } from '../elements/mend-needs-checklist.js';
import { define } from '../elements/registry.js';

define('mend-needs-checklist', MendNeedsChecklist);

export type * from '../elements/mend-needs-checklist.js';
