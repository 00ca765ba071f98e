import 'mend-elements/define/step-card.js';
import type { MendStepCard, MendStepChangeEvent, StepStatus } from 'mend-elements';
import { MendJourney } from 'mend-elements/journey.js';
import { readPack, type Program } from 'mend-elements/program';
import { memoryStorage } from 'mend-elements/journey';

const card: MendStepCard = document.createElement('mend-step-card');
card.step = '4';
card.perspective = 'hurt';
// @ts-expect-error There is no such view.
card.perspective = 'angry';

card.addEventListener('mend-step-change', (event) => {
  const change: MendStepChangeEvent = event;
  const status: StepStatus = change.status;
  return status;
});
document.addEventListener('mend-step-change', ({ step, status }) => `${step} is ${status}`);
window.addEventListener('mend-error', ({ code }) => code);
// @ts-expect-error The event has no such field.
document.addEventListener('mend-step-select', (event) => event.answer);
// @ts-expect-error The event has no such field.
card.addEventListener('mend-step-change', (event) => event.answer);

const program: Program = readPack('{}');
const journey = new MendJourney();
journey.content = program;
journey.storage = memoryStorage();
