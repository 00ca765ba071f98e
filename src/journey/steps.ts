import { put, remove, valueOf, type Change, type Journey } from './journey.js';

/** Any status may follow any other: going back is part of the way. */
export const STEP_STATUSES = ['not-started', 'working', 'resting', 'returning', 'steady'] as const;

export type StepStatus = (typeof STEP_STATUSES)[number];

const PREFIX = 'step/';
const idOf = (step: string) => PREFIX + step;
const openId = 'open-step';

export function setStatus(step: string, status: StepStatus): Change {
  return put(idOf(step), status);
}

export function statusOf(journey: Journey, step: string): StepStatus {
  const value = valueOf(journey, idOf(step));
  return STEP_STATUSES.find((status) => status === value) ?? 'not-started';
}

/** Forgets the step's status. */
export function clearStep(step: string): Change {
  return remove(idOf(step));
}

/** Remembers which step the reader opened last. */
export function openStep(step: string): Change {
  return put(openId, step);
}

export function openStepOf(journey: Journey): string | undefined {
  const value = valueOf(journey, openId);
  return typeof value === 'string' ? value : undefined;
}

/** The step that a record's id stands for; undefined when it is no step's status. */
export const stepIn = (id: string): string | undefined =>
  id.startsWith(PREFIX) ? id.slice(PREFIX.length) : undefined;
