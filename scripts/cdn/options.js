import { fileURLToPath } from 'node:url';
import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';
import { grouped } from './groups.js';
import { litOnDiet } from './small-lit.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

// The loader has the list of all pieces; a second copy of it in the core would be downloaded twice.
const fromTheLoader = () => ({
  name: 'from-the-loader',
  enforce: 'pre',
  resolveId(source, importer) {
    const own = /\/src\/(?:mend\.ts|script-tag\/)/.test(importer?.replaceAll('\\', '/') ?? '');
    return source.endsWith('/generated/sources.js') && !own ? `${root}src/handed-over.ts` : undefined;
  },
});

// The one file holds English alone: its words are all in it, whether they are read or not.
const english = () => ({
  name: 'english',
  enforce: 'pre',
  resolveId: (source) =>
    source.endsWith('/generated/sources.js') ? `${root}src/program/generated/english.ts` : undefined,
});

// Elements that arrive together would otherwise all start in one long task.
const oneByOne = () => ({
  name: 'one-by-one',
  enforce: 'pre',
  resolveId: (source) => (source.endsWith('/in-turn.js') ? `${root}src/script-tag/in-turn.ts` : undefined),
});

/** How the script tag's code is put together: piece by piece, or all in one file. */
export const scriptTag = ({ whole }) => ({
  root,
  define: { 'process.env.NODE_ENV': '"production"' },
  publicDir: false,
  plugins: [
    minifyTemplateLiterals({ include: '**/src/**/*.ts' }),
    whole ? english() : fromTheLoader(),
    oneByOne(),
    litOnDiet(),
  ],
  build: {
    target: 'es2022',
    write: false,
    minify: false,
    lib: {
      entry: `${root}src/mend.ts`,
      formats: ['es'],
      fileName: () => (whole ? 'mend.all.js' : 'mend.js'),
    },
    rolldownOptions: {
      // A constant in a chunk of the core's would make the loader wait for the core.
      optimization: { inlineConst: { mode: 'all', pass: 3 } },
      output: {
        generatedCode: { symbols: false },
        chunkFileNames: 'chunks/[name]-[hash].js',
        codeSplitting: whole ? false : { groups: grouped },
      },
    },
  },
});
