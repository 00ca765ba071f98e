import type { StepStatus } from '../journey/steps.js';
import type { UiWords } from '../program/words.js';
import { counted, listed } from './counting.js';

export interface StepProgress {
  readonly id: string;
  readonly title: string;
  readonly status: StepStatus;
}

/** "3 under way, 2 steady": what there is, in words, and nothing of what there is not. */
export function progressInWords(
  steps: readonly StepProgress[],
  words: UiWords['progress-tracker'],
  language: string,
): string {
  const count = (...statuses: readonly StepStatus[]) =>
    steps.filter(({ status }) => statuses.includes(status)).length;
  const parts = (
    [
      [words.underWay, count('working', 'returning')],
      [words.resting, count('resting')],
      [words.steady, count('steady')],
    ] as const
  ).flatMap(([forms, number]) => (number > 0 ? counted(language, forms, number) : []));
  return parts.length > 0 ? listed(language, parts) : words.none;
}

/** The reader's own calendar day, as `2026-11-22`. */
export function today(now = new Date()): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
