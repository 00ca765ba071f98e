import { readFile } from 'node:fs/promises';

/** The stories tagged `visual`, as the built Storybook lists them, in its order. */
export async function visualStories(built) {
  const { entries } = JSON.parse(await readFile(new URL('index.json', built), 'utf8'));
  return Object.values(entries)
    .filter(({ type, tags }) => type === 'story' && tags.includes('visual'))
    .map(({ id, title, name }) => ({
      id,
      folder: id.replace(/^elements-/, ''),
      element: title.split('/').at(-1),
      state: name,
    }));
}
