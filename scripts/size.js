import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { chromeOptions } from './find-browser.js';
import { compressed, kilobytesOf, loadPage } from './size/page.js';

/** What readers may have to download: requests, and kilobytes of 1,000 bytes after Brotli at level 11. */
export const BUDGETS = [
  {
    name: 'one step card',
    body: '<mend-step-card step="4"></mend-step-card>',
    open: openNothing,
    requests: 6,
    kilobytes: 17,
  },
  {
    name: 'the four elements, fully opened',
    body:
      '<mend-step-card step="4"></mend-step-card><mend-progress-tracker variant="bowl"></mend-progress-tracker>' +
      '<mend-forgiveness-prompt></mend-forgiveness-prompt><mend-needs-checklist></mend-needs-checklist>',
    open: openEverything,
    requests: Infinity,
    kilobytes: 44,
  },
];

/** Loads a page in a browser and weighs every file that it asked for. */
export async function weigh(budget) {
  const browser = await puppeteer.launch(await chromeOptions());
  try {
    const { files } = await loadPage(browser, budget);
    return { requests: files.size, kilobytes: kilobytesOf([...files.values()]), files };
  } finally {
    await browser.close();
  }
}

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
  // Each tag and each entry takes longer: these two alone with `--pages` or `--files`.
  if (!argv.includes('--pages') && !argv.includes('--files')) {
    const { printGroups } = await import('./size/print.js');
    if (!(await printGroups({ renew: argv.includes('--renew') }))) over = true;
  }
  if (over) process.exitCode = 1;
}

if (argv[1] === fileURLToPath(import.meta.url)) await print();
