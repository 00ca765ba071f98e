import 'mend-elements/preact';
import type { MendJourney, MendStepChangeEvent } from 'mend-elements';
import { createRef } from 'preact';

const ref = createRef<MendJourney>();
const changed = ({ step, status }: MendStepChangeEvent) => `${step} is ${status}`;

export const page = (
  <mend-journey ref={ref} content={{ id: 'own' }} storage="none" class="wide">
    <mend-step-card step="4" heading={3} lang="en" plain onmend-step-change={changed}>
      <div slot="fallback">A step</div>
    </mend-step-card>
    {/* @ts-expect-error There is no such variant. */}
    <mend-progress-tracker variant="streak" />
    {/* @ts-expect-error There is no such property. */}
    <mend-step-card stepp="4" />
    {/* @ts-expect-error The event has no answer. */}
    <mend-step-card onmend-step-change={({ answer }) => answer} />
  </mend-journey>
);
