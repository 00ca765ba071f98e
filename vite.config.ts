import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// What every element needs, in one chunk, so that it is one request.
const core =
  /\/node_modules\/(?:lit|lit-html|lit-element|@lit\/reactive-element)\/|\/@lit\/context\/lib\/(?:context-request-event|create-context)\.js|\/src\/(?:journey|program)\/(?!generated|pack|schema|references|fetch-pack|load-pack)|\/src\/program\/generated\/sources\.ts|\/src\/elements\/(?:context|copy|frame|frame-parts|frame\.styles|heading|journey-controller|language|loader|program-controller|registry|report|scope|text|version)\.ts|rolldown\/runtime|\/@oxc-project\//;
const card =
  /\/src\/elements\/(?:mend-step-card|mend-safety-note|step-card-parts|step-id|exercise-panel)|\/src\/define\/(?:step-card|safety-note)\.ts/;

/** The script tag's build: self-contained, loaded piece by piece. The npm build is plain tsc. */
export default defineConfig({
  define: { 'process.env.NODE_ENV': '"production"' },
  publicDir: false,
  plugins: [minifyTemplateLiterals()],
  build: {
    target: 'es2022',
    outDir: here('dist/cdn'),
    emptyOutDir: true,
    minify: true,
    sourcemap: true,
    lib: { entry: here('src/mend.ts'), formats: ['es'], fileName: () => 'mend.js' },
    rolldownOptions: {
      output: {
        // Library builds keep white space unless told here.
        minify: true,
        // Neutral names: what is read stays out of logs and out of sight.
        chunkFileNames: 'chunks/[hash].js',
        codeSplitting: {
          groups: [
            { name: 'core', test: core, priority: 3 },
            { name: 'card', test: card, priority: 2 },
            {
              name: 'words',
              test: /\/generated\/(?:words\.en\.(?:common|step-card|safety-note)|[a-z-]+\.en)\.ts$/,
              priority: 1,
            },
          ],
        },
      },
    },
  },
});
