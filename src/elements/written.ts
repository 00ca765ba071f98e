import { answersOf } from '../journey/answers.js';
import { hardDaysOf } from '../journey/hard-days.js';
import type { Journey } from '../journey/journey.js';
import { statusOf } from '../journey/steps.js';
import type { ChecklistExercise, Exercise } from '../program/schema.js';
import type { ProgramSource } from '../program/source.js';
import type { UiWords } from '../program/words.js';
import { chosenNeeds, needsToSay, sentenceFor } from './checklist-needs.js';
import type { CommonWords } from './frame-parts.js';
import { isAnswered, screensFor, type Answers } from './prompts-flow.js';
import { summaryOf, type Passage } from './prompts-summary.js';

/** What the reader did in one part of the program, in their own words. */
export interface Section {
  readonly title: string;
  readonly passages: readonly Passage[];
}

export interface Written {
  readonly title: string;
  readonly sections: readonly Section[];
  /** Answers that only show once the reader said it is safe were left out. */
  readonly hidden: boolean;
}

interface Words {
  readonly common: CommonWords;
  readonly privacy: UiWords['privacy'];
  readonly prompts: UiWords['prompts'];
}

/** All that was written and chosen, to be read or printed. Parts without anything are left out. */
export async function writtenIn(
  journey: Journey,
  source: ProgramSource,
  language: string,
  words: Words,
): Promise<Written> {
  const index = await source.index(language);
  const exercises = await Promise.all(index.exercises.map(async ({ id }) => source.exercise(language, id)));
  const present = exercises.filter((exercise) => exercise !== undefined);
  const steps = index.steps.flatMap(({ id, title }): Passage[] => {
    const status = statusOf(journey, id);
    return status === 'not-started' ? [] : [{ title, lines: [words.common.status[status]] }];
  });
  const days = hardDaysOf(journey).map((day) => inWords(day, words.common.language));
  const parts: Section[] = [
    { title: words.privacy.steps, passages: steps },
    { title: words.privacy.hardDays, passages: days.length > 0 ? [{ title: '', lines: days }] : [] },
    ...present.map((exercise) => ({
      title: exercise.title,
      passages: passagesOf(exercise, answersOf(journey, exercise.id), words),
    })),
  ];
  const hidden = present.some((exercise) => hides(exercise, answersOf(journey, exercise.id)));
  return { title: index.title, sections: parts.filter(({ passages }) => passages.length > 0), hidden };
}

function passagesOf(exercise: Exercise, answers: Answers, words: Words): readonly Passage[] {
  // The gate is asked anew at every visit, and here nobody was asked: what it guards stays out.
  if (exercise.kind === 'prompts')
    return summaryOf(screensFor(exercise, false), answers, words.prompts.rated);
  return needsIn(exercise, answers, words.privacy);
}

function needsIn(
  exercise: ChecklistExercise,
  answers: Answers,
  words: UiWords['privacy'],
): readonly Passage[] {
  const chosen = chosenNeeds(exercise, answers).map(({ text }) => `${exercise.stem} ${text}`);
  const said = needsToSay(exercise, answers).map((need) => sentenceFor(exercise, need, answers));
  if (chosen.length === 0) return [];
  return [
    { title: words.chosen, lines: chosen },
    { title: words.inWords, lines: said },
  ];
}

/** Whether some answers only show once the reader said that it is safe. */
export function hides(exercise: Exercise, answers: Answers): boolean {
  if (exercise.kind !== 'prompts') return false;
  const shown = screensFor(exercise, false);
  return exercise.screens.some((screen) => !shown.includes(screen) && isAnswered(screen, answers));
}

/** A day such as 2026-11-22, as the language writes it. */
export function inWords(day: string, language: string): string {
  const time = Date.parse(day);
  if (Number.isNaN(time)) return day;
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(time);
}

/** As plain text, for a file. */
export const writtenAsText = ({ title, sections }: Written): string =>
  [
    title,
    ...sections.map(({ title: name, passages }) =>
      [
        name,
        ...passages.map(({ title: over, lines }) => [...(over ? [over] : []), ...lines].join('\n')),
      ].join('\n\n'),
    ),
  ].join('\n\n\n');
