import { BUDGETS, weigh } from '../scripts/size.js';
import { kilobytesOf } from '../scripts/size/page.js';
import { composition, SHOELACE, WEB_AWESOME, withPage } from './page.js';

/** What a page asks for, after Brotli at level 11. */
async function weighPage(head, body) {
  return withPage(head, body, async (tab, go) => {
    const bodies = [];
    tab.on('response', (response) => {
      if (!response.url().startsWith('data:')) bodies.push(response.buffer());
    });
    await go();
    const files = await Promise.all(bodies);
    return { requests: files.length, kilobytes: kilobytesOf(files) };
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
