import assert from 'node:assert/strict';
import { noteShifts, openTab } from '../node/support.js';

const PATIENCE = { timeout: 60_000 };
const HELD = ['mend-step-card', 'mend-progress-tracker'];

/** Nothing on the page may move when the elements take over from the markup that stands in for them. */
export async function staysStill(context, browser, url) {
  for (const width of [360, 1280]) {
    await context.test(`nothing moves at ${width} px when the elements take over`, async () => {
      const { tab } = await openTab(browser);
      // High enough for all of it: what is out of view does not count.
      await tab.setViewport({ width, height: 4000 });
      await noteShifts(tab);
      await tab.evaluateOnNewDocument(holdBack, HELD);
      await tab.goto(url, PATIENCE);
      await tab.waitForSelector('mend-step-card .idea', { ...PATIENCE, visible: true });
      await painted(tab);
      const before = await tab.evaluate(boxes, HELD);
      await tab.evaluate(() => window.release());
      await tab.waitForFunction(
        (tags) => tags.every((tag) => document.querySelector(tag).shadowRoot?.querySelector('.frame .title')),
        PATIENCE,
        HELD,
      );
      await painted(tab);
      assert.deepEqual(await tab.evaluate(boxes, HELD), before);
      assert.deepEqual(await tab.evaluate(() => window.shifts()), []);
      await tab.close();
    });
  }
}

/** The markup is in the page that the server sends, so that it shows without JavaScript. */
export async function comesFromTheServer(context, url) {
  await context.test('the page is readable without JavaScript', async () => {
    const html = await (await fetch(url)).text();
    for (const tag of HELD) assert.match(html, new RegExp(`<${tag}[^>]*>\\s*<div [^>]*slot="fallback"`));
  });
}

// A slow network, without waiting for one: the elements are there, and not yet registered.
function holdBack(tags) {
  const { define } = CustomElementRegistry.prototype;
  const held = new Map();
  CustomElementRegistry.prototype.define = function (tag, ...rest) {
    if (tags.includes(tag)) held.set(tag, rest);
    else define.call(this, tag, ...rest);
  };
  window.release = () => {
    CustomElementRegistry.prototype.define = define;
    for (const [tag, rest] of held) customElements.define(tag, ...rest);
  };
}

const boxes = (tags) =>
  tags.map((tag) => {
    const { top, height } = document.querySelector(tag).getBoundingClientRect();
    return { tag, top, height };
  });

const painted = (tab) =>
  tab.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
