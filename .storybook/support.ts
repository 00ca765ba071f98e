import { provideSupport } from '../src/elements/support-directory.js';
import { someHelp } from '../stories/support/help.js';

interface StoryContext {
  readonly parameters: Record<string, unknown>;
}

/** The page gives support entries, as a site should, unless the story's `help` parameter is false. */
export function provideHelp({ parameters }: StoryContext): void {
  // Not taken back between stories: what still shows would miss it, and say so.
  const help = parameters['help'] === false ? undefined : { entries: someHelp(), region: '' };
  provideSupport(document.documentElement, help);
}
