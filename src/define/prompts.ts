import { MendPrompts } from '../elements/mend-prompts.js';
import { define } from '../elements/registry.js';
import './support.js';

define('mend-prompts', MendPrompts);

export type * from '../elements/mend-prompts.js';
