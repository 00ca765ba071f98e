import { MendQuickExit } from '../elements/mend-quick-exit.js';
import { define } from '../elements/registry.js';

define('mend-quick-exit', MendQuickExit);

export type * from '../elements/mend-quick-exit.js';
