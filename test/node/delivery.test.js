import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openBrowser, openTab, servePage, untilShown, SCRIPT } from './support.js';

const CARD = '<mend-step-card step="4"></mend-step-card>';
const TITLE = 'Think about forgiving';
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'";

describe('the script tag', () => {
  let browser;
  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser.close());

  async function open(body, options) {
    const server = await servePage(body, options);
    const { tab, notes } = await openTab(browser, server.url);
    return { tab, notes, server, close: () => Promise.all([tab.close(), server.close()]) };
  }

  test('starts the core, the element and its words together', async () => {
    const waiting = [];
    const { tab, close } = await open('<p>Before</p>');
    const held = new Set();
    await tab.setRequestInterception(true);
    tab.on('request', (request) => {
      if (!request.url().includes('/chunks/')) return void request.continue();
      held.add(request.url());
      waiting.push(request);
    });
    // The loader is there; nothing it starts is answered until everything was asked for.
    await tab.evaluate((card) => document.body.insertAdjacentHTML('beforeend', card), CARD);
    await tab.waitForFunction(() => performance.now() > 0);
    for (let turn = 0; turn < 50 && held.size < 3; turn++)
      await tab.evaluate(() => new Promise(requestAnimationFrame));
    assert.equal(held.size, 3, [...held].join('\n'));
    await tab.setRequestInterception(false);
    await Promise.all(waiting.map((request) => request.continue()));
    await untilShown(tab, TITLE);
    await close();
  });

  test('loads nothing before a tag is used, and a tag that is added later', async () => {
    const { tab, notes, close } = await open('<p>Before</p>');
    assert.deepEqual(
      notes.requests.map((url) => new URL(url).pathname).filter((path) => path.includes('chunks')),
      [],
    );
    await tab.evaluate(() => document.body.append(document.createElement('mend-support')));
    await untilShown(tab, 'Where to find help');
    assert.equal(await tab.evaluate(() => customElements.get('mend-journey')), undefined);
    await close();
  });

  test('finds tags in open shadow roots that are there, and in later ones when told', async () => {
    const early = `<section><template shadowrootmode="open">${CARD}</template></section><aside></aside>`;
    const { tab, close } = await open(early);
    await untilShown(tab, TITLE);
    await tab.evaluate(async () => {
      const root = document.querySelector('aside').attachShadow({ mode: 'open' });
      root.innerHTML = '<mend-progress-tracker></mend-progress-tracker>';
      const { discover } = await import('/mend/mend.js');
      discover(root);
      root.firstChild.insertAdjacentHTML('afterend', '<mend-safety-note></mend-safety-note>');
    });
    await untilShown(tab, 'Where things are');
    await tab.waitForFunction(() => customElements.get('mend-safety-note'));
    assert.equal(
      await tab.evaluate(() => Element.prototype.attachShadow.toString().includes('[native code]')),
      true,
    );
    await close();
  });

  test('keeps the fallback when a chunk is missing, says so once, and loads when the tag comes again', async () => {
    let broken = true;
    const card = `<mend-step-card step="4"><p slot="fallback">Readable without us</p></mend-step-card>`;
    const { tab, notes, close } = await open(card, {
      answer: (request, response) => {
        if (!broken || !request.url.includes('/chunks/')) return false;
        response.writeHead(404).end();
        return true;
      },
    });
    await untilShown(tab, 'Readable without us');
    const told = notes.console.filter((line) => line.includes('mend-elements'));
    assert.equal(told.length, 1, told.join('\n'));
    assert.match(told[0], /<mend-step-card> did not load/);
    assert.deepEqual(notes.errors, []);
    broken = false;
    await close();
  });

  test('runs twice on one page without harm', async () => {
    const twice = `${SCRIPT}<script type="module" src="/mend/mend.js?again"></script>`;
    const { tab, notes, close } = await open(CARD, { head: twice });
    await untilShown(tab, TITLE);
    assert.deepEqual(notes.errors, []);
    await close();
  });

  test('takes its words from the language of the page, and English where there is none', async () => {
    const { tab, close } = await open(`<div lang="xx">${CARD}</div>`);
    await untilShown(tab, TITLE);
    assert.equal(
      await tab.$eval('mend-step-card', (card) => card.shadowRoot.querySelector('section').lang),
      'en',
    );
    await close();
  });

  test('asks for nothing that the policy refuses, from the first card to the last summary', async () => {
    const body = `<mend-journey></mend-journey><mend-forgiveness-prompt></mend-forgiveness-prompt>
      <mend-needs-checklist></mend-needs-checklist>
      <mend-support><script type="application/json">[]</script></mend-support>`;
    const { tab, notes, server, close } = await open(body, {
      headers: { 'content-security-policy': POLICY },
    });
    await untilShown(tab, 'Rebuild trust');
    await untilShown(tab, 'A private reflection');
    await untilShown(tab, 'Choose what fits');
    const say = (name) => tab.evaluate((wanted) => window.press(wanted), name);
    await tab.evaluate(() =>
      window
        .everything()
        .filter((one) => one.matches('details'))
        .forEach((one) => (one.open = true)),
    );
    await tab.evaluate(() => {
      window.print = () => undefined;
      window
        .everything()
        .find((one) => one.matches('input[type=radio]'))
        .click();
      window
        .everything()
        .filter((one) => one.matches('input[type=checkbox]'))
        .slice(0, 3)
        .forEach((box) => box.click());
    });
    await say('Begin');
    await say('Stop here');
    await untilShown(tab, 'Read what I wrote');
    await say('Read what I wrote');
    await untilShown(tab, 'What I wrote');
    for (const part of ['Put a few first', 'Say it in a sentence', 'Look before you share']) {
      await say('Next');
      await untilShown(tab, part);
    }
    await tab.evaluate(() => {
      // Print from a frame, without the dialog that nobody can close here.
      new MutationObserver(() => undefined).observe(document, { childList: true });
    });
    await say('Save as a text file');
    await say('Copy');
    assert.deepEqual(await tab.evaluate(() => window.violations), []);
    assert.deepEqual(notes.errors, []);
    const elsewhere = notes.requests.filter(
      (url) => !url.startsWith(server.url) && !/^(?:data|blob|about):/.test(url),
    );
    assert.deepEqual(elsewhere, []);
    await close();
  });

  test('writes nothing before the reader does something', async () => {
    const { tab, close } = await open('<mend-journey storage="local"></mend-journey>' + CARD);
    await untilShown(tab, TITLE);
    const kept = () =>
      tab.evaluate(async () => ({
        session: sessionStorage.length,
        local: localStorage.length,
        cookie: document.cookie,
        databases: (await indexedDB.databases()).length,
        caches: (await caches.keys()).length,
      }));
    assert.deepEqual(await kept(), { session: 0, local: 0, cookie: '', databases: 0, caches: 0 });
    await close();
  });

  test('finds what was typed after a reload, saved in time as the page goes', async () => {
    const { tab, close } = await open('<mend-forgiveness-prompt></mend-forgiveness-prompt>');
    await untilShown(tab, 'A private reflection');
    await tab.evaluate(() => window.press('Begin'));
    await untilShown(tab, 'Go on without those questions');
    await tab.evaluate(() => window.press('Go on without those questions'));
    for (let turn = 0; turn < 2; turn++) {
      await untilShown(tab, 'Next');
      await tab.evaluate(() => window.press('Next'));
    }
    await tab.waitForFunction(() => window.everything().some((one) => one.matches('textarea')));
    await tab.evaluate(() => {
      const area = window.everything().find((one) => one.matches('textarea'));
      area.value = 'The letter on the table.';
      area.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    await tab.reload({ waitUntil: 'networkidle0' });
    await untilShown(tab, 'Carry on where I was');
    await tab.evaluate(() => window.press('Begin from the start'));
    await untilShown(tab, 'Stop here');
    await tab.evaluate(() => window.press('Stop here'));
    await untilShown(tab, 'Read what I wrote');
    await tab.evaluate(() => window.press('Read what I wrote'));
    await untilShown(tab, 'The letter on the table.');
    await close();
  });
});
