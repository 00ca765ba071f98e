import assert from 'node:assert/strict';
import { openTab } from '../node/support.js';

const PATIENCE = { timeout: 60_000 };
const HELD = ['mend-step-card', 'mend-progress-tracker'];

/** Nothing on the page may move when the elements take over from the markup that stands in for them. */
export async function staysStill(context, browser, url) {
  for (const [width, height] of [
    [360, 740],
    [1280, 800],
  ]) {
    await context.test(`nothing moves at ${width} px when the elements take over`, async () => {
      const { tab } = await openTab(browser);
      await tab.setViewport({ width, height });
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
  const shifts = [];
  const note = (list) => {
    for (const { value, sources } of list) {
      shifts.push(`${value} ${sources.map(({ node }) => node?.nodeName).join()}`);
    }
  };
  const observer = new PerformanceObserver((list) => note(list.getEntries()));
  observer.observe({ type: 'layout-shift', buffered: true });
  window.shifts = () => {
    note(observer.takeRecords());
    return shifts;
  };
}

const boxes = (tags) =>
  tags.map((tag) => {
    const { top, height } = document.querySelector(tag).getBoundingClientRect();
    return { tag, top, height };
  });

const painted = (tab) =>
  tab.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
