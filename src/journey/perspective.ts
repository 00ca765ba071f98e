import { put, valueOf, type Change, type Journey } from './journey.js';

/** How the reader sees their own part. */
export const READER_PERSPECTIVES = ['hurt', 'responsible', 'both', 'unsaid'] as const;

export type ReaderPerspective = (typeof READER_PERSPECTIVES)[number];

const id = 'perspective';

export function setPerspective(perspective: ReaderPerspective): Change {
  return put(id, perspective);
}

export function perspectiveOf(journey: Journey): ReaderPerspective | undefined {
  const value = valueOf(journey, id);
  return READER_PERSPECTIVES.find((perspective) => perspective === value);
}
