import { bootstrapApplication } from '@angular/platform-browser';
import 'mend-elements/define/step-card.js';
import 'mend-elements/define/progress-tracker.js';
import 'mend-elements/define/support.js';
import { Guide } from './guide';

await bootstrapApplication(Guide);
