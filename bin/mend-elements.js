#!/usr/bin/env node
import { readFile, readdir } from 'node:fs/promises';
import { argv, stderr, stdout } from 'node:process';
import { parseArgs } from 'node:util';
import { FALLBACK_ELEMENTS, renderFallback, renderWorksheet } from '../dist/static/index.js';

const CONTENT = new URL('../dist/content/', import.meta.url);

const HELP = `Markup for pages, made without a browser.

  mend-elements render <element>      the markup that an element shows before it runs
  mend-elements worksheet [exercise]  a worksheet as a page of its own; without a name, the whole program

Elements: ${FALLBACK_ELEMENTS.join(', ')}

  --lang en            the language
  --step 4             a step's number or id
  --exercise needs     the exercise of prompts and checklist
  --perspective hurt   whose view a step takes: hurt, responsible or both
  --variant bowl       how the progress tracker shows itself
  --entries help.json  where readers find help, for support
  --region GB          which of these entries
  --heading 3          the level of the element's own heading
  --content own.json   a program of your own, in place of the bundled one
`;

const TEXT = { type: 'string' };
const OPTIONS = {
  lang: { ...TEXT, default: 'en' },
  step: TEXT,
  exercise: TEXT,
  perspective: TEXT,
  variant: TEXT,
  entries: TEXT,
  region: TEXT,
  heading: TEXT,
  content: TEXT,
  help: { type: 'boolean', short: 'h' },
};
const ONE_OF = {
  perspective: ['hurt', 'responsible', 'both'],
  variant: ['list', 'bowl'],
  heading: ['2', '3', '4', '5', '6'],
};

try {
  stdout.write(await answer(argv.slice(2)));
} catch (error) {
  stderr.write(`mend-elements: ${error.message}\n`);
  process.exitCode = 1;
}

async function answer(args) {
  const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
  const [command, name, ...rest] = positionals;
  if (values.help || command === undefined) return HELP;
  if (rest.length > 0)
    throw new Error(`There is too much here: ${rest.join(' ')}. Run mend-elements --help.`);
  for (const [option, known] of Object.entries(ONE_OF)) {
    if (values[option] !== undefined && !known.includes(values[option]))
      throw new Error(`--${option} cannot be "${values[option]}". Choose one of: ${known.join(', ')}.`);
  }
  if (command === 'render') return `${await render(name, values)}\n`;
  if (command === 'worksheet') return worksheet(name, values);
  throw new Error(`There is no command "${command}". Choose render or worksheet.`);
}

async function render(name, { lang, content, heading, entries, ...options }) {
  if (name === undefined) throw new Error(`Say which element: ${FALLBACK_ELEMENTS.join(', ')}.`);
  return renderFallback(name, {
    ...options,
    ...(heading && { heading: Number(heading) }),
    ...(entries && { entries: JSON.parse(await readFile(entries, 'utf8')) }),
    content: content === undefined ? await bundled('rebuild-trust', lang) : await readFile(content, 'utf8'),
    words: await bundled('ui', lang),
  });
}

async function worksheet(exercise, { lang: language, perspective, content }) {
  await bundled(content === undefined ? 'rebuild-trust' : 'ui', language);
  const own = content === undefined ? {} : { content: await readFile(content, 'utf8') };
  return renderWorksheet({ exercise, language, perspective, ...own });
}

async function bundled(folder, language) {
  const names = (await readdir(new URL(`${folder}/`, CONTENT))).map((file) => file.replace('.json', ''));
  if (!names.includes(language))
    throw new Error(`There is no language "${language}" here. Choose one of: ${names.join(', ')}.`);
  return JSON.parse(await readFile(new URL(`${folder}/${language}.json`, CONTENT), 'utf8'));
}
