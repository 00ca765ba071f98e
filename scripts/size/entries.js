import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { entriesOf } from '../pack.js';
import { kilobytesOf } from './page.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Every entry of the exports map that brings code, with its built file. */
export function codeEntries() {
  const { exports } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
  const files = readdirSync(`${root}dist`, { recursive: true }).map(
    (file) => `dist/${file.replaceAll('\\', '/')}`,
  );
  return [...entriesOf(exports, files)]
    .map(([name, targets]) => [name, targets.find(({ condition }) => condition === 'default').file])
    .filter(([, file]) => file.endsWith('.js'));
}

/**
 * What an entry adds to a bundle: at first without and with Lit, and with all that it may load later.
 */
export async function weighEntries() {
  const weights = {};
  for (const [name, file] of codeEntries()) {
    const alone = await bundle(file, ['lit', 'lit/*', '@lit/*']);
    const whole = await bundle(file, []);
    weights[name] = {
      atFirst: kilobytesOf(alone.atFirst),
      withLit: kilobytesOf(whole.atFirst),
      later: kilobytesOf(whole.all),
    };
  }
  return weights;
}

async function bundle(file, external) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: [file],
    bundle: true,
    minify: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['production'],
    define: { 'process.env.NODE_ENV': '"production"' },
    external,
    outdir: '.cache/size',
    metafile: true,
    write: false,
    legalComments: 'none',
    logLevel: 'error',
  });
  const texts = new Map(outputFiles.map(({ path, contents }) => [path, contents]));
  const textOf = (output) => texts.get(fileURLToPath(new URL(output, `file://${root}`)));
  const entry = Object.keys(metafile.outputs).find((output) => metafile.outputs[output].entryPoint === file);
  // Chunks that it imports come with it; those that it may import later do not.
  const together = new Set([entry]);
  for (const output of together) {
    for (const { path, kind, external: outside } of metafile.outputs[output].imports)
      if (kind === 'import-statement' && !outside) together.add(path);
  }
  const outputs = Object.keys(metafile.outputs).filter((output) => output.endsWith('.js'));
  return { atFirst: [...together].map(textOf), all: outputs.map(textOf) };
}
