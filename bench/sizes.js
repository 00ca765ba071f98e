import { brotliCompressSync, constants } from 'node:zlib';
import { BUDGETS, weigh } from '../scripts/size.js';
import { composition, SHOELACE, WEB_AWESOME, withPage } from './page.js';

const compressed = (buffer) =>
  brotliCompressSync(buffer, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/** What a page asks for, after Brotli at level 11. */
async function weighPage(head, body) {
  return withPage(head, body, async (tab, go) => {
    const bodies = [];
    tab.on('response', (response) => {
      if (!response.url().startsWith('data:')) bodies.push(response.buffer());
    });
    await go();
    const files = await Promise.all(bodies);
    return {
      requests: files.length,
      kilobytes: files.reduce((sum, file) => sum + compressed(file), 0) / 1000,
    };
  });
}

export async function sizes() {
  const rows = [];
  for (const budget of BUDGETS) rows.push([`mend: ${budget.name}`, await weigh(budget)]);
  rows.push(['Web Awesome autoloader: five parts', await weighPage(WEB_AWESOME, composition('wa'))]);
  rows.push(['Shoelace autoloader: five parts', await weighPage(SHOELACE, composition('sl'))]);
  for (const [name, { kilobytes, requests }] of rows)
    console.log(`  ${name}: ${kilobytes.toFixed(1)} kB in ${requests} requests`);
}
