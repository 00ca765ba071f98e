import type { ChecklistExercise, SentenceForm } from '../program/schema.js';
import {
  chosenId,
  firstNeeds,
  formOf,
  needsToSay,
  ownNeeds,
  saidIn,
  unpunctuated,
  type Need,
} from './checklist-needs.js';
import type { Answers } from './prompts-flow.js';
import { block, boxes, gaps, lines, list, part, sheet, text, type Part } from './worksheet-parts.js';
import type { SheetWords } from './worksheet-words.js';

const OWN_LINES = 2;

/** A checklist on paper: one page to tick, and the sentences on the next. */
export function checklistSheets(
  exercise: ChecklistExercise,
  answers: Answers,
  words: SheetWords,
): readonly Part[] {
  const { title, intro, stem, groups } = exercise;
  const own = ownNeeds(answers).map(({ id, text: label }) => ({
    label,
    ticked: answers.get(chosenId(id)) === true,
  }));
  return [
    sheet(
      title,
      '',
      ...intro.map((line) => text(line)),
      text(`${stem} …`, 'label'),
      part('div', 'groups', ...groups.map((group) => groupPart(group, answers, words))),
      ...block(words.checklist.own, [...(own.length > 0 ? [boxes(own)] : []), ...lines(OWN_LINES)]),
    ),
    sentencesSheet(exercise, answers, words),
  ];
}

function groupPart(
  { title, items, limit }: ChecklistExercise['groups'][number],
  answers: Answers,
  words: SheetWords,
): Part {
  const ticks = items.map(({ id, text: label }) => ({ label, ticked: answers.get(chosenId(id)) === true }));
  const note = limit ? [text(words.checklist.limitNote, 'soft')] : [];
  return part('div', 'keep', part('h2', '', title), ...note, boxes(ticks));
}

function sentencesSheet(exercise: ChecklistExercise, answers: Answers, words: SheetWords): Part {
  const { most, request, limit } = exercise;
  const first = firstNeeds(exercise, answers);
  const needs = needsToSay(exercise, answers);
  const ranks = Array.from({ length: most }, (_, at) => {
    const need = first[at];
    return part('li', need ? '' : 'line', need?.text ?? '');
  });
  const spare = Math.max(0, most - needs.length);
  return sheet(
    words.checklist.stages.say,
    exercise.title,
    ...block(words.checklist.stages.first, [text(words.rank), part('ol', 'ranks', ...ranks)]),
    ...needs.flatMap((need) => saidParts(exercise, need, answers)),
    ...Array.from({ length: spare }, (_, at) => blankParts(exercise.stem, request, at === 0)).flat(),
    ...blankParts(exercise.stem, limit, true),
  );
}

function saidParts(exercise: ChecklistExercise, need: Need, answers: Answers): readonly Part[] {
  const form = formOf(exercise, need);
  const said = form.fields.map(({ id }) => [id, unpunctuated(saidIn(answers, need, id))] as const);
  const known = { ...Object.fromEntries(said), need: unpunctuated(need.text) };
  return block(`${exercise.stem} ${need.text}`, [gaps(form.template, known)]);
}

function blankParts(stem: string, form: SentenceForm, explained: boolean): readonly Part[] {
  const hints = form.fields.map(({ label, hint }) => `${label}: ${hint}`);
  const help = explained ? [text(form.intro), list(hints)] : [];
  return block(explained ? `${stem} …` : '', [...help, gaps(form.template, {})]);
}
