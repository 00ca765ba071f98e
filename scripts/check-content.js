import { readFile, readdir } from 'node:fs/promises';
import { join as joinPath } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { loadSchema } from './load-schema.js';
import {
  join,
  localeProblems,
  measure,
  pluralProblems,
  poolsOfProgram,
  poolsOfUi,
  proseProblems,
} from './prose.js';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Checks all of `content/`. Gives a row for each text that was measured, and each problem by its place. */
export async function checkContent(folder = joinPath(root, 'content')) {
  const hashes = await readHashes();
  const folders = await readFolders(folder);
  const checked = await Promise.all(
    folders.flatMap((files) => files.map((file) => checkFile(file, englishAmong(files), hashes))),
  );
  return {
    rows: checked.flatMap(({ rows }) => rows),
    problems: checked.flatMap(({ problems }) => problems),
  };
}

const englishAmong = (files) => files.find(({ value }) => value.language === 'en')?.value;

async function checkFile({ path, value, isUi }, english, hashes) {
  const ofFormat = isUi ? pluralProblems(value, value.language) : await formatProblems(value);
  // What has the wrong shape cannot be read any further.
  if (!isUi && ofFormat.length > 0) return { rows: [], problems: placed(path, ofFormat) };
  const pools = isUi ? poolsOfUi(value) : poolsOfProgram(value);
  const rows = isEnglish(value) ? measureAll(pools, hashes).map((row) => ({ path, ...row })) : [];
  const ofProse = rows.flatMap(({ problems }) => problems);
  const ofLocale = english && value !== english ? localeProblems(english, value) : [];
  return { rows, problems: placed(path, [...ofFormat, ...ofProse, ...ofLocale]) };
}

const placed = (path, problems) => problems.map((problem) => `${path}: ${problem}`);

const isEnglish = ({ language }) => /^en(-|$)/.test(language);

/** What the format does not allow, such as `steps[3].title: 52 characters, at most 40`. */
export async function formatProblems(program) {
  const { describeProgram, TRANSLATION_ALLOWANCE } = await loadSchema();
  const allowance = isEnglish({ language: program?.language ?? '' }) ? 1 : TRANSLATION_ALLOWANCE;
  const { issues = [] } = v.safeParse(describeProgram(allowance).program, program);
  return issues.map((issue) => `${placeOf(issue)}: ${reasonOf(issue)}`);
}

const placeOf = ({ path = [] }) => path.reduce((at, { key }) => join(at, key), '') || 'program';

function reasonOf({ type, input, requirement, expected, received, message }) {
  if (type === 'strict_object' && expected === 'never') return 'not part of the format';
  if (type === 'strict_object' && received === 'undefined') return 'missing';
  const unit = typeof input === 'string' ? 'characters' : 'items';
  if (type === 'max_length') return `${input.length} ${unit}, at most ${requirement}`;
  if (type === 'min_length') return `${input.length} ${unit}, at least ${requirement}`;
  return message;
}

const measureAll = (pools, hashes) =>
  pools.map((pool) => ({
    name: pool.name,
    ...measure(pool.texts.map(({ text }) => text)),
    problems: proseProblems(pool, hashes),
  }));

async function readFolders(folder) {
  const names = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  return Promise.all(names.map(({ name }) => readFolder(folder, name)));
}

async function readFolder(folder, name) {
  const found = (await readdir(joinPath(folder, name))).filter((file) => file.endsWith('.json')).sort();
  const files = found.map(async (file) => ({
    path: `content/${name}/${file}`,
    value: JSON.parse(await readFile(joinPath(folder, name, file), 'utf8')),
    isUi: name === 'ui',
  }));
  return Promise.all(files);
}

async function readHashes() {
  const text = await readFile(joinPath(root, 'test/content/source-runs.txt'), 'utf8');
  return new Set(text.split('\n').filter(Boolean));
}

function table(rows) {
  const longestName = Math.max(...rows.map(({ name }) => name.length));
  const line = (name, words, grade, longest, problems) =>
    [
      name.padEnd(longestName),
      ...[words, grade, longest, problems].map((cell) => String(cell).padStart(18)),
    ].join('');
  const lines = [];
  let before;
  for (const { path, name, words, grade, longest, problems } of rows) {
    if (path !== before) lines.push('', path, line('', 'words', 'grade', 'longest sentence', 'problems'));
    before = path;
    lines.push(line(name, words, grade.toFixed(1), longest, problems.length));
  }
  return lines.join('\n');
}

async function main() {
  const { rows, problems } = await checkContent();
  console.log(table(rows));
  console.log(problems.length === 0 ? '\nNo problems.' : `\n${problems.length} problems:`);
  for (const problem of problems) console.log(`  ${problem}`);
  process.exitCode = problems.length === 0 ? 0 : 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
