import { Component, CUSTOM_ELEMENTS_SCHEMA, inject, signal } from '@angular/core';
import { DomSanitizer } from '@angular/platform-browser';
import type { MendStepChangeEvent } from 'mend-elements';
import { entries } from './entries';
// Made by fallback.js.
import fallback from './fallback.json';

@Component({
  selector: 'app-guide',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <main>
      <h1>After a lie</h1>
      <mend-step-card step="1" (mend-step-change)="moved.set($event)" [innerHTML]="card"></mend-step-card>
      <p role="status">
        @if (moved(); as to) {
          {{ to.step }} is now {{ to.status }}.
        }
      </p>
      <mend-progress-tracker [innerHTML]="tracker"></mend-progress-tracker>
      <mend-support [entries]="entries" [innerHTML]="support"></mend-support>
    </main>
  `,
})
export class Guide {
  readonly entries = entries;
  readonly moved = signal<MendStepChangeEvent | undefined>(undefined);

  // Our own markup: Angular would take its slot away.
  readonly #sanitizer = inject(DomSanitizer);
  readonly card = this.#sanitizer.bypassSecurityTrustHtml(fallback.card);
  readonly tracker = this.#sanitizer.bypassSecurityTrustHtml(fallback.tracker);
  readonly support = this.#sanitizer.bypassSecurityTrustHtml(fallback.support);
}
