import type { ChecklistExercise, PromptsExercise } from '../program/schema.js';
import { tag, type Tag } from './html.js';
import { dots, fill, fold, foot, head, heading, paragraphs, room, type Material } from './parts.js';

/** What an exercise of questions asks, to be read before anything can be answered. */
export function prompts(exercise: PromptsExercise, { words: all, heading: level }: Material): readonly Tag[] {
  const { prompts: words, saving, common } = all;
  const { gate } = exercise;
  return [
    head({ title: exercise.title, level, hide: common.hide, small: true }),
    tag('div.stack', [
      paragraphs(exercise.intro),
      tag('p', exercise.pace),
      fold(
        words.comes,
        tag(
          'ol.numbered',
          exercise.screens.map(({ preview, gated }) =>
            tag('li', [preview, gated === true && [' ', tag('span.soft', words.gatedNote)]]),
          ),
        ),
      ),
      gate &&
        room('div.gate', [
          tag('p.asked', gate.question),
          tag(
            'div.options',
            gate.options.map(({ label }) => tag('p.choice', label)),
          ),
          tag('p', gate.note),
        ]),
      room('div.row', [tag('span.press.main', words.begin), tag('span.quiet', words.worksheet)]),
    ]),
    foot(words.startOver, common.privacy, saving),
  ];
}

/** What a checklist offers, group by group. */
export function checklist(
  exercise: ChecklistExercise,
  { words: all, heading: level }: Material,
): readonly Tag[] {
  const { checklist: words, saving, common } = all;
  return [
    head({ title: exercise.title, level, hide: common.hide, small: true }),
    tag('div.stack', [
      room('div', [
        tag('p.over', fill(words.place, { number: 1, total: Object.keys(words.stages).length })),
        heading(level + 1, words.stages.choose, '.screen-title'),
      ]),
      paragraphs(exercise.intro),
      room('p', words.chooseHelp),
      room('p.count', words.count.other),
      tag(
        'div.folds',
        exercise.groups.map(({ title, items, limit }) =>
          fold(title, [
            limit === true && tag('p.soft', words.limitNote),
            tag('p.soft', `${exercise.stem} …`),
            dots(items.map(({ text }) => text)),
          ]),
        ),
      ),
      room('div.field', [
        tag('p.count', words.own),
        tag('div.row.add', [
          tag('span', exercise.stem),
          tag('span.input', '\u00a0'),
          tag('span.press', words.add),
        ]),
      ]),
      room('div.row', [tag('span.press.main', common.next), tag('span.quiet', words.worksheet)]),
    ]),
    foot(words.startOver, common.privacy, saving),
  ];
}
