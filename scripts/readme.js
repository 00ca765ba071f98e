import { readFile, writeFile } from 'node:fs/promises';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { BUDGETS, weigh } from './size.js';
import { freshSizes } from './size/table.js';

const path = (file) => fileURLToPath(new URL(`../${file}`, import.meta.url));
const place = path('README.md');

/** The README with what the last build weighs and hashes to. */
export async function freshReadme() {
  const integrity = JSON.parse(await readFile(path('dist/cdn/integrity.json'), 'utf8'));
  let readme = await readFile(place, 'utf8');
  readme = between(readme, 'sizes', await sizes());
  return readme.replace(
    /(src|href)="\/mend\/([\w.]+)"(\s+)integrity="[^"]*"/g,
    (_, attribute, name, space) => `${attribute}="/mend/${name}"${space}integrity="${integrity[name]}"`,
  );
}

async function sizes() {
  const lines = [];
  for (const budget of BUDGETS) {
    const { kilobytes, requests } = await weigh(budget);
    // Rounded up, so that not every comma changes the README.
    lines.push(`- ${budget.name}: under ${Math.ceil(kilobytes)} kB in ${requests} requests`);
  }
  return lines.join('\n');
}

function between(text, name, content) {
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [before, rest] = text.split(start);
  const after = rest?.split(end)[1];
  if (after === undefined) throw new Error(`README.md has no place for ${name}.`);
  return `${before}${start}\n\n${content}\n\n${end}${after}`;
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  for (const { place: file, text } of [{ place, text: await freshReadme() }, await freshSizes()]) {
    if (!argv.includes('--check')) await writeFile(file, text);
    else if ((await readFile(file, 'utf8').catch(() => '')) !== text) {
      console.error(`${file} is out of date. Run \`npm run build && npm run readme\`.`);
      process.exitCode = 1;
    }
  }
}
