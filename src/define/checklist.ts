import { MendChecklist } from '../elements/mend-checklist.js';
import { define } from '../elements/registry.js';

define('mend-checklist', MendChecklist);

export type * from '../elements/mend-checklist.js';
