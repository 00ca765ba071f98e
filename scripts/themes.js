import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Features, transform } from 'lightningcss';

const source = fileURLToPath(new URL('../src/themes/', import.meta.url));
const targets = { chrome: 111 << 16, safari: (16 << 16) | (4 << 8), firefox: 111 << 16 };

/** The names of the presets: one style sheet each. */
export const themeNames = async () =>
  (await readdir(source))
    .filter((file) => file.endsWith('.css'))
    .map((file) => file.replace('.css', ''))
    .sort();

export const themeSource = async (name) => readFile(join(source, `${name}.css`), 'utf8');

/** What a preset sets, once for light and once for dark, by the names of the tokens without `--mend-`. */
export async function themeTokens(name) {
  const found = [...(await themeSource(name)).matchAll(/--mend-([a-z-]+):\s*([^;]+);/g)];
  const of = (index) =>
    Object.fromEntries(
      found.map(([, token, value]) => {
        const pair = /^light-dark\((#[\da-f]+), (#[\da-f]+)\)$/.exec(value.trim());
        return [token, pair ? pair[index] : value.trim()];
      }),
    );
  return { light: of(1), dark: of(2) };
}

/** A preset as it ships: small, and without nesting, which the oldest browsers do not know. */
export async function themeSheet(name) {
  const code = Buffer.from(await themeSource(name));
  // Where `light-dark()` is not known, the sheet itself leaves the colors to the browser.
  const exclude = Features.LightDark;
  return transform({ filename: `${name}.css`, code, minify: true, targets, exclude }).code.toString();
}

/** Writes the presets, and the tokens for design tools, into a folder such as dist/themes. */
export async function buildThemes(folder) {
  await mkdir(folder, { recursive: true });
  for (const name of await themeNames()) await writeFile(join(folder, `${name}.css`), await themeSheet(name));
  await copyFile(join(source, 'tokens.json'), join(folder, 'tokens.json'));
}
