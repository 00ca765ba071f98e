import type { Evidence, Program } from '../program/schema.js';
import { tag, type Tag } from './html.js';
import {
  dots,
  field,
  fill,
  fold,
  foot,
  head,
  heading,
  room,
  type InterfaceWords,
  type Material,
} from './parts.js';
import { safetyNote } from './notes.js';

/** A step in the card's own shape, so that nothing moves when the card takes over. */
export function stepCard({
  program,
  words: all,
  inside = false,
  heading: level,
  step,
  perspective,
}: Material): readonly Tag[] {
  const words = all['step-card'];
  const number = program.steps.indexOf(step) + 1;
  return [
    head({
      title: step.title,
      over: fill(words.place, { number, total: program.steps.length }),
      level,
      hide: all.common.hide,
    }),
    tag('div.stack.wide', [
      tag('p.idea', step.idea),
      field(),
      step.safety === true && tag('div.safety', safetyNote(all, level + 1)),
      tag('div.try', [heading(level + 1, words.tryThis), dots(step.tryThis[perspective])]),
      tag('div.small-step', [heading(level + 1, words.twoMinutes), tag('p', step.twoMinutes)]),
      tag('div.folds', [
        fold(words.why, tag('p', step.why)),
        fold(words.sayThis, tag('blockquote', step.sayThis[perspective])),
        fold(words.watchOut, dots(step.watchOut)),
        step.evidence.length > 0 &&
          fold(
            words.evidence,
            step.evidence.map((one) => study(one, words)),
          ),
      ]),
      step.exercise !== undefined && room('div.press'),
      field(),
      credit(program, words),
    ]),
    foot(words.startOver, !inside && all.common.privacy),
  ];
}

const study = ({ source, doi, finding, limits }: Evidence, words: InterfaceWords['step-card']): Tag =>
  tag('div.study', [
    tag('p', finding),
    tag('p.soft', `${words.limits}: ${limits}`),
    tag('p.soft', link(`https://doi.org/${doi}`, source)),
  ]);

function credit(
  { credit: { text, href }, reviewedBy }: Program,
  { reviewed }: InterfaceWords['step-card'],
): Tag {
  const review = reviewedBy ? ` ${fill(reviewed, { name: reviewedBy })}` : '';
  return tag('p.soft.credit', [href === undefined ? text : link(href, text), review]);
}

const link = (href: string, text: string): Tag => tag('a', text, { href, rel: 'noreferrer' });
