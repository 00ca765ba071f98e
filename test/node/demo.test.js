import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import { serve } from '../../scripts/serve.js';
import { blocksIn } from './blocks.js';
import { openBrowser, openTab, path, servePage, untilShown } from './support.js';

const readme = blocksIn({ name: 'README.md', text: await readFile(path('README.md'), 'utf8') });

describe('what a site owner pastes', () => {
  let browser;
  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser.close());

  test('a preset reaches the page through the one line that the README says', async () => {
    const server = await servePage(readme.find(({ name }) => name === 'preset').code);
    const { tab } = await openTab(browser, server.url);
    await untilShown(tab, 'Make new memories');
    const top = await tab.evaluate(() => {
      const { shadowRoot } = document.querySelector('mend-step-card');
      return getComputedStyle(shadowRoot.querySelector('.frame')).borderTopWidth;
    });
    assert.equal(top, '4px');
    await tab.close();
    server.close();
  });

  test('the demo page is built from what the README says to paste', async () => {
    const page = await readFile(path('examples/plain/index.html'), 'utf8');
    const [sheet, script] = readme.find(({ name }) => name === 'site').code.split('\n');
    assert.ok(page.includes(sheet), sheet);
    assert.ok(page.includes(script), script);
  });

  for (const [width, height] of [
    [360, 740],
    [1280, 800],
  ]) {
    test(`nothing moves on the demo page at ${width} px when the card takes over`, async () => {
      const server = await serve({ '/mend/': path('dist/cdn'), '/': path('examples/plain') });
      const { tab } = await openTab(browser);
      await tab.setViewport({ width, height });
      await tab.evaluateOnNewDocument(() => {
        window.shifts = [];
        new PerformanceObserver((list) => {
          for (const { value, sources } of list.getEntries()) {
            window.shifts.push(`${value} ${sources.map(({ node }) => node?.nodeName).join()}`);
          }
        }).observe({ type: 'layout-shift', buffered: true });
      });
      let release;
      const painted = new Promise((resolve) => (release = resolve));
      await tab.setRequestInterception(true);
      tab.on('request', async (request) => {
        if (request.url().endsWith('/mend.js')) await painted;
        await request.continue();
      });
      const loaded = tab.goto(server.url);
      await tab.waitForSelector('mend-step-card .idea', { visible: true });
      const box = () =>
        tab.$eval('mend-step-card', (card) => {
          const { top, height } = card.getBoundingClientRect();
          return { top, height };
        });
      const before = await box();
      release();
      await loaded;
      await tab.waitForFunction(() =>
        document.querySelector('mend-step-card').shadowRoot?.querySelector('.idea'),
      );
      await tab.evaluate(
        () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
      );
      assert.deepEqual(await box(), before);
      assert.deepEqual(await tab.evaluate(() => window.shifts), []);
      await tab.close();
      server.close();
    });
  }
});
