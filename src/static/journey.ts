import { tag, type Tag } from './html.js';
import { foot, head, room, type Material } from './parts.js';
import { progressTracker } from './progress-tracker.js';
import { stepCard } from './step-card.js';

/** The whole program: where the steps are, and the first of them. */
export function journey(material: Material): readonly Tag[] {
  const { program, words, heading } = material;
  const inner = { ...material, heading: heading + 1, variant: 'bowl', inside: true } as const;
  return [
    head({ title: program.title, level: heading, hide: words.common.hide }),
    tag('div.whole', [
      tag('div', progressTracker(inner)),
      tag('div.current', [
        ...stepCard(inner),
        room('div.row.turn', [
          tag('span.press', words.journey.previous),
          tag('span.press', words.journey.next),
        ]),
      ]),
    ]),
    foot(words.journey.startOver, words.common.privacy),
  ];
}
