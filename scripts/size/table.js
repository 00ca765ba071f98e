import { format, resolveConfig } from 'prettier';
import { fileURLToPath } from 'node:url';
import { readBudgets } from './budgets.js';

const place = fileURLToPath(new URL('../../docs/sizes.md', import.meta.url));

const INTRO = `<!-- Made by npm run readme -->

# Sizes

What each tag and each entry weighs at most, in kilobytes of 1,000 bytes, every file compressed with Brotli on its own. The tests
hold these numbers; \`npm run size\` prints what is weighed now.`;

const TAGS = `## By the script tag

One tag alone on a page, with the page itself, the script, Lit and the words. Opened means that a reader went through the whole
exercise, opened the privacy panel and printed. What two tags share is loaded once: a page with four of them weighs far less than
their sum.`;

const ENTRIES = `## In a bundle

What one import adds to yours, minified by esbuild. Every entry with Lit shares it with the others, and shares most of its own code
too. What loads later is split off by your bundler and comes when a reader opens it: exercises, printing, the privacy panel, and
checking a program of your own.`;

const kilobytes = (number) => (number < 0.3 ? '0' : number.toFixed(1));

function table(heads, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map((_, at) => (at === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n');
}

/** The page of the documentation that shows the budgets. */
export async function freshSizes() {
  const { tags, entries } = await readBudgets();
  const tagRows = Object.entries(tags).map(([tag, { atFirst, opened }]) => [
    `\`<mend-${tag}>\``,
    kilobytes(atFirst),
    kilobytes(opened),
  ]);
  const entryRows = Object.entries(entries).map(([entry, { atFirst, withLit, later }]) => [
    `\`mend-elements${entry.slice(1)}\``,
    kilobytes(atFirst),
    kilobytes(withLit),
    kilobytes(later),
  ]);
  const text = [
    INTRO,
    TAGS,
    table(['tag', 'as it comes', 'all opened'], tagRows),
    ENTRIES,
    table(['entry', 'without Lit', 'with Lit', 'with all that may load later'], entryRows),
  ].join('\n\n');
  return { place, text: await format(text, { ...(await resolveConfig(place)), filepath: place }) };
}
