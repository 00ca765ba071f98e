import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import puppeteer from 'puppeteer-core';
import { chromeOptions } from './find-browser.js';
import { serve } from './serve.js';

const CDN = fileURLToPath(new URL('../dist/cdn', import.meta.url));
const page = (body) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
  `<title>Page</title><link rel="icon" href="data:,"><script type="module" src="/mend/mend.js"></script>${body}</html>`;

/** What readers may have to download: requests, and kilobytes of 1,000 bytes after Brotli at level 11. */
export const BUDGETS = [
  {
    name: 'one step card',
    body: '<mend-step-card step="4"></mend-step-card>',
    open: openNothing,
    requests: 6,
    kilobytes: 19.5,
  },
  {
    name: 'the four elements, fully opened',
    body:
      '<mend-step-card step="4"></mend-step-card><mend-progress-tracker variant="bowl"></mend-progress-tracker>' +
      '<mend-forgiveness-prompt></mend-forgiveness-prompt><mend-needs-checklist></mend-needs-checklist>',
    open: openEverything,
    requests: Infinity,
    kilobytes: 43.5,
  },
];

/** Loads a page in a browser and weighs every file that it asked for. */
export async function weigh({ body, open }) {
  const html = page(body);
  const server = await serve(
    { '/mend/': CDN },
    {
      answer: (request, response) => {
        if (request.url !== '/') return false;
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
        return true;
      },
    },
  );
  const browser = await puppeteer.launch(await chromeOptions());
  try {
    const tab = await browser.newPage();
    const files = new Map();
    const bodies = [];
    tab.on('response', (response) => {
      if (response.url().startsWith('data:')) return;
      bodies.push(response.buffer().then((buffer) => files.set(new URL(response.url()).pathname, buffer)));
    });
    await tab.goto(server.url, { waitUntil: 'networkidle0' });
    await tab.evaluate(open);
    await tab.waitForNetworkIdle({ idleTime: 300 });
    await Promise.all(bodies);
    const bytes = [...files.values()].reduce((sum, buffer) => sum + compressed(buffer), 0);
    return { requests: files.size, kilobytes: bytes / 1000, files };
  } finally {
    await browser.close();
    server.close();
  }
}

const compressed = (buffer) =>
  brotliCompressSync(buffer, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

function openNothing() {
  if (!document.querySelector('mend-step-card').shadowRoot.querySelector('.idea'))
    throw new Error('No card.');
}

// Runs in the page: everything that can be opened is, until nothing more appears.
async function openEverything() {
  const all = (root = document) =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      element,
      ...(element.shadowRoot ? all(element.shadowRoot) : []),
    ]);
  const frame = () => new Promise(requestAnimationFrame);
  const press = (wanted) => {
    const found = all().filter(
      (element) => element.matches('button') && wanted.test(element.textContent.trim()),
    );
    found.forEach((button) => button.click());
    return found.length;
  };
  const shown = (wanted) =>
    all().filter((element) => element.matches('button') && wanted.test(element.textContent.trim())).length;
  for (const details of all().filter((element) => element.matches('details:not(.again)')))
    details.open = true;
  press(/^Open the exercise$/);
  for (const box of all().filter((element) => element.matches('input[type=checkbox]'))) box.click();
  // The card's exercise and the one beside it reach their ends, and the checklist its last part.
  const done = () => shown(/^Read what I wrote$/) === 2 && shown(/^Save as a text file$/) === 1;
  for (let turn = 0; turn < 2000 && !done(); turn++) {
    press(/^(Begin|Carry on where I was|Go on without those questions|Next)$/);
    // As hard as it can be, so that the grounding and the support show.
    all()
      .filter((element) => element.matches('.rate:last-child input'))
      .forEach((radio) => radio.click());
    await frame();
  }
  if (!done()) throw new Error('An end was not reached.');
  press(/^Read what I wrote$/);
  await frame();
  if (!all().some((element) => element.localName === 'mend-support'))
    throw new Error('No support was shown.');
}

async function print() {
  let over = false;
  for (const budget of BUDGETS) {
    const { requests, kilobytes, files } = await weigh(budget);
    const fits = requests <= budget.requests && kilobytes <= budget.kilobytes;
    over ||= !fits;
    const limit = `${budget.kilobytes} kB${budget.requests < Infinity ? `, ${budget.requests} requests` : ''}`;
    console.log(
      `${fits ? ' ' : '!'} ${budget.name}: ${kilobytes.toFixed(2)} kB in ${requests} requests (at most ${limit})`,
    );
    if (argv.includes('--files')) {
      for (const [path, buffer] of files)
        console.log(`    ${String(compressed(buffer)).padStart(6)}  ${path}`);
    }
  }
  if (over) process.exitCode = 1;
}

if (argv[1] === fileURLToPath(import.meta.url)) await print();
