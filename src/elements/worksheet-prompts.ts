import type { PromptsExercise, PromptScreen } from '../program/schema.js';
import { ratingIn, screensFor, type Answers } from './prompts-flow.js';
import { block, boxes, lines, list, scale, sheet, text, type Part } from './worksheet-parts.js';
import type { SheetWords } from './worksheet-words.js';

const ROOM = 5;

/** A prompts exercise on paper. Screens that the gate holds back are left out without a trace. */
export function promptsSheets(
  exercise: PromptsExercise,
  answers: Answers,
  opened: boolean,
  words: SheetWords,
): readonly Part[] {
  const { title, pace, gate, endings } = exercise;
  const grounding = endings.find((ending) => ending.grounding)?.grounding;
  const { signs, owe } = words.safety;
  return [
    sheet(
      title,
      '',
      text(words.anyOrder),
      text(pace),
      ...(gate ? block(words.safety.title, [text(signs), text(owe)]) : []),
      ...screensFor(exercise, opened).flatMap((screen) => screenParts(screen, answers, words)),
      ...(grounding ? block(words.grounding, [list(grounding)]) : []),
    ),
  ];
}

function screenParts(screen: PromptScreen, answers: Answers, words: SheetWords): readonly Part[] {
  const body = (screen.body ?? []).map((line) => text(line));
  switch (screen.kind) {
    case 'information': {
      const [first, ...rest] = body;
      const points = screen.points ? [list(screen.points)] : [];
      return block(screen.title, first ? [first] : points, first ? [...rest, ...points] : []);
    }
    case 'text': {
      const answer = answers.get(screen.id);
      const hint = screen.hint === undefined ? [] : [text(screen.hint, 'soft')];
      const ask = [...body, text(screen.label, 'label'), ...hint];
      return typeof answer === 'string' && answer.trim() !== ''
        ? block(screen.title, ask, [text(answer, 'answer')])
        : block(screen.title, [...ask, ...lines(ROOM)]);
    }
    case 'rating': {
      const scales = screen.scales.map(({ id, label, low, high }) =>
        scale(label, [low, high], ratingIn(answers, id)),
      );
      return block(screen.title, [...body, text(words.circle, 'soft'), ...scales]);
    }
    case 'choice': {
      const chosen = answers.get(screen.id);
      const options = screen.options.map(({ id, label }) => ({ label, ticked: id === chosen }));
      return block(screen.title, [...body, text(screen.label, 'label'), boxes(options)]);
    }
  }
}
