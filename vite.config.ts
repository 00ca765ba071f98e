import { defineConfig } from 'vite';
import { scriptTag } from './scripts/cdn/options.js';

/** The script tag's build: self-contained, piece by piece, or with `--mode whole` in one file. The npm build is plain tsc. */
export default defineConfig(({ mode }) => scriptTag({ whole: mode === 'whole' }));
