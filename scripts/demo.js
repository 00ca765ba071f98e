import { readFile, writeFile } from 'node:fs/promises';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { contentIn, loadStatic } from './load-static.js';

const pages = ['examples/plain/index.html', 'examples/plain/script.html'];
const path = (page) => fileURLToPath(new URL(`../${page}`, import.meta.url));
const element = /^( *)<(mend-[\w-]+)((?: [\w-]+="[^"]*")*)>([\s\S]*?)<\/\2>/gm;
const before = /^ *<div class="mend" slot="fallback"[\s\S]*\n +<\/div>\n/m;

/** A page with the current words in its elements' fallback markup. */
export async function freshDemo(place) {
  const { FALLBACK_ELEMENTS, renderFallback } = await loadStatic();
  const given = await contentIn();
  const page = await readFile(path(place), 'utf8');
  return page.replaceAll(element, (whole, margin, tag, attributes, inside) => {
    if (!FALLBACK_ELEMENTS.includes(tag.replace('mend-', ''))) return whole;
    const options = Object.fromEntries(
      [...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]),
    );
    const [, entries] = /<script type="application\/json">([\s\S]*?)<\/script>/.exec(inside) ?? [];
    if (entries !== undefined) options.entries = JSON.parse(entries);
    const markup = renderFallback(tag, { ...given, ...options }).replace(/^(?=.)/gm, `${margin}  `);
    const rest = inside.replace(before, '').trim();
    const after = rest === '' ? '' : `\n${margin}  ${rest}`;
    return `${margin}<${tag}${attributes}>\n${markup}${after}\n${margin}</${tag}>`;
  });
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  for (const place of pages) {
    const fresh = await freshDemo(place);
    if (!argv.includes('--check')) await writeFile(path(place), fresh);
    else if ((await readFile(path(place), 'utf8')) !== fresh) {
      console.error(`${place} is out of date. Run \`npm run demo\`.`);
      process.exitCode = 1;
    }
  }
}
