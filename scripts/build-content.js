import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pseudoLanguages } from './pseudo.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const plain = new Set(['language', 'direction', '$schema']);

/** Turns `content/` into small modules: an index per program, a module per step, exercise and element. */
async function build() {
  const programs = await readAll(join(root, 'content'), (name) => name !== 'ui');
  const words = await readAll(join(root, 'content'), (name) => name === 'ui');
  await emit(join(root, 'src/program/generated'), { programs, words, types: './', core: '../' });
  await writeIfChanged(
    join(root, 'src/program/generated/english.ts'),
    sources(programs.filter(isEnglish), words.filter(isEnglish), './', '../'),
  );
  await emit(join(root, 'test/generated'), {
    programs: programs.filter(isEnglish).flatMap((file) => pseudoLanguages(file)),
    words: words.filter(isEnglish).flatMap((file) => pseudoLanguages(file)),
    types: '../../src/program/generated/',
    core: '../../src/program/',
  });
}

const isEnglish = ({ language }) => language === 'en';

async function readAll(folder, wanted) {
  const names = (await readdir(folder)).filter(wanted);
  const files = await Promise.all(
    names.map(async (name) => {
      const languages = (await readdir(join(folder, name))).filter((file) => file.endsWith('.json')).sort();
      return Promise.all(languages.map((file) => readJson(join(folder, name, file))));
    }),
  );
  return files.flat();
}

async function readJson(path) {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw new Error(`${path}: ${error.message}`, { cause: error });
  }
}

async function emit(folder, { programs, words, types, core }) {
  const files = new Map();
  for (const program of programs) addProgram(files, program, core);
  for (const language of words) addWords(files, language, core);
  for (const language of words) addStart(files, language);
  files.set('sources.ts', sources(programs, words, types, core));
  await mkdir(folder, { recursive: true });
  const stale = (await readdir(folder)).filter((name) => !files.has(name) && name !== 'english.ts');
  await Promise.all(stale.map((name) => rm(join(folder, name))));
  await Promise.all([...files].map(([name, text]) => writeIfChanged(join(folder, name), text)));
}

// Untouched files keep their time, so that watchers do not run in circles.
async function writeIfChanged(path, text) {
  const before = await readFile(path, 'utf8').catch(() => undefined);
  if (before !== text) await writeFile(path, text);
}

const asModule = (type, value, core) =>
  `import type { ${type} } from '${core}${type !== 'Exercise' ? 'source' : 'schema'}.js';\n\n` +
  `const words: ${type} = ${JSON.stringify(value, null, 2)};\nexport default words;\n`;

function addProgram(files, program, core) {
  const name = `${program.id}.${program.language}`;
  const { steps, exercises, credit, id, language, direction, title, reviewedBy } = program;
  const index = {
    id,
    language,
    ...(direction && { direction }),
    title,
    credit,
    reviewedBy,
    steps: steps.map(({ id, title, exercise }) => ({ id, title, ...(exercise && { exercise }) })),
    exercises: exercises.map(({ id, kind, title }) => ({ id, kind, title })),
  };
  files.set(`${name}.ts`, asModule('ProgramIndex', index, core));
  for (const step of steps) {
    const kind = exercises.find((exercise) => exercise.id === step.exercise)?.kind;
    const piece = { ...step, ...(kind && { kind }), credit, reviewedBy };
    files.set(`${name}.step.${step.id}.ts`, asModule('StepPiece', piece, core));
  }
  for (const exercise of exercises) {
    files.set(`${name}.exercise.${exercise.id}.ts`, asModule('Exercise', exercise, core));
  }
}

function addWords(files, { language, direction, ...elements }, core) {
  for (const [element, strings] of Object.entries(elements)) {
    if (plain.has(element)) continue;
    const value = element === 'common' ? { language, direction, ...strings } : strings;
    files.set(
      `words.${language}.${element}.ts`,
      `import type { Widen } from '${core}words.js';\n\n` +
        `const words = ${JSON.stringify(value, null, 2)};\nexport default words as Widen<typeof words>;\n`,
    );
  }
}

// What the first card needs travels together: one request, not four.
const STARTS = ['common', 'step-card', 'safety-note'];

function addStart(files, { language }) {
  const parts = STARTS.map((element) => [element, `words.${language}.${element}`]);
  const lines = [
    ...parts.map(([, file], at) => `import part${at} from './${file}.js';`),
    '',
    'export default {',
    ...parts.map(([name], at) => `  ${key(name)}: part${at},`),
    '};',
    '',
  ];
  files.set(`start.${language}.ts`, lines.join('\n'));
}

function sources(programs, words, types, core) {
  const load = (file) => `async () => import('./${file}.js')`;
  const lines = [`import type { Sources, UiLoaders } from '${core}source.js';`, ''];
  const english = words.find(isEnglish);
  if (english) {
    lines.push('export interface UiWords {');
    for (const element of elementsOf(english)) {
      lines.push(`  ${key(element)}: typeof import('./words.en.${element}.js').default;`);
    }
    lines.push('}', '');
  }
  lines.push(`export const programs: Sources = {`);
  for (const id of new Set(programs.map((program) => program.id))) {
    lines.push(`  ${key(id)}: {`);
    for (const program of programs.filter((one) => one.id === id)) {
      const name = `${id}.${program.language}`;
      lines.push(`    ${key(program.language)}: {`, `      index: ${load(name)},`, '      steps: {');
      for (const step of program.steps) {
        lines.push(`        ${key(step.id)}: ${load(`${name}.step.${step.id}`)},`);
      }
      lines.push('      },', '      exercises: {');
      for (const exercise of program.exercises) {
        lines.push(`        ${key(exercise.id)}: ${load(`${name}.exercise.${exercise.id}`)},`);
      }
      lines.push('      },', '    },');
    }
    lines.push('  },');
  }
  lines.push('};', '', `export const words: Record<string, UiLoaders> = {`);
  for (const language of words) {
    lines.push(`  ${key(language.language)}: {`);
    lines.push(`    start: ${load(`start.${language.language}`)},`);
    for (const element of elementsOf(language)) {
      if (STARTS.includes(element)) continue;
      lines.push(`    ${key(element)}: ${load(`words.${language.language}.${element}`)},`);
    }
    lines.push('  },');
  }
  lines.push('};', '');
  return lines.join('\n');
}

const elementsOf = (language) => Object.keys(language).filter((name) => !plain.has(name));
const key = (name) => (/^[a-z]\w*$/i.test(name) ? name : `'${name}'`);

await build();
