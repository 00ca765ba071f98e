import type { Exercise } from '../program/schema.js';
import { printFrame, type PageHead, type Place } from './print.js';
import type { Answers } from './prompts-flow.js';
import { exerciseSheets } from './worksheet.js';
import type { Part } from './worksheet-parts.js';
import { worksheetStyles } from './worksheet.styles.js';
import { loadSheetWords } from './worksheet-words.js';

interface Paper extends Omit<PageHead, 'title'> {
  readonly exercise: Exercise;
  readonly answers: Answers;
  /** Whether the reader said, in this visit, that it is safe. */
  readonly opened: boolean;
}

/** Prints one exercise with what was written, and room for the rest. */
export async function printWorksheet(
  root: Place,
  { exercise, answers, opened, ...head }: Paper,
): Promise<void> {
  const words = await loadSheetWords(head.language);
  printParts(root, { ...head, title: exercise.title }, exerciseSheets(exercise, answers, opened, words));
}

export function printParts(root: Place, head: PageHead, parts: readonly Part[]): void {
  printFrame(root, head, worksheetStyles, (paper) => {
    paper.body.append(...parts.map((part) => nodeOf(paper, part)));
  });
}

function nodeOf(paper: Document, { tag, name, inside }: Part): HTMLElement {
  const element = paper.createElement(tag);
  if (name !== '') element.className = name;
  element.append(...inside.map((piece) => (typeof piece === 'string' ? piece : nodeOf(paper, piece))));
  return element;
}
