// Writes src/themes/tokens.json: every theme for design tools. With --check it only says whether the file is fresh.
import { readFile, writeFile } from 'node:fs/promises';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import prettier from 'prettier';
import { loadSource } from './load-source.js';
import { themeNames, themeTokens } from './themes.js';

const FILE = fileURLToPath(new URL('../src/themes/tokens.json', import.meta.url));
/** Design tools know pixels, the elements know em: a page's text is mostly 16 pixels. */
const PIXELS_PER_EM = 16;

const COLORS = {
  accent: ['deep', 'The accent as it is drawn: buttons, links, marks.'],
  'on-accent': ['onDeep', 'Text on the accent.'],
  surface: ['paper', 'The background.'],
  text: ['ink', 'The text.'],
  muted: ['soft', 'Quiet text.'],
  line: ['line', 'Hairlines.'],
  edge: ['edge', 'The edges of fields and buttons.'],
  wash: ['wash', 'The ground of asides.'],
  gold: ['seam', 'What has come to rest.'],
};

/** All themes in the format of the Design Tokens Community Group, 2025.10. */
export async function designTokens() {
  const themes = { default: {} };
  for (const name of await themeNames()) themes[name] = await themeTokens(name);
  const groups = {};
  for (const [name, tokens] of Object.entries(themes)) {
    groups[name] = {
      light: await colors(tokens.light ?? {}, 'light'),
      dark: await colors(tokens.dark ?? {}, 'dark'),
      ...sizes(tokens.light ?? {}),
    };
  }
  return { $description: 'The themes of mend-elements, as they are drawn.', ...groups };
}

async function colors(tokens, scheme) {
  const { deriveTheme } = await loadSource('themes/derive.ts');
  const { onScreen, toHex } = await loadSource('themes/color.ts');
  const theme = deriveTheme(tokens, scheme);
  const token = ([name, [own, $description]]) => {
    const components = onScreen(theme[own]).map((value) => Number(value.toFixed(4)));
    return [name, { $value: { colorSpace: 'srgb', components, hex: toHex(theme[own]) }, $description }];
  };
  return { $type: 'color', ...Object.fromEntries(Object.entries(COLORS).map(token)) };
}

function sizes({ radius = '0.5em', 'font-size': fontSize = '1em', space = '1', 'title-font': font }) {
  const pixels = (em) => ({ value: Number.parseFloat(em) * PIXELS_PER_EM, unit: 'px' });
  const families = font?.split(',').map((family) => family.trim().replaceAll(/^['"]|['"]$/g, ''));
  return {
    radius: { $type: 'dimension', $value: pixels(radius), $description: 'Rounded corners.' },
    'font-size': { $type: 'dimension', $value: pixels(fontSize), $description: 'The base size of text.' },
    space: { $type: 'number', $value: Number(space), $description: 'The space between things, as a factor.' },
    ...(families && {
      'title-font': { $type: 'fontFamily', $value: families, $description: 'The typeface of titles.' },
    }),
  };
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const json = JSON.stringify(await designTokens());
  const fresh = await prettier.format(json, { parser: 'json', printWidth: 110 });
  if (!argv.includes('--check')) {
    await writeFile(FILE, fresh);
  } else if ((await readFile(FILE, 'utf8').catch(() => '')).replaceAll('\r\n', '\n') !== fresh) {
    console.error('src/themes/tokens.json is not what the themes say. Run: npm run tokens');
    process.exitCode = 1;
  }
}
