import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { after, afterEach, before, describe, test } from 'node:test';
import { storageKey } from '../../dist/journey/storages/key.js';
import { KEY, keptIn, LONG } from './reader.js';
import { openBrowser, openTab, path, servePage, untilShown } from './support.js';

const PAGE = '<mend-step-card step="4"></mend-step-card><mend-progress-tracker></mend-progress-tracker>';
const STATUS = 'Working on it';

/** The one file that holds the code which keeps a journey, told by a name that only it can need. */
const keeperFile = () => {
  const chunks = path('dist/cdn/chunks');
  const found = readdirSync(chunks, { recursive: true }).filter(
    (file) =>
      file.endsWith('.js') &&
      readFileSync(`${chunks}/${file}`, 'utf8').includes('NS_ERROR_DOM_QUOTA_REACHED'),
  );
  assert.equal(found.length, 1, 'one file keeps journeys');
  return `/mend/chunks/${found[0].replaceAll('\\', '/')}`;
};

describe('what keeps a journey', () => {
  let browser;
  const closers = [];
  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser.close());
  afterEach(() => Promise.all(closers.splice(0).map((close) => close())));

  /** A page whose keeping code is answered by `keeper`: true when it has taken the answer over. */
  async function open({ body = PAGE, keeper = () => false, before: prepare } = {}) {
    const file = keeperFile();
    const server = await servePage(body, {
      answer: (request, response) => request.url === file && keeper(request, response),
    });
    const { tab, notes } = await openTab(browser);
    closers.push(async () => {
      await tab.close();
      server.close();
    });
    await prepare?.(tab, server.url);
    await tab.goto(server.url);
    const asked = () => notes.requests.filter((url) => url.endsWith(file)).length;
    return { tab, notes, asked, url: server.url };
  }

  const status = (tab) =>
    tab.$eval('mend-step-card', ({ shadowRoot }) => {
      const select = [...(shadowRoot?.querySelectorAll('select') ?? [])].at(-1);
      return select?.selectedOptions[0]?.textContent;
    });
  const untilStatus = (tab, wanted) =>
    tab.waitForFunction(
      (name) => {
        const root = document.querySelector('mend-step-card').shadowRoot;
        return [...(root?.querySelectorAll('select') ?? [])].at(-1)?.selectedOptions[0]?.textContent === name;
      },
      LONG,
      wanted,
    );
  const choose = (tab, wanted) =>
    tab.$eval(
      'mend-step-card',
      ({ shadowRoot }, name) => {
        const select = [...shadowRoot.querySelectorAll('select')].at(-1);
        select.selectedIndex = [...select.options].findIndex(({ textContent }) => textContent === name);
        select.dispatchEvent(new Event('change', { bubbles: true }));
      },
      wanted,
    );

  test('is not downloaded by who only reads, and nothing is kept', async () => {
    const { tab, asked } = await open();
    await untilStatus(tab, 'Not started');
    await tab.waitForNetworkIdle({ idleTime: 300 });
    assert.equal(asked(), 0);
    assert.equal(await keptIn(tab, 'sessionStorage'), undefined);
    assert.equal(await keptIn(tab), undefined);
  });

  test('comes with the first change, which the tracker shows too, and is there at once for who comes back', async () => {
    const { tab, asked, url } = await open();
    await untilStatus(tab, 'Not started');
    await choose(tab, STATUS);
    await tab.waitForFunction(
      () => document.querySelector('mend-progress-tracker').shadowRoot.textContent.includes('Working on it'),
      LONG,
    );
    await tab.waitForNetworkIdle({ idleTime: 300 });
    assert.equal(asked(), 1);
    await tab.goto(url);
    await untilStatus(tab, STATUS);
    assert.equal(asked(), 2);
  });

  test('lets nothing show again but what shows the change', async () => {
    const { tab, asked } = await open({
      body: '<mend-step-card step="4"></mend-step-card><mend-step-card step="5" id="other"></mend-step-card>',
    });
    await untilStatus(tab, 'Not started');
    await tab.waitForNetworkIdle({ idleTime: 300 });
    await tab.evaluate(() => {
      window.updates = 0;
      document.querySelector('#other').addController({ hostUpdated: () => (window.updates += 1) });
    });
    await choose(tab, STATUS);
    await tab.waitForFunction((key) => sessionStorage.getItem(key)?.includes('working'), LONG, KEY);
    await tab.waitForNetworkIdle({ idleTime: 300 });
    assert.equal(asked(), 1);
    assert.equal(await tab.evaluate(() => window.updates), 0);
  });

  test('may come late: what was chosen is kept when the page goes first', async () => {
    const held = [];
    const { tab, asked } = await open({
      keeper: (_, response) => held.length === 0 && Boolean(held.push(response)),
    });
    await untilStatus(tab, 'Not started');
    await choose(tab, STATUS);
    await tab.waitForFunction((key) => sessionStorage.getItem(key)?.includes('working'), LONG, KEY);
    assert.equal(await status(tab), STATUS);
    await Promise.all([tab.waitForNavigation(), tab.evaluate(() => location.reload())]);
    await untilStatus(tab, STATUS);
    assert.equal(asked(), 2);
    held.forEach((response) => response.destroy());
  });

  test('is waited for by who comes back: until then nothing of theirs shows, and a lost one is asked for again', async () => {
    let lost = true;
    const { tab, asked } = await open({
      keeper: (_, response) => lost && Boolean(response.writeHead(404).end()),
      before: async (page, url) => {
        await page.goto(`${url}/mend/mend.css`);
        await page.evaluate((key) => {
          const records = [{ id: 'step/learn-to-forgive', updatedAt: 5, value: 'working' }];
          sessionStorage.setItem(key, JSON.stringify({ version: 1, copy: 'seed', records }));
        }, KEY);
      },
    });
    await untilShown(tab, 'Try again');
    assert.equal(await status(tab), undefined);
    lost = false;
    const before = asked();
    await tab.evaluate(() => {
      for (const one of window.everything()) if (one.textContent.trim() === 'Try again') one.click?.();
    });
    await untilStatus(tab, STATUS);
    assert.ok(asked() > before);
  });

  test('comes when a journey is given another name, under which something was kept', async () => {
    const { tab, asked } = await open({
      body: '<mend-journey name="a"><mend-step-card step="4"></mend-step-card></mend-journey>',
    });
    await untilStatus(tab, 'Not started');
    await tab.evaluate(
      (key) => {
        const records = [{ id: 'step/learn-to-forgive', updatedAt: 5, value: 'working' }];
        sessionStorage.setItem(key, JSON.stringify({ version: 1, copy: 'seed', records }));
        document.querySelector('mend-journey').name = 'b';
      },
      storageKey('rebuild-trust', 'b'),
    );
    await untilStatus(tab, STATUS);
    assert.equal(asked(), 1);
  });

  test('is there before anybody can write', async () => {
    let holds = true;
    const held = [];
    const { tab } = await open({
      body: '<mend-needs-checklist><p slot="fallback">Before</p></mend-needs-checklist>',
      keeper: (_, response) => holds && Boolean(held.push(response)),
    });
    await tab.waitForFunction(
      () => performance.getEntriesByType('resource').filter(({ responseEnd }) => responseEnd > 0).length > 5,
      LONG,
    );
    assert.equal(held.length, 1);
    assert.equal(await tab.evaluate(() => window.shows('Before')), true);
    assert.equal(
      await tab.evaluate(() => window.everything().some((one) => one.matches('textarea, input'))),
      false,
    );
    holds = false;
    held.forEach((response) => response.destroy());
    await untilShown(tab, 'Try again');
    await tab.evaluate(() => window.press('Try again'));
    await untilShown(tab, 'Kept in this tab');
  });

  test('is missed aloud when it is lost and nothing can be kept', async () => {
    const { tab } = await open({
      keeper: (_, response) => Boolean(response.writeHead(404).end()),
      before: (page) =>
        page.evaluateOnNewDocument(() => {
          Storage.prototype.setItem = () => {
            throw new DOMException('full', 'QuotaExceededError');
          };
        }),
    });
    await untilStatus(tab, 'Not started');
    assert.equal(await tab.evaluate(() => window.shows('Try again')), false);
    await choose(tab, STATUS);
    await untilShown(tab, 'Try again');
    assert.equal(await status(tab), STATUS);
  });
});
