import { standingOut } from '../test/support/overflow.js';
import { everyElement, smallTargets } from '../test/support/targets.js';
import { soon } from '../stories/support/play.js';
import { expectQuiet } from './quiet.js';

interface StoryContext {
  readonly canvasElement: HTMLElement;
  readonly parameters: Record<string, unknown>;
}

/** At the end of its play function a story has said nothing in the console, scrolls one way, and is large enough to touch. */
export async function checkPage(story: StoryContext): Promise<void> {
  // Words that never arrive are what some stories show.
  if (story.parameters['program'] !== 'slow')
    await soon(() => {
      const empty = [...everyElement(story.canvasElement)].filter(isEmpty);
      if (empty.length > 0)
        throw new Error(`Without words: ${empty.map(({ localName }) => localName).join(', ')}`);
    });
  expectQuiet(story);
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth)
    throw new Error(`The page scrolls sideways by ${scrollWidth - clientWidth} px.`);
  const out = standingOut(story.canvasElement);
  if (out.length > 0) throw new Error(`Out of its frame:\n${out.join('\n')}`);
  const small = smallTargets(story.canvasElement);
  if (small.length > 0) throw new Error(`Too small for a finger:\n${small.join('\n')}`);
}

// A journey around others shows nothing of its own.
const isEmpty = ({ localName, shadowRoot, children }: Element): boolean =>
  localName.startsWith('mend-') &&
  !shadowRoot?.querySelector('.frame[lang]') &&
  !(localName === 'mend-journey' && children.length > 0);
