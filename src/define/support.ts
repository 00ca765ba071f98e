import { MendSupport } from '../elements/mend-support.js';
import { define } from '../elements/registry.js';

define('mend-support', MendSupport);

export type * from '../elements/mend-support.js';
