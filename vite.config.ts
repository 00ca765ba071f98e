import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { minify } from 'terser';
import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// What every element needs, in one chunk, so that it is one request.
const lit = String.raw`/node_modules/(?:lit|lit-html|lit-element|@lit/reactive-element)/(?!.*directive)|/@lit/context/lib/(?:context-request-event|create-context)\.js`;
const shared = String.raw`/src/(?:journey/(?!hard-days|index|storages/(?:index|memory))|program/(?:bundled|language|source|words)\.ts)|/src/elements/(?:copy|frame|frame-parts|frame\.styles|heading|journey-controller|language|loader|program-controller|registry|report|scope|states|text)\.ts`;
// The card comes with it: most pages show one, and the tracker and the journey open one.
const card = String.raw`/src/elements/(?:mend-step-card|mend-safety-note|step-card-parts|step-id|exercise-panel)|/src/define/(?:step-card|safety-note)\.ts`;
const core = new RegExp(`${lit}|${shared}|${card}|rolldown/runtime`);
const exercises =
  /\/lit-html\/.*directive|\/src\/elements\/(?:exercise\.ts|prompts-flow|prompts-screens|prompts-summary|print|form\.styles)/;

// The loader has the list of all pieces; a second copy of it in the core would be downloaded twice.
const fromTheLoader = () => ({
  name: 'from-the-loader',
  enforce: 'pre' as const,
  resolveId(source: string, importer?: string) {
    const own = importer?.endsWith('/src/mend.ts') ?? true;
    return source.endsWith('/generated/sources.js') && !own ? here('src/handed-over.ts') : undefined;
  },
});

// Lit's own also serves browsers that cannot adopt a style sheet; those this build is for all can.
const adoptOnly = () => ({
  name: 'adopt-only',
  enforce: 'pre' as const,
  load: (id: string) =>
    id.endsWith('/@lit/reactive-element/css-tag.js')
      ? `export const supportsAdoptingStyleSheets = true;
         export class CSSResult {}
         export const unsafeCSS = (text) => { const sheet = new CSSStyleSheet(); sheet.replaceSync(text); return sheet; };
         export const css = (texts) => unsafeCSS(texts[0]);
         export const getCompatibleStyle = (sheet) => sheet;
         export const adoptStyles = (root, sheets) => { root.adoptedStyleSheets = sheets; };`
      : undefined,
});

const smallest = () => ({
  name: 'smallest',
  // Last of all: the bundler prints what comes before this once more, with white space.
  async generateBundle(_: unknown, bundle: Record<string, { type: string; code?: string }>) {
    for (const file of Object.values(bundle)) {
      if (file.code === undefined) continue;
      const { code } = await minify(file.code, {
        module: true,
        ecma: 2020,
        compress: { passes: 4, unsafe_arrows: true },
        format: { comments: false, preserve_annotations: false },
      });
      if (code !== undefined) file.code = code;
    }
  },
});

/** The script tag's build: self-contained, loaded piece by piece. The npm build is plain tsc. */
export default defineConfig({
  define: { 'process.env.NODE_ENV': '"production"' },
  publicDir: false,
  plugins: [minifyTemplateLiterals(), fromTheLoader(), adoptOnly(), smallest()],
  build: {
    target: 'es2022',
    outDir: here('dist/cdn'),
    emptyOutDir: true,
    // The plugin below does it, a little smaller: every byte is a reader's.
    minify: false,
    lib: { entry: here('src/mend.ts'), formats: ['es'], fileName: () => 'mend.js' },
    rolldownOptions: {
      // A constant in a chunk of the core's would make the loader wait for the core.
      optimization: { inlineConst: { mode: 'all', pass: 3 } },
      output: {
        // Neutral names: what is read stays out of logs and out of sight.
        chunkFileNames: 'chunks/[hash:6].js',
        codeSplitting: {
          groups: [
            { name: 'core', test: core, priority: 3 },
            { name: 'exercises', test: exercises, priority: 2 },
          ],
        },
      },
    },
  },
});
