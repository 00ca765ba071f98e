// Takes a picture of each element in each mode, and compares it with the one in docs/pictures. With --update it
// renews those instead. Words of an id narrow it down: `npm run test:visual -- step-card`.
import { spawnSync } from 'node:child_process';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { argv, execPath } from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { serve } from './serve.js';
import { gallery } from './visual/gallery.js';
import { MODES } from './visual/modes.js';
import { difference } from './visual/difference.js';
import { report } from './visual/report.js';
import { visualStories } from './visual/stories.js';
import { camera } from './visual/take.js';

const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const KEPT = path('docs/pictures');
const REPORT = path('.cache/visual');

const words = argv.slice(2).filter((word) => !word.startsWith('--'));
const update = argv.includes('--update');

if (!argv.includes('--no-build')) build();
const all = await visualStories(pathToFileURL(path('storybook-static/')));
const wanted = all.filter(({ folder }) => words.length === 0 || words.some((word) => folder.includes(word)));
if (wanted.length === 0) throw new Error(`No story is tagged visual and called ${words.join(' or ')}.`);

await rm(REPORT, { recursive: true, force: true });
await mkdir(REPORT, { recursive: true });
if (update && words.length === 0) await forget(all);

const changes = await lookAtAll(wanted);
if (update) {
  const page = path('docs/pictures.md');
  await writeFile(page, await format(gallery(all), { ...(await resolveConfig(page)), filepath: page }));
  console.log(`${wanted.length * MODES.length} pictures taken, ${changes.length} of them changed.`);
} else {
  await writeFile(join(REPORT, 'index.html'), report(changes));
  for (const { name, words } of changes) console.log(`${name}: ${words}`);
  console.log(
    `${wanted.length * MODES.length} pictures taken, ${changes.length} differ. See ${join(REPORT, 'index.html')}`,
  );
  process.exitCode = changes.length === 0 ? 0 : 1;
}

function build() {
  const npm = process.env.npm_execpath;
  const [command, args] = npm ? [execPath, [npm]] : ['npm', []];
  const { status, stderr } = spawnSync(command, [...args, 'run', '--silent', 'build-storybook'], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`Storybook could not be built:\n${stderr}`);
}

async function lookAtAll(stories) {
  const { url, close } = await serve({ '/': path('storybook-static') });
  const { take, close: putAway } = await camera(url);
  try {
    const changes = [];
    for (const story of stories) {
      for (const mode of MODES) changes.push(...(await lookAt(story, mode, take)));
    }
    return changes;
  } finally {
    await putAway();
    close();
  }
}

async function lookAt(story, mode, take) {
  const kept = join(KEPT, story.folder, `${mode.id}.png`);
  const before = await readFile(kept).catch(() => undefined);
  const after = await take(story, mode);
  const change = before ? difference(before, after) : { words: 'there was no picture before' };
  if (!change) return [];
  if (update) {
    await mkdir(join(KEPT, story.folder), { recursive: true });
    await writeFile(kept, after);
  }
  const name = `${story.folder}.${mode.id}`;
  if (before) await writeFile(join(REPORT, `${name}.before.png`), before);
  await writeFile(join(REPORT, `${name}.after.png`), after);
  if (change.picture) await writeFile(join(REPORT, `${name}.difference.png`), change.picture);
  return [{ ...change, name, before: before !== undefined }];
}

/** Pictures of stories that are gone. */
async function forget(stories) {
  const folders = await readdir(KEPT).catch(() => []);
  const gone = folders.filter((name) => !stories.some(({ folder }) => folder === name));
  await Promise.all(gone.map((name) => rm(join(KEPT, name), { recursive: true })));
}
