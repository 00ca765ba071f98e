import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { openBrowser, openTab, path, servePage, untilShown } from './support.js';

const SECRET = 'The letter on the table.';
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'";
const LONG = { timeout: 20_000 };

describe('leaving a page fast', () => {
  let browser;
  let neutral;
  before(async () => {
    browser = await openBrowser();
    neutral = await serveNeutral();
  });
  after(() => Promise.all([browser.close(), neutral.close()]));
  beforeEach(() => neutral.reset());
  const closers = [];
  afterEach(() => Promise.all(closers.splice(0).map((close) => close())));

  /** A page with an exit, reached from another one of the same site. */
  async function arrive({ before: first = '', rest = '', ...options } = {}) {
    const exit = `<mend-quick-exit href="${neutral.url}"><a slot="fallback" href="${neutral.url}">Leave</a></mend-quick-exit>`;
    const server = await servePage(`${first}${exit}${rest}`, {
      ...options,
      answer: (request, response) => {
        if (request.url !== '/earlier') return options.answer?.(request, response) ?? false;
        response.writeHead(200, { 'content-type': 'text/html' }).end('<title>Earlier</title>Earlier');
        return true;
      },
    });
    closers.push(() => server.close());
    const { tab, notes } = await openTab(browser, `${server.url}/earlier`);
    closers.push(() => tab.close());
    await tab.goto(`${server.url}/`, { waitUntil: 'networkidle0' });
    await untilShown(tab, 'Leave this page');
    return { tab, notes, server };
  }

  // A browser that is on its way elsewhere answers no questions about the page that still shows, so the page tells.
  const tellWhatShows = (tab, secret) =>
    tab.evaluate((words) => {
      let last;
      const tell = () => {
        const top = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
        const cover = top?.shadowRoot?.querySelector('dialog[open]');
        const { width, height } = cover?.getBoundingClientRect() ?? {};
        const now = JSON.stringify({
          covered: width >= innerWidth && height >= innerHeight,
          title: document.title,
          kept: sessionStorage.length + localStorage.length,
          written: window.everything().some(({ value }) => value?.includes?.(words)),
        });
        if (now !== last) console.log(now);
        last = now;
        requestAnimationFrame(tell);
      };
      tell();
    }, secret);

  const arrived = (tab) => tab.waitForFunction(() => document.title === 'Weather', LONG);

  async function shift(tab) {
    for (let turn = 0; turn < 3; turn++) await tab.keyboard.press('Shift');
  }

  test('covers at once, drops the words, and takes the place of the page in the history', async () => {
    const { tab, notes, server } = await arrive({
      rest: '<mend-forgiveness-prompt></mend-forgiveness-prompt>',
      headers: { 'content-security-policy': POLICY },
    });
    const entries = await tab.evaluate(() => history.length);
    await write(tab, SECRET);
    await tab.waitForFunction(() => sessionStorage.length > 0, LONG);
    // Not saved yet when the page goes.
    await rewrite(tab, `${SECRET} And the reply.`);
    await tellWhatShows(tab, SECRET);
    const answer = neutral.hold();
    await shift(tab);
    await neutral.asked();
    await told(notes, { covered: true, title: 'Page', kept: 0, written: false });
    assert.ok(!notes.console.some((line) => line.includes('"covered":true,') && !line.includes('"kept":0,')));
    answer();
    await arrived(tab);
    assert.equal(await tab.evaluate(() => history.length), entries);
    await tab.goBack({ waitUntil: 'load' });
    assert.equal(tab.url(), `${server.url}/earlier`);
    assert.deepEqual(await tab.evaluate(() => [sessionStorage.length, localStorage.length]), [0, 0]);
    assert.deepEqual(notes.errors, []);
    assert.deepEqual(
      notes.console.filter((line) => line.includes('Content Security Policy')),
      [],
    );
  });

  test('is reached first with the keyboard, and does not tell the neutral page where from', async () => {
    const { tab } = await arrive({ rest: '<p><a href="/earlier">Another link</a></p>' });
    await tab.keyboard.press('Tab');
    await tab.keyboard.press('Enter');
    await arrived(tab);
    assert.equal(neutral.referrer(), undefined);
  });

  test('is not held back by the site asking whether to leave', async () => {
    const { tab } = await arrive({ rest: '<textarea></textarea>' });
    const asked = [];
    tab.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await tab.evaluate(() => addEventListener('beforeunload', (event) => event.preventDefault()));
    await tab.type('textarea', 'typed');
    await shift(tab);
    await arrived(tab);
    assert.deepEqual(asked, []);
  });

  test('stays reachable at the top of a page that is scrolled', async () => {
    const { tab } = await arrive({ rest: '<p>Words</p>'.repeat(300) });
    await tab.evaluate(() => scrollTo(0, 5000));
    await tab.waitForFunction(() => scrollY > 4000, LONG);
    await tab.mouse.click(60, 30);
    await arrived(tab);
  });

  test('takes the whole tab along from inside a frame', async () => {
    const { tab } = await arrive();
    await tab.evaluate(() => {
      const frame = document.createElement('iframe');
      frame.src = '/';
      document.body.replaceChildren(frame);
    });
    const handle = await tab.waitForSelector('iframe');
    const frame = await handle.contentFrame();
    const link = await frame.waitForSelector('mend-quick-exit >>> a.exit', LONG);
    await link.click();
    await arrived(tab);
  });

  test('works as the page for owners says', async () => {
    const page = await readFile(path('docs/privacy.md'), 'utf8');
    const [, snippet] = /<!-- snippet: exit -->\s+```html\n([\s\S]*?)```/.exec(page);
    const server = await servePage(snippet);
    closers.push(() => server.close());
    const { tab, notes } = await openTab(browser, server.url);
    closers.push(() => tab.close());
    await untilShown(tab, 'Or press Shift three times.');
    assert.deepEqual(notes.console, []);
  });

  test('works as a plain link without JavaScript', async () => {
    const { tab, server } = await arrive();
    await tab.setJavaScriptEnabled(false);
    await tab.goto(`${server.url}/`);
    await Promise.all([tab.waitForNavigation(LONG), tab.click('mend-quick-exit > a')]);
    assert.ok(tab.url().startsWith(neutral.url));
  });

  test('leaves no trace on paper', async () => {
    const { tab } = await arrive();
    await tab.emulateMediaType('print');
    assert.equal(await tab.$eval('mend-quick-exit', (exit) => exit.getClientRects().length), 0);
  });
});

/** A page elsewhere, which can keep its visitors waiting. */
async function serveNeutral() {
  let held, requests, onAsked;
  const reset = () => {
    held = undefined;
    requests = [];
    onAsked = undefined;
  };
  reset();
  const server = createServer(async (request, response) => {
    if (request.url !== '/') return void response.writeHead(204).end();
    requests.push(request);
    onAsked?.();
    await held;
    response.writeHead(200, { 'content-type': 'text/html' }).end('<title>Weather</title>Sun');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    reset,
    hold() {
      let release;
      held = new Promise((resolve) => (release = resolve));
      return release;
    },
    asked: () =>
      new Promise((resolve) => {
        if (requests.length > 0) resolve();
        else onAsked = resolve;
      }),
    referrer: () => requests[0].headers.referer,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Waits until the page has told this, last of all. */
async function told({ console: lines }, state) {
  const wanted = `log: ${JSON.stringify(state)}`;
  const deadline = Date.now() + LONG.timeout;
  while (lines.at(-1) !== wanted && Date.now() < deadline) await new Promise(setImmediate);
  assert.equal(lines.at(-1), wanted);
}

async function write(tab, text) {
  const press = (name) => tab.evaluate((wanted) => window.press(wanted), name);
  await untilShown(tab, 'A private reflection');
  await press('Begin');
  await untilShown(tab, 'Go on without those questions');
  await press('Go on without those questions');
  for (let turn = 0; turn < 2; turn++) {
    await untilShown(tab, 'Next');
    await press('Next');
  }
  await tab.waitForFunction(() => window.everything().some((one) => one.matches('textarea')), LONG);
  await rewrite(tab, text);
}

const rewrite = (tab, text) =>
  tab.evaluate((words) => {
    const area = window.everything().find((one) => one.matches('textarea'));
    area.value = words;
    area.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, text);
