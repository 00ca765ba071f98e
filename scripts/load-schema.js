import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const schema = fileURLToPath(new URL('../src/program/schema.ts', import.meta.url));

let loaded;

/** The exports of src/program/schema.ts, for scripts and tests that run in plain Node. */
export function loadSchema() {
  loaded ??= bundle();
  return loaded;
}

async function bundle() {
  const { outputFiles } = await build({
    entryPoints: [schema],
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    write: false,
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}
