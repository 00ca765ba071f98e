import { provideSupport } from '../src/elements/support-directory.js';
import { someHelp } from '../stories/support/help.js';

interface StoryContext {
  readonly parameters: Record<string, unknown>;
}

/** The page gives support entries, as a site should, unless the story's `help` parameter is false. */
export function provideHelp({ parameters }: StoryContext): () => void {
  const page = document.documentElement;
  if (parameters['help'] !== false) provideSupport(page, { entries: someHelp(), region: '' });
  return () => {
    provideSupport(page, undefined);
  };
}
