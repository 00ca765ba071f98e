import { readFile, writeFile, mkdir } from 'node:fs/promises';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { toJsonSchema } from '@valibot/to-json-schema';
import prettier from 'prettier';
import { backup } from './backup-schema.js';
import { describeSchema } from './format/describe.js';
import { loadSchema } from './load-schema.js';

const folder = fileURLToPath(new URL('../schema/', import.meta.url));

/** A program's JSON Schema, for English or with the room that translations have. */
export async function programSchema(allowance) {
  const { describeProgram, TRANSLATION_ALLOWANCE } = await loadSchema();
  // What only code can check (references, ids used twice) stays out; the run-time check holds it.
  const { program } = describeProgram(allowance ?? TRANSLATION_ALLOWANCE);
  return toJsonSchema(program, { errorMode: 'ignore' });
}

/** The published JSON Schema of a program. Lengths leave room for translations; English has less. */
export async function programJsonSchema() {
  const schema = await programSchema();
  describeSchema(schema);
  return asText('A program for mend-elements', schema);
}

/** The published JSON Schema of a backup file. */
export const backupJsonSchema = async () =>
  asText('A backup of mend-elements', toJsonSchema(backup, { errorMode: 'ignore' }));

const asText = (title, { $schema, ...rest }) =>
  prettier.format(JSON.stringify({ $schema, title, ...rest }), { parser: 'json', printWidth: 110 });

if (argv[1] === fileURLToPath(import.meta.url)) {
  await mkdir(folder, { recursive: true });
  const fresh = {
    'program.schema.json': await programJsonSchema(),
    'backup.schema.json': await backupJsonSchema(),
  };
  for (const [name, text] of Object.entries(fresh)) {
    if (!argv.includes('--check')) await writeFile(folder + name, text);
    else if (text !== (await readFile(folder + name, 'utf8').catch(() => ''))) {
      console.error(`schema/${name} is out of date. Run \`npm run schema\`.`);
      process.exitCode = 1;
    }
  }
}
