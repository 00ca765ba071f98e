import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The script tag's code, not yet minified: piece by piece, or all in one file. */
export async function bundle({ whole = false } = {}) {
  const [{ output }] = await build({
    root,
    configFile: `${root}vite.config.ts`,
    mode: whole ? 'whole' : 'pieces',
    logLevel: 'error',
  });
  return output
    .filter(({ type }) => type === 'chunk')
    .map(({ fileName, isEntry, moduleIds, code }) => ({
      name: fileName,
      isEntry,
      // Where the files stand on this machine must not matter.
      modules: moduleIds.map((id) => id.replaceAll('\\', '/').replace(root.replaceAll('\\', '/'), '')).sort(),
      code,
    }));
}
