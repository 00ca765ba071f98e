import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { themeNames, themeTokens } from './themes.js';

const path = (file) => fileURLToPath(new URL(`../${file}`, import.meta.url));

/** What the builder offers: from the content and the presets themselves, so that it never lags behind. */
async function choices(outDir) {
  const content = path('content/rebuild-trust/');
  const { steps } = JSON.parse(await readFile(`${content}en.json`, 'utf8'));
  const themes = await Promise.all((await themeNames()).map(async (name) => [name, await themeTokens(name)]));
  return {
    steps: steps.map(({ id, title }) => ({ id, title })),
    languages: (await readdir(content)).map((file) => file.replace('.json', '')),
    themes: Object.fromEntries(themes),
    hashes: JSON.parse(await readFile(join(outDir, '../integrity.json'), 'utf8')),
  };
}

/** Writes the embed builder: a page beside the script tag's files, which it previews. */
export async function buildBuilder(outDir) {
  await build({
    root: path('builder'),
    configFile: false,
    logLevel: 'warn',
    base: './',
    define: { CHOICES: JSON.stringify(await choices(outDir)) },
    build: {
      target: 'es2022',
      outDir,
      emptyOutDir: true,
      modulePreload: false,
      rolldownOptions: {
        output: { entryFileNames: 'builder.js', assetFileNames: 'builder[extname]' },
      },
    },
  });
}
