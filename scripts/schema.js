import { readFile, writeFile, mkdir } from 'node:fs/promises';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { toJsonSchema } from '@valibot/to-json-schema';
import prettier from 'prettier';
import { loadSchema } from './load-schema.js';

const place = fileURLToPath(new URL('../schema/program.schema.json', import.meta.url));

/** The published JSON Schema of a program. Lengths leave room for translations; English has less. */
export async function programJsonSchema() {
  const { describeProgram, TRANSLATION_ALLOWANCE } = await loadSchema();
  // What only code can check (references, ids used twice) stays out; the run-time check holds it.
  const schema = toJsonSchema(describeProgram(TRANSLATION_ALLOWANCE).program, { errorMode: 'ignore' });
  const { $schema, ...rest } = schema;
  const titled = { $schema, title: 'A program for mend-elements', ...rest };
  return prettier.format(JSON.stringify(titled), { parser: 'json', printWidth: 110 });
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const fresh = await programJsonSchema();
  if (argv.includes('--check')) {
    const there = await readFile(place, 'utf8').catch(() => '');
    if (there !== fresh) {
      console.error('schema/program.schema.json is out of date. Run `npm run schema`.');
      process.exitCode = 1;
    }
  } else {
    await mkdir(fileURLToPath(new URL('../schema', import.meta.url)), { recursive: true });
    await writeFile(place, fresh);
  }
}
