import type { StepStatus } from '../journey/steps.js';

const PAST: EventInit = { bubbles: true, composed: true };

/** What went wrong. The console says where and what to do; the event carries no text of the reader's. */
export type MendErrorCode =
  | 'unknown-step'
  | 'unknown-exercise'
  | 'unknown-program'
  | 'invalid-content'
  | 'invalid-support'
  | 'invalid-href'
  | 'load-failed'
  | 'storage-blocked'
  | 'storage-full'
  | 'storage-unreadable'
  | 'storage-newer';

/** The person moved a step to another status. */
export class MendStepChangeEvent extends Event {
  constructor(
    /** The step's id. */
    readonly step: string,
    readonly status: StepStatus,
  ) {
    super('mend-step-change', PAST);
  }
}

/** The person asks for a step that no element on the page shows. Cancel it and show the step yourself. */
export class MendStepSelectEvent extends Event {
  constructor(
    /** The step's id. */
    readonly step: string,
  ) {
    super('mend-step-select', { ...PAST, cancelable: true });
  }
}

/** An exercise was begun. */
export class MendExerciseStartEvent extends Event {
  constructor(
    /** The exercise's id. */
    readonly exercise: string,
  ) {
    super('mend-exercise-start', PAST);
  }
}

/** The person reached an exercise's end, by whichever way. */
export class MendExerciseFinishEvent extends Event {
  constructor(
    /** The exercise's id. */
    readonly exercise: string,
  ) {
    super('mend-exercise-finish', PAST);
  }
}

/** Something could not be shown or kept. */
export class MendErrorEvent extends Event {
  constructor(readonly code: MendErrorCode) {
    super('mend-error', PAST);
  }
}

declare global {
  // Of elements, and of the document and the window, which hear them too.
  interface GlobalEventHandlersEventMap {
    'mend-step-change': MendStepChangeEvent;
    'mend-step-select': MendStepSelectEvent;
    'mend-exercise-start': MendExerciseStartEvent;
    'mend-exercise-finish': MendExerciseFinishEvent;
    'mend-error': MendErrorEvent;
  }
}
