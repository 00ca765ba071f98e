import { MendPrompts } from '../elements/mend-prompts.js';
import { define, defineLater } from '../elements/registry.js';
import './support.js';

define('mend-prompts', MendPrompts);
defineLater('mend-privacy-panel', async () => import('./privacy-panel.js'));

export type * from '../elements/mend-prompts.js';
