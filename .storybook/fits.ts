import { expectQuiet } from './quiet.js';

interface StoryContext {
  readonly parameters: Record<string, unknown>;
}

/** At the end of its play function a story has said nothing in the console, and needs no scrolling sideways. */
export function checkPage(story: StoryContext): void {
  expectQuiet(story);
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth)
    throw new Error(`The page scrolls sideways by ${scrollWidth - clientWidth} px.`);
}
