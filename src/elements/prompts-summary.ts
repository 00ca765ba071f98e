import type { PromptScreen } from '../program/schema.js';
import { answerIdsOf, ratingIn, type Answers } from './prompts-flow.js';
import { fill } from './text.js';

export interface Passage {
  readonly title: string;
  readonly lines: readonly string[];
}

/** What was answered on the given screens, in the reader's own words. Unanswered screens are left out. */
export function summaryOf(
  screens: readonly PromptScreen[],
  answers: Answers,
  rated: string,
): readonly Passage[] {
  return screens
    .map((screen) => ({ title: screen.title, lines: linesOf(screen, answers, rated) }))
    .filter(({ lines }) => lines.length > 0);
}

function linesOf(screen: PromptScreen, answers: Answers, rated: string): readonly string[] {
  if (screen.kind === 'rating') {
    return screen.scales.flatMap(({ id, label }) => {
      const value = ratingIn(answers, id);
      return value === undefined ? [] : [`${label} ${fill(rated, { value })}`];
    });
  }
  return answerIdsOf(screen).flatMap((id) => {
    const answer = answers.get(id);
    if (screen.kind === 'choice')
      return screen.options.flatMap((option) => (option.id === answer ? option.label : []));
    return typeof answer === 'string' ? [answer] : [];
  });
}

export const asText = (title: string, passages: readonly Passage[]): string =>
  [title, ...passages.map(({ title: name, lines }) => [name, ...lines].join('\n'))].join('\n\n');
