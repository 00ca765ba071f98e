import { MendSafetyNote } from '../elements/mend-safety-note.js';
import { define, defineLater } from '../elements/registry.js';

define('mend-safety-note', MendSafetyNote);
defineLater('mend-support', async () => import('./support.js'));

export type * from '../elements/mend-safety-note.js';
