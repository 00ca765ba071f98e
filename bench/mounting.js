import { composition, MEND, WEB_AWESOME, withPage } from './page.js';

const CARD = '<mend-step-card step="4"></mend-step-card>';
const ROUNDS = 7;
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Milliseconds per element: from the markup to a laid-out page, when everything is loaded already. */
async function cost(tab, markup, count) {
  const times = [];
  for (let round = 0; round < ROUNDS; round++) {
    times.push(
      await tab.evaluate(
        async (html, wanted) => {
          const place = document.createElement('div');
          document.body.append(place);
          await new Promise(requestAnimationFrame);
          const start = performance.now();
          place.innerHTML = html.repeat(wanted);
          const settled = (one) => one.updateComplete ?? Promise.resolve();
          // Words come with promises, after the first update.
          const done = () =>
            [...place.children].every((one) => one.shadowRoot?.querySelector('*:not(slot)') ?? false);
          // A turn of its own: modules that are there already still answer in one.
          const turn = () =>
            new Promise((resolve) => {
              const { port1, port2 } = new MessageChannel();
              port1.onmessage = resolve;
              port2.postMessage(null);
            });
          await Promise.all([...place.querySelectorAll('*')].map(settled));
          while (!done()) await turn();
          await Promise.all([...place.querySelectorAll('*')].map(settled));
          void place.offsetHeight;
          const time = performance.now() - start;
          place.remove();
          return time / wanted;
        },
        markup,
        count,
      ),
    );
  }
  return median(times);
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
    await tab.evaluate(defineFloor);
    const floor = await cost(tab, '<floor-card></floor-card>', 300);
    const card = await cost(tab, CARD, 300);
    const [ten, thousand] = [await cost(tab, CARD, 10), await cost(tab, CARD, 1000)];
    const parts = await withPage(WEB_AWESOME, composition('wa'), async (other, start) => {
      await start();
      return cost(other, composition('wa'), 300);
    });
    const ratio = (a, b) => (a / b).toFixed(2);
    console.log(`  300 cards: ${card.toFixed(2)} ms each`);
    console.log(`  to a hand-written element with the same tree: ${ratio(card, floor)} (goal: at most 1.7)`);
    console.log(`  to a Web Awesome composition: ${ratio(card, parts)} (goal: at most 0.6)`);
    console.log(`  one of 1,000 to one of 10: ${ratio(thousand, ten)} (goal: at most 1.2)`);
  });
}

/** How many cards render again when the status of one changes. */
export async function rendering() {
  const body = Array.from({ length: 300 }, (_, at) => CARD.replace('4', String((at % 10) + 1))).join('');
  await withPage(MEND, body, async (tab, go) => {
    await go();
    const counts = await tab.evaluate(async () => {
      const cards = [...document.querySelectorAll('mend-step-card')];
      await Promise.all(cards.map((card) => card.updateComplete));
      let renders = 0;
      const { update } = customElements.get('mend-step-card').prototype;
      customElements.get('mend-step-card').prototype.update = function (...changed) {
        renders++;
        update.apply(this, changed);
      };
      const select = [...cards[3].shadowRoot.querySelectorAll('select')].at(-1);
      select.selectedIndex = 1;
      select.dispatchEvent(new Event('change', { bubbles: true }));
      await Promise.all(cards.map((card) => card.updateComplete));
      return { renders, showing: cards.filter(({ step }) => step === cards[3].step).length };
    });
    console.log(
      `  a status changed in one of 300: ${counts.renders} rendered, ${counts.showing} show that step`,
    );
  });
}
