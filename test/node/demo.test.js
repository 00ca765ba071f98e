import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import { serve } from '../../scripts/serve.js';
import { blocksIn } from './blocks.js';
import {
  boxes,
  noteShifts,
  openBrowser,
  openTab,
  path,
  servePage,
  untilShown,
  untilStill,
  untilTakenOver,
} from './support.js';

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

  for (const width of [360, 1280]) {
    test(`nothing moves on the demo page at ${width} px when the elements take over`, async () => {
      const server = await serve({ '/mend/': path('dist/cdn'), '/': path('examples/plain') });
      const { tab } = await openTab(browser);
      // High enough for all of it: what is out of view does not count.
      await tab.setViewport({ width, height: 8000 });
      await noteShifts(tab);
      let release;
      const painted = new Promise((resolve) => (release = resolve));
      await tab.setRequestInterception(true);
      tab.on('request', async (request) => {
        if (request.url().endsWith('/mend.js')) await painted;
        await request.continue();
      });
      const loaded = tab.goto(server.url);
      await tab.waitForSelector('mend-step-card .idea', { visible: true });
      await untilStill(tab);
      const before = await tab.evaluate(boxes);
      release();
      await loaded;
      await untilTakenOver(tab);
      assert.deepEqual(await tab.evaluate(boxes), before);
      assert.deepEqual(await tab.evaluate(() => window.shifts()), []);
      await tab.close();
      server.close();
    });
  }
});
