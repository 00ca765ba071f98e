interface StoryContext {
  readonly parameters: Record<string, unknown>;
}

const heard: string[] = [];

const patterns = ({ parameters }: StoryContext): readonly RegExp[] =>
  [parameters['tells'], parameters['mayTell']].filter((pattern) => pattern instanceof RegExp);

/**
 * A story that says anything in the console fails, but for the pattern in its `tells` parameter, which has to be said,
 * and the one in `mayTell`, which an element says once a page.
 */
export function listenIn(story: StoryContext): () => void {
  const { error, warn } = console;
  const expected = patterns(story);
  heard.length = 0;
  const into =
    (speak: typeof error) =>
    (...words: unknown[]) => {
      const text = words.map(String).join(' ');
      heard.push(text);
      if (!expected.some((pattern) => pattern.test(text))) speak.apply(console, words);
    };
  Object.assign(console, { error: into(error), warn: into(warn) });
  return () => {
    Object.assign(console, { error, warn });
  };
}

export function expectQuiet(story: StoryContext): void {
  const expected = patterns(story);
  const surplus = heard.filter((text) => !expected.some((pattern) => pattern.test(text)));
  if (surplus.length > 0) throw new Error(`Said in the console:\n${surplus.join('\n')}`);
  const { tells } = story.parameters;
  if (tells instanceof RegExp && heard.length === 0)
    throw new Error(`Not said in the console: ${String(tells)}`);
}
