import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const loaded = new Map();

/** The exports of a file in src that knows no page, for scripts and tests that run in plain Node. */
export function loadSource(file) {
  const entry = fileURLToPath(new URL(`../src/${file}`, import.meta.url));
  if (!loaded.has(entry)) loaded.set(entry, bundle(entry));
  return loaded.get(entry);
}

async function bundle(entry) {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    write: false,
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}
