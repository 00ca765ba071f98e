import { STEP_STATUSES, type StepStatus } from '../journey/steps.js';
import type { ReaderPerspective } from '../journey/perspective.js';
import type { StepPiece } from '../program/source.js';
import { block, boxes, lines, list, part, sheet, text, type Part } from './worksheet-parts.js';
import type { SheetWords } from './worksheet-words.js';

const NOTES = 3;

/** One step on paper. Without a status there are boxes to tick instead. */
export function stepSheet(
  step: StepPiece,
  place: string,
  reader: ReaderPerspective,
  status: StepStatus | undefined,
  words: SheetWords,
): Part {
  const { card, safety } = words;
  const role = reader === 'unsaid' ? 'both' : reader;
  const actions = step.tryThis[role].map((label) => ({ label, ticked: false }));
  const states = STEP_STATUSES.map((one) => ({ label: words.status[one], ticked: one === status }));
  return sheet(
    step.title,
    place,
    text(step.idea, 'idea'),
    ...(step.safety ? [part('div', 'keep note', text(safety.signs), text(safety.owe))] : []),
    ...block(card.tryThis, [boxes(actions)]),
    ...block(card.twoMinutes, [text(step.twoMinutes)]),
    ...block(card.sayThis, [part('blockquote', '', step.sayThis[role])]),
    ...block(card.watchOut, [list(step.watchOut)]),
    ...block(card.why, [text(step.why)]),
    ...block(card.status, [boxes(states, 'row')]),
    // The step's own exercise has room of its own.
    ...(step.exercise === undefined ? block(words.notes, lines(NOTES)) : []),
  );
}
