import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import type { MendStepChangeEvent } from 'mend-elements';
import { entries } from './entries';

@Component({
  selector: 'app-guide',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <main>
      <h1>After a lie</h1>
      <mend-step-card step="1" (mend-step-change)="moved.set($event)"></mend-step-card>
      <p role="status">
        @if (moved(); as to) {
          {{ to.step }} is now {{ to.status }}.
        }
      </p>
      <mend-progress-tracker></mend-progress-tracker>
      <mend-support [entries]="entries"></mend-support>
    </main>
  `,
})
export class Guide {
  readonly entries = entries;
  readonly moved = signal<MendStepChangeEvent | undefined>(undefined);
}
