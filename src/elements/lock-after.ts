/** Minutes. Long enough to think about an answer, short enough for a phone that was put down. */
export const DEFAULT_LOCK_AFTER = 5;
