import { MendPrivacyPanel } from '../elements/mend-privacy-panel.js';
import { define } from '../elements/registry.js';

define('mend-privacy-panel', MendPrivacyPanel);

export type * from '../elements/mend-privacy-panel.js';
