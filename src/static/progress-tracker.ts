import { tag, type Tag } from './html.js';
import { foot, head, room, type Material } from './parts.js';

/** The steps in order. What a reader did is not known here, so none of them is started. */
export function progressTracker(material: Material): readonly Tag[] {
  const { program, words: all, heading: level, variant, inside = false } = material;
  const words = all['progress-tracker'];
  const steps = tag(
    'ol.steps',
    program.steps.map(({ title }, at) =>
      tag('li', [
        tag('span.go', [tag('span.number', String(at + 1)), ' ', tag('span', title)]),
        room('span.status', [tag('span.mark'), tag('span', all.common.status['not-started'])]),
      ]),
    ),
  );
  return [
    head({ title: words.title, level, hide: all.common.hide }),
    tag('div.stack.wide', [
      tag('p', words.none),
      ...(variant === 'bowl'
        ? [room('div.bowl'), tag('details.fold.twin', [tag('summary', words.asList), steps])]
        : [steps]),
      room('p.row.hard-day', tag('span.quiet', words.hardDay)),
    ]),
    foot(words.startOver, !inside && all.common.privacy),
  ];
}
