import { MendForgivenessPrompt } from '../elements/mend-forgiveness-prompt.js';
import { define } from '../elements/registry.js';
import './support.js';

define('mend-forgiveness-prompt', MendForgivenessPrompt);

export type * from '../elements/mend-forgiveness-prompt.js';
