import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const path = (file) => fileURLToPath(new URL(`../${file}`, import.meta.url));

// The frame first: the others add to it.
const STYLES = {
  frameStyles: 'frame',
  formStyles: 'form',
  stepCardStyles: 'mend-step-card',
  progressTrackerStyles: 'mend-progress-tracker',
  promptsStyles: 'mend-prompts',
  checklistStyles: 'mend-checklist',
  journeyStyles: 'mend-journey',
};

const contents = `
  ${Object.entries(STYLES)
    .map(([name, file]) => `import { ${name} } from './src/elements/${file}.styles.js';`)
    .join('\n')}
  export const styles = { ${Object.keys(STYLES)
    .map((name) => `${name}: ${name}.cssText`)
    .join()} };
  export { FALLBACK_ELEMENTS, renderFallback } from './src/static/fallback.js';`;

let loaded;

/** The markup without JavaScript and the elements' styles, from the sources, for scripts that run before a build. */
export function loadStatic() {
  loaded ??= bundle();
  return loaded;
}

async function bundle() {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: path('') },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    tsconfig: path('tsconfig.json'),
    write: false,
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

/** A program and the elements' words in one language. */
export async function contentIn(language = 'en') {
  const read = async (folder) =>
    JSON.parse(await readFile(path(`content/${folder}/${language}.json`), 'utf8'));
  return { content: await read('rebuild-trust'), words: await read('ui') };
}
