import type { Journey } from '../journey/journey.js';
import { answersOf } from '../journey/answers.js';
import { hardDaysOf } from '../journey/hard-days.js';
import { perspectiveOf, type ReaderPerspective } from '../journey/perspective.js';
import { statusOf } from '../journey/steps.js';
import type { Exercise } from '../program/schema.js';
import type { ProgramIndex, ProgramSource } from '../program/source.js';
import type { Answers } from './prompts-flow.js';
import { fill, inNumerals } from './text.js';
import { checklistSheets } from './worksheet-checklist.js';
import { block, boxes, list, part, sheet, text, type Part } from './worksheet-parts.js';
import { promptsSheets } from './worksheet-prompts.js';
import { stepSheet } from './worksheet-step.js';
import type { SheetWords } from './worksheet-words.js';

/** One exercise on paper. `opened` adds the screens that are only for those who said that it is safe. */
export function exerciseSheets(
  exercise: Exercise,
  answers: Answers,
  opened: boolean,
  words: SheetWords,
): readonly Part[] {
  return exercise.kind === 'prompts'
    ? promptsSheets(exercise, answers, opened || !exercise.gate, words)
    : checklistSheets(exercise, answers, words);
}

export interface ProgramPaper {
  readonly source: ProgramSource;
  readonly language: string;
  /** What the reader did; without it everything is blank. */
  readonly journey?: Journey | undefined;
  readonly perspective?: ReaderPerspective | undefined;
  /** The exercises whose gate was opened in this visit. */
  readonly opened?: readonly string[] | undefined;
}

/** The whole program on paper: an overview, and each step with its exercise. */
export async function programSheets(
  { source, language, journey, perspective, opened = [] }: ProgramPaper,
  words: SheetWords,
): Promise<readonly Part[]> {
  const index = await source.index(language);
  const said = journey && perspectiveOf(journey);
  const reader = said ?? perspective ?? 'unsaid';
  const total = inNumerals(words.language, index.steps.length);
  const steps = await Promise.all(
    index.steps.map(async ({ id, exercise: named }, at): Promise<readonly Part[]> => {
      const [step, exercise] = await Promise.all([
        source.step(language, id),
        named === undefined ? undefined : source.exercise(language, named),
      ]);
      if (!step) return [];
      const place = fill(words.card.place, { number: inNumerals(words.language, at + 1), total });
      const status = journey && statusOf(journey, id);
      const answers = exercise && journey ? answersOf(journey, exercise.id) : new Map<string, never>();
      return [
        stepSheet(step, place, reader, status, words),
        ...(exercise ? exerciseSheets(exercise, answers, opened.includes(exercise.id), words) : []),
      ];
    }),
  );
  return [overview(index, journey, words), ...steps.flat()];
}

function overview(index: ProgramIndex, journey: Journey | undefined, words: SheetWords): Part {
  const days = journey ? hardDaysOf(journey) : [];
  const { credit, reviewedBy } = index;
  const steps = journey
    ? list(
        index.steps.map(({ id, title }) => `${title}: ${words.status[statusOf(journey, id)]}`),
        'ol',
      )
    : boxes(index.steps.map(({ title }) => ({ label: title, ticked: false })));
  return sheet(
    index.title,
    '',
    text(words.yours, 'idea'),
    ...block(words.overview, [steps]),
    ...(days.length > 0 ? block(words.hardDays, [list(days.map((day) => dayIn(words.language, day)))]) : []),
    part('div', 'keep note', text(words.safety.signs), text(words.safety.owe)),
    text(credit.text, 'soft'),
    ...(reviewedBy ? [text(fill(words.card.reviewed, { name: reviewedBy }), 'soft')] : []),
  );
}

function dayIn(language: string, day: string): string {
  const date = new Date(`${day}T12:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}
