import { contents, counterpart } from './counterpart.js';
import { composition, MEND, WEB_AWESOME, withPage } from './page.js';

const CARD = '<mend-step-card step="4"></mend-step-card>';
const ROUNDS = 7;
// Few elements are put in often: what is too short cannot be measured.
const FEWEST = 100;
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/**
 * Milliseconds per element: from the markup to a laid-out page, when everything is loaded already. Counted is what the
 * page's thread works, so that other programs on the machine matter little; and the cases take turns.
 */
async function costs(cases) {
  const times = cases.map(() => []);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [at, one] of cases.entries()) times[at].push(await cost(one));
  }
  return times.map(median);
}

async function cost({ tab, markup, count }) {
  const often = Math.ceil(FEWEST / count);
  let sum = 0;
  for (let time = 0; time < often; time++) {
    await tab.evaluate(prepare, markup, count);
    const before = await worked(tab);
    await tab.evaluate(mount);
    sum += (await worked(tab)) - before;
    await tab.evaluate(() => window.place.remove());
  }
  return sum / count / often;
}

const sessions = new WeakMap();

async function worked(tab) {
  if (!sessions.has(tab)) {
    sessions.set(tab, await tab.createCDPSession());
    await sessions.get(tab).send('Performance.enable', { timeDomain: 'threadTicks' });
  }
  const { metrics } = await sessions.get(tab).send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
}

async function prepare(markup, count) {
  window.place = document.createElement('div');
  window.markup = markup.repeat(count);
  document.body.append(window.place);
  await new Promise(requestAnimationFrame);
}

/** For the page: puts elements in and waits until all of them, also those within others, show what they have. */
async function mount() {
  const { place, markup } = window;
  place.innerHTML = markup;
  const custom = (root) =>
    [...root.querySelectorAll('*')]
      .filter(({ localName }) => localName.includes('-'))
      .flatMap((one) => [one, ...(one.shadowRoot ? custom(one.shadowRoot) : [])]);
  // A turn of its own: modules that are there already still answer in one.
  const turn = () =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage(null);
    });
  // Words come with promises, after the first update.
  const shows = ({ shadowRoot }) => shadowRoot?.querySelector('*:not(slot)');
  while (![...place.children].every(shows)) await turn();
  for (let pending = [place]; pending.length > 0;) {
    pending = custom(place).filter(({ isUpdatePending }) => isUpdatePending);
    await Promise.all(pending.map(({ updateComplete }) => updateComplete));
  }
  void place.offsetHeight;
}

/** A hand-written element with the same shadow tree and sheets as the card's: what no library can go below. */
function defineFloor() {
  const copy = (element, tag) => {
    const template = document.createElement('template');
    template.innerHTML = element.shadowRoot.innerHTML.replaceAll('mend-safety-note', 'floor-note');
    const sheets = element.shadowRoot.adoptedStyleSheets;
    customElements.define(
      tag,
      class extends HTMLElement {
        connectedCallback() {
          const root = this.attachShadow({ mode: 'open' });
          root.adoptedStyleSheets = sheets;
          root.append(template.content.cloneNode(true));
        }
      },
    );
  };
  const card = document.querySelector('mend-step-card');
  copy(card.shadowRoot.querySelector('mend-safety-note'), 'floor-note');
  copy(card, 'floor-card');
}

export async function mounting() {
  await withPage(MEND, CARD, async (tab, go) => {
    await go();
    const own = await tab.evaluate(contents, 'mend-step-card');
    const same = await tab.evaluate(counterpart);
    await tab.evaluate(defineFloor);
    await withWebAwesome(same, async (whole) =>
      withWebAwesome(composition('wa'), async (small) => {
        const [floor, card, theirs, parts, ten, thousand] = await costs([
          { tab, markup: '<floor-card></floor-card>', count: 300 },
          { tab, markup: CARD, count: 300 },
          { tab: whole.tab, markup: same, count: 300 },
          { tab: small.tab, markup: composition('wa'), count: 300 },
          { tab, markup: CARD, count: 10 },
          { tab, markup: CARD, count: 1000 },
        ]);
        const ratio = (a, b) => (a / b).toFixed(2);
        console.log(`  300 cards: ${card.toFixed(2)} ms each, with ${inWords(own)}`);
        console.log(
          `  to a hand-written element with the same tree: ${ratio(card, floor)} (goal: at most 1.7)`,
        );
        console.log(`  to the same card made of Web Awesome: ${ratio(card, theirs)} (goal: at most 0.6)`);
        console.log(`    that one has ${inWords(whole)}`);
        console.log(`  to five parts of Web Awesome: ${ratio(card, parts)}`);
        console.log(`    these have ${inWords(small)}`);
        console.log(`  one of 1,000 to one of 10: ${ratio(thousand, ten)} (goal: at most 1.2)`);
      }),
    );
  });
}

const withWebAwesome = (markup, work) =>
  withPage(WEB_AWESOME, markup, async (tab, go) => {
    await go();
    await work({ tab, ...(await tab.evaluate(contents, 'wa-card')) });
  });

const inWords = ({ elements, custom, characters }) =>
  `${elements} elements (${custom} custom) and ${characters} characters`;

/** How many cards render again when the status of one changes. */
export async function rendering() {
  const body = Array.from({ length: 300 }, (_, at) => CARD.replace('4', String((at % 10) + 1))).join('');
  await withPage(MEND, body, async (tab, go) => {
    await go();
    await tab.evaluate(async () => {
      const cards = [...document.querySelectorAll('mend-step-card')];
      await Promise.all(cards.map((card) => card.updateComplete));
      window.renders = 0;
      const { update } = customElements.get('mend-step-card').prototype;
      customElements.get('mend-step-card').prototype.update = function (...changed) {
        window.renders++;
        update.apply(this, changed);
      };
      const select = [...cards[3].shadowRoot.querySelectorAll('select')].at(-1);
      select.selectedIndex = 1;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    // What keeps the change comes with the first one, and must not count either.
    await tab.waitForNetworkIdle();
    const counts = await tab.evaluate(async () => {
      const cards = [...document.querySelectorAll('mend-step-card')];
      await Promise.all(cards.map((card) => card.updateComplete));
      return { renders: window.renders, showing: cards.filter(({ step }) => step === cards[3].step).length };
    });
    console.log(
      `  a status changed in one of 300: ${counts.renders} rendered, ${counts.showing} show that step`,
    );
  });
}
