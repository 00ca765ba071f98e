import { answersOf } from '../journey/answers.js';
import type { Journey } from '../journey/journey.js';
import type { ReaderPerspective } from '../journey/perspective.js';
import { bundledProgram, bundledPrograms, DEFAULT_PROGRAM } from '../program/bundled.js';
import { readPack } from '../program/pack.js';
import type { Program } from '../program/schema.js';
import type { ProgramSource } from '../program/source.js';
import { sourceOfProgram } from '../program/whole-source.js';
import { languageOfWords } from '../program/words.js';
import { exerciseSheets, programSheets } from '../elements/worksheet.js';
import type { Part } from '../elements/worksheet-parts.js';
import { worksheetStyles } from '../elements/worksheet.styles.js';
import { loadSheetWords } from '../elements/worksheet-words.js';

export interface WorksheetOptions {
  /** The id of an exercise; without it the whole program is written. */
  readonly exercise?: string;
  /** The id of a bundled program, or a program of your own. */
  readonly program?: string | Program | ProgramSource;
  /** A program of your own that is not checked yet, as JSON or an object; it comes before `program`. */
  readonly content?: unknown;
  readonly language?: string;
  /** Whose view the steps take: `hurt`, `responsible` or `both`. */
  readonly perspective?: ReaderPerspective;
  /** What a reader did, such as from a backup; without it everything is blank. */
  readonly journey?: Journey;
  /** Adds the questions that are asked only where it is safe. Leave it out unless you know that it is. */
  readonly gated?: boolean;
}

/** A worksheet as an HTML document of its own, to print or to make a PDF of. Needs no browser. */
export async function renderWorksheet({
  exercise: wanted,
  program = DEFAULT_PROGRAM,
  content,
  language: asked = 'en',
  perspective,
  journey,
  gated = false,
}: WorksheetOptions = {}): Promise<string> {
  const source = sourceOf(content === undefined ? program : readPack(content));
  const language = source.language(asked);
  const words = await loadSheetWords(languageOfWords(asked));
  const index = await source.index(language);
  const ids = index.exercises.map(({ id }) => id);
  const head = { language: words.language, direction: words.direction };
  if (wanted === undefined) {
    const opened = gated ? ids : [];
    const parts = await programSheets({ source, language, perspective, journey, opened }, words);
    return page(index.title, head, parts);
  }
  const exercise = await source.exercise(language, wanted);
  if (!exercise) throw unknown('exercise', wanted, ids);
  const answers = journey ? answersOf(journey, exercise.id) : new Map<string, never>();
  return page(exercise.title, head, exerciseSheets(exercise, answers, gated, words));
}

function sourceOf(program: string | Program | ProgramSource): ProgramSource {
  if (typeof program === 'string') return bundled(program);
  return 'stepIds' in program ? program : sourceOfProgram(program);
}

function bundled(id: string): ProgramSource {
  const source = bundledProgram(id);
  if (!source) throw unknown('program', id, bundledPrograms());
  return source;
}

const unknown = (what: string, name: string, known: readonly string[]): RangeError =>
  new RangeError(`There is no ${what} "${name}". Choose one of: ${known.join(', ')}.`);

function page(
  title: string,
  { language, direction }: { readonly language: string; readonly direction: string },
  parts: readonly Part[],
): string {
  return `<!doctype html>
<html lang="${escape(language)}" dir="${escape(direction)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<style>${worksheetStyles}</style>
</head>
<body>
${parts.map(htmlOf).join('\n')}
</body>
</html>
`;
}

function htmlOf({ tag, name, inside }: Part): string {
  const content = inside.map((piece) => (typeof piece === 'string' ? escape(piece) : htmlOf(piece))).join('');
  return `<${tag}${name === '' ? '' : ` class="${escape(name)}"`}>${content}</${tag}>`;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replace(/[&<>"]/g, (letter) => ESCAPES[letter] ?? letter);
