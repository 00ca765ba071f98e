import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const content = here('content/rebuild-trust');
const { steps } = JSON.parse(readFileSync(`${content}/en.json`, 'utf8')) as {
  steps: readonly { id: string; title: string }[];
};
const CHOICES = {
  steps: steps.map(({ id, title }) => ({ id, title })),
  languages: readdirSync(content).map((file) => file.replace('.json', '')),
};

/** The embed builder: a page beside the script tag's files, which it previews. */
export default defineConfig({
  root: here('builder'),
  base: './',
  define: { CHOICES: JSON.stringify(CHOICES) },
  build: {
    target: 'es2022',
    outDir: here('dist/cdn/builder'),
    emptyOutDir: true,
    modulePreload: false,
    rolldownOptions: {
      output: {
        entryFileNames: 'builder.js',
        chunkFileNames: 'chunks/[hash:6].js',
        assetFileNames: '[name][extname]',
      },
    },
  },
});
