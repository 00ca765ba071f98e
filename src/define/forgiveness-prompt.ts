import { MendForgivenessPrompt } from '../elements/mend-forgiveness-prompt.js';
import { define, defineLater } from '../elements/registry.js';
import './support.js';

define('mend-forgiveness-prompt', MendForgivenessPrompt);
defineLater('mend-privacy-panel', async () => import('./privacy-panel.js'));

export type * from '../elements/mend-forgiveness-prompt.js';
