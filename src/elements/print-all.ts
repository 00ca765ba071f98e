import { answersOf } from '../journey/answers.js';
import { languageOfWords } from '../program/words.js';
import { printParts } from './print-worksheet.js';
import type { Place } from './print.js';
import { hides } from './written.js';
import { programSheets, type ProgramPaper } from './worksheet.js';
import { loadSheetWords } from './worksheet-words.js';

interface Everything extends Omit<ProgramPaper, 'language'> {
  /** The language wanted; the words and the program are each in the nearest they have. */
  readonly language: string;
  readonly direction: string;
}

/**
 * Prints the whole program with what the reader did. Answers behind a gate stay out, but for those exercises named in
 * `opened`: the ones whose gate was opened in this visit. Says whether any stayed out.
 */
export async function printAll(root: Place, { direction, ...paper }: Everything): Promise<boolean> {
  const words = await loadSheetWords(languageOfWords(paper.language));
  const language = paper.source.language(paper.language);
  const parts = await programSheets({ ...paper, language }, words);
  const { title, exercises } = await paper.source.index(language);
  printParts(root, { title, language: words.language, direction }, parts);
  return leavesOut(
    { ...paper, language },
    exercises.map(({ id }) => id),
  );
}

async function leavesOut(
  { source, language, journey, opened = [] }: ProgramPaper,
  ids: readonly string[],
): Promise<boolean> {
  const closed = ids.filter((id) => !opened.includes(id));
  const exercises = await Promise.all(closed.map(async (id) => source.exercise(language, id)));
  return exercises.some(
    (exercise) => exercise && journey && hides(exercise, answersOf(journey, exercise.id)),
  );
}
