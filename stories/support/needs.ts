import { setAnswer, type Change } from '../../src/journey/index.js';
import { push, screen } from './play.js';

const NEEDS = ['first-time', 'small-promises', 'safe-home', 'finish'];
const answer = (id: string, value: boolean | string | string[]): Change => setAnswer('needs', id, value);

/** A few needs, chosen. One of them sets a limit. */
export const chosen: readonly Change[] = NEEDS.map((need) => answer(`chosen:${need}`, true));

/** The same with three of them put first. */
export const firstChosen: readonly Change[] = [...chosen, answer('first', NEEDS.slice(0, 3))];

/** What they say. */
export const said: readonly Change[] = [
  answer('say:first-time:event', 'plans change'),
  answer('say:first-time:feeling', 'left out'),
  answer('say:first-time:ask', 'text me before six'),
  answer('say:safe-home:event', 'the shouting starts'),
  answer('say:safe-home:action', 'leave the room'),
];

const PARTS = [
  'Choose what fits',
  'Put a few first',
  'Say it in a sentence',
  'Look before you share',
] as const;

/** Goes on until the part with this title. */
export async function onTo(element: HTMLElement, title: (typeof PARTS)[number]): Promise<void> {
  for (const part of PARTS) {
    await screen(element, part);
    if (part === title) return;
    await push(element, 'Next');
  }
}
