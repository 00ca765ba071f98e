import { readFile, writeFile } from 'node:fs/promises';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { stepCardFallback } from './fallback.js';

const place = fileURLToPath(new URL('../examples/plain/index.html', import.meta.url));
const card = /( *)<mend-step-card step="(\d+)">[\s\S]*?<\/mend-step-card>/g;

/** The demo page with the current words in its cards' fallback markup. */
export async function freshDemo() {
  let page = await readFile(place, 'utf8');
  for (const [whole, margin, step] of page.matchAll(card)) {
    const markup = (await stepCardFallback(Number(step))).replace(/^(?=.)/gm, `${margin}  `);
    page = page.replace(
      whole,
      () => `${margin}<mend-step-card step="${step}">\n${markup}\n${margin}</mend-step-card>`,
    );
  }
  return page;
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const fresh = await freshDemo();
  if (!argv.includes('--check')) await writeFile(place, fresh);
  else if ((await readFile(place, 'utf8')) !== fresh) {
    console.error('examples/plain/index.html is out of date. Run `npm run demo`.');
    process.exitCode = 1;
  }
}
