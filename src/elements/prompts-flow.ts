import type { Json } from '../journey/journey.js';
import type { Ending, PromptsExercise, PromptScreen } from '../program/schema.js';

/** Where the reader is in the sequence. Nothing of it is stored: every return begins at the start. */
export type View =
  | { readonly at: 'start' | 'ending' }
  /** A screen, or the support that comes before it while the gate is closed. */
  | { readonly at: 'screen' | 'closed'; readonly id: string }
  | { readonly at: 'stopped' | 'summary'; readonly from: View };

export type Answers = ReadonlyMap<string, Json>;

/** The screens that may show. Gated ones only once the gate was opened. */
export function screensFor({ screens, gate }: PromptsExercise, opened: boolean): readonly PromptScreen[] {
  return gate && !opened ? screens.filter(({ gated }) => !gated) : screens;
}

/** The ids that a screen's answers are kept under. */
export function answerIdsOf(screen: PromptScreen): readonly string[] {
  if (screen.kind === 'rating') return screen.scales.map(({ id }) => id);
  return screen.kind === 'information' ? [] : [screen.id];
}

export const isAnswered = (screen: PromptScreen, answers: Answers): boolean =>
  answerIdsOf(screen).some((id) => answers.has(id));

/** Where someone who comes back carries on: after the last answer, or nowhere when there is none. */
export function carryOnAt(screens: readonly PromptScreen[], answers: Answers): PromptScreen | undefined {
  const last = screens.findLastIndex((screen) => isAnswered(screen, answers));
  return last < 0 ? undefined : screens[Math.min(last + 1, screens.length - 1)];
}

export function ratingIn(answers: Answers, id: string | undefined): number | undefined {
  const value = id === undefined ? undefined : answers.get(id);
  return typeof value === 'number' && value >= 0 && value <= 10 ? value : undefined;
}

/** The first ending whose condition holds. Only ratings are looked at, never a text. */
export function endingFor({ endings }: PromptsExercise, answers: Answers): Ending | undefined {
  return endings.find(({ when }) => {
    if (!when) return true;
    const before = ratingIn(answers, when.comparedWith);
    // A skipped last rating leaves the earlier one to go by.
    const now = ratingIn(answers, when.scale) ?? before;
    if (now === undefined) return false;
    const risen = before !== undefined && when.risenBy !== undefined && now - before >= when.risenBy;
    return now >= when.atLeast || risen;
  });
}
