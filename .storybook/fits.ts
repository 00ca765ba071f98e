import { smallTargets } from '../test/support/targets.js';
import { expectQuiet } from './quiet.js';

interface StoryContext {
  readonly canvasElement: HTMLElement;
  readonly parameters: Record<string, unknown>;
}

/** At the end of its play function a story has said nothing in the console, scrolls one way, and is large enough to touch. */
export function checkPage(story: StoryContext): void {
  expectQuiet(story);
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth)
    throw new Error(`The page scrolls sideways by ${scrollWidth - clientWidth} px.`);
  const small = smallTargets(story.canvasElement);
  if (small.length > 0) throw new Error(`Too small for a finger:\n${small.join('\n')}`);
}
