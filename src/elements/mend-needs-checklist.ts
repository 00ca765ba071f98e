import { MendChecklist } from './mend-checklist.js';

/**
 * The needs checklist: choose what would make you feel secure again, and turn it into requests and limits.
 *
 * @tag mend-needs-checklist
 */
export class MendNeedsChecklist extends MendChecklist {
  override exercise = 'needs';
}

export type * from './events.js';

declare global {
  interface HTMLElementTagNameMap {
    'mend-needs-checklist': MendNeedsChecklist;
  }
}
