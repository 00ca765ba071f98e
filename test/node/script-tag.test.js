import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, afterEach, before, describe, test } from 'node:test';
import { openBrowser, openTab, path, servePage, SCRIPT, untilShown } from './support.js';

const CARD = '<mend-step-card step="4"><p slot="fallback">Readable without us</p></mend-step-card>';
const TITLE = 'Think about forgiving';
const VERSION = JSON.parse(await readFile(path('package.json'), 'utf8')).version;
const script = (src) => `<script type="module" src="${src}"></script>`;

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

async function open(body, options) {
  const server = await servePage(body, options);
  const { tab, notes } = await openTab(browser, server.url);
  const told = () => notes.console.filter((line) => line.includes('mend-elements'));
  // The console is heard a moment after the page has said it.
  const untilTold = () => untilHeard(tab, 'console', () => told().length > 0);
  closers.push(() => Promise.all([tab.close(), server.close()]));
  return { tab, notes, told, untilTold };
}

const untilHeard = (tab, event, isEnough) =>
  new Promise((resolve) => {
    const look = () => {
      if (isEnough()) resolve();
    };
    tab.on(event, look);
    look();
  });

// Also after a test that failed, or the file would wait for its servers.
const closers = [];
afterEach(() => Promise.all(closers.splice(0).map((close) => close())));

/** The same files as another version, under /other/. */
const anotherVersion = (request, response) => {
  if (!request.url.startsWith('/other/')) return false;
  void readFile(path(`dist/cdn/${request.url.slice(7)}`), 'utf8').then(
    (code) =>
      response
        .writeHead(200, { 'content-type': 'text/javascript' })
        .end(code.replaceAll(`"${VERSION}"`, '"9.8.7"').replaceAll(`@${VERSION}`, '@9.8.7')),
    () => response.writeHead(404).end(),
  );
  return true;
};

describe('a tag that a site would strip', () => {
  test('comes as a div with data, and keeps what the div holds as its fallback', async () => {
    const div = `<div id="card" class="wide" data-mend="step-card" data-step="4" data-onclick="1"><p>In our words</p></div>`;
    const { tab, told } = await open(div);
    await untilShown(tab, TITLE);
    const card = await tab.$eval('#card', (element) => ({
      tag: element.localName,
      class: element.className,
      step: element.getAttribute('step'),
      handler: element.hasAttribute('onclick'),
      fallback: element.querySelector(':scope > [slot=fallback] > p').textContent,
    }));
    assert.deepEqual(card, {
      tag: 'mend-step-card',
      class: 'wide',
      step: '4',
      handler: false,
      fallback: 'In our words',
    });
    assert.deepEqual(told(), []);
  });

  test('may hold others, which then share its journey', async () => {
    const journey = `<div data-mend="journey" data-perspective="hurt"><div data-mend="mend-step-card" data-step="4"></div></div>`;
    const { tab } = await open(journey);
    await untilShown(tab, TITLE);
    await tab.waitForFunction(
      () =>
        document.querySelector('mend-journey > mend-step-card')?.shadowRoot?.querySelector('select')
          ?.selectedIndex === 0,
    );
  });

  test('is left as it is when there is no such element, and said', async () => {
    const { tab, told, untilTold } = await open('<div data-mend="constructor">Our text</div>');
    await untilTold();
    await untilShown(tab, 'Our text');
    assert.equal(told().length, 1);
    assert.match(told()[0], /no <mend-constructor>/);
  });
});

describe('options on the script tag', () => {
  const withOptions = (data) => SCRIPT.replace('<script', `<script id="mend" ${data}`);

  test("set the page's journey, scheme and language, where the page does not say otherwise", async () => {
    const body = `${CARD}<mend-journey id="own" perspective="both"></mend-journey><mend-support scheme="light"></mend-support>`;
    const head = withOptions('data-perspective="responsible" data-scheme="dark" data-lang="en-GB"');
    const { tab } = await open(body, { head });
    await untilShown(tab, TITLE);
    const said = await tab.evaluate(() => {
      const [card, journey, support] = ['mend-step-card', '#own', 'mend-support'].map((one) =>
        document.querySelector(one),
      );
      return {
        scheme: [card, journey, support].map((one) => one.getAttribute('scheme')),
        lang: card.lang,
        journey: journey.getAttribute('perspective'),
        shown: card.shadowRoot.querySelector('select').selectedIndex,
      };
    });
    assert.deepEqual(said, {
      scheme: ['dark', 'dark', 'light'],
      lang: 'en-GB',
      journey: 'both',
      shown: 1,
    });
  });

  test('can keep nothing at all', async () => {
    const { tab } = await open(CARD, { head: withOptions('data-storage="none"') });
    await untilShown(tab, TITLE);
    await tab.$eval('mend-step-card', (card) => {
      const select = [...card.shadowRoot.querySelectorAll('select')].at(-1);
      select.selectedIndex = 1;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await tab.reload({ waitUntil: 'networkidle0' });
    await untilShown(tab, TITLE);
    assert.equal(await tab.evaluate(() => sessionStorage.length + localStorage.length), 0);
  });
});

describe('more than one of us on a page', () => {
  test('says its version', async () => {
    const { tab, told } = await open(CARD, { head: SCRIPT + SCRIPT });
    await untilShown(tab, TITLE);
    assert.equal(await tab.evaluate(() => window.mendElements.version), VERSION);
    assert.deepEqual(told(), []);
  });

  for (const [name, first, second, versions] of [
    ['two addresses', '/mend/mend.js', '/mend/mend.js?again', [VERSION, VERSION]],
    ['an older and a newer version', '/mend/mend.js', '/other/mend.js', [VERSION, '9.8.7']],
    ['a newer and an older version', '/other/mend.js', '/mend/mend.js', ['9.8.7', VERSION]],
  ]) {
    test(`${name}: the first runs, and one warning names both and what to do`, async () => {
      const { tab, notes, told, untilTold } = await open(CARD, {
        head: script(first) + script(second),
        answer: anotherVersion,
      });
      await untilShown(tab, TITLE);
      await untilTold();
      assert.equal(told().length, 1, told().join('\n'));
      const [line] = told();
      assert.ok(line.includes(`version ${versions[0]} (`) && line.includes(`version ${versions[1]} (`), line);
      assert.ok(line.indexOf(first) < line.indexOf(second), line);
      assert.match(line, /Keep one of the two script tags/);
      assert.deepEqual(notes.errors, []);
      assert.equal(await tab.evaluate(() => window.mendElements.version), versions[0]);
    });
  }

  test('works next to tags of others, and leaves theirs to them', async () => {
    const theirs = `<script>
      customElements.define('mend-other', class extends HTMLElement {});
      customElements.define('mend-support', class extends HTMLElement {
        connectedCallback() { this.textContent = 'Theirs'; }
      });
    </script>`;
    const body = `${CARD}<mend-other>Other</mend-other><mend-support></mend-support>`;
    const { tab, notes, told, untilTold } = await open(body, { head: theirs + SCRIPT });
    await untilShown(tab, TITLE);
    await untilShown(tab, 'Theirs');
    await untilTold();
    assert.deepEqual(notes.errors, []);
    assert.equal(told().length, 1, told().join('\n'));
    assert.match(told()[0], /<mend-support> on this page is not ours/);
  });
});

describe('when loading goes wrong', () => {
  const missing = (broken) => (request, response) => {
    if (!broken() || !request.url.includes('/chunks/')) return false;
    response.writeHead(404).end();
    return true;
  };

  test('missing pieces are one line for all tags, and the text on the page stays', async () => {
    const body = `${CARD}<mend-progress-tracker><p slot="fallback">Also readable</p></mend-progress-tracker>`;
    const { tab, notes, told, untilTold } = await open(body, { answer: missing(() => true) });
    await untilShown(tab, 'Readable without us');
    await untilShown(tab, 'Also readable');
    await untilTold();
    assert.equal(told().length, 1, told().join('\n'));
    // In the order in which they failed, which is the network's.
    assert.match(told()[0], /: <mend-[a-z-]+> <mend-[a-z-]+> did not load/);
    assert.match(told()[0], /<mend-step-card>/);
    assert.match(told()[0], /<mend-progress-tracker>/);
    assert.deepEqual(notes.errors, []);
  });

  test('comes to life when the connection is back', async () => {
    let broken = true;
    const { tab, told, untilTold } = await open(CARD, { answer: missing(() => broken) });
    await untilShown(tab, 'Readable without us');
    await untilTold();
    assert.equal(told().length, 1);
    broken = false;
    await tab.evaluate(() => window.dispatchEvent(new Event('online')));
    await untilShown(tab, TITLE);
  });

  test('offline, the text stays', async () => {
    const { tab, notes, told, untilTold } = await open('<p>Before</p>');
    await tab.setOfflineMode(true);
    await tab.evaluate((card) => document.body.insertAdjacentHTML('beforeend', card), CARD);
    await untilTold();
    assert.equal(told().length, 1, told().join('\n'));
    await untilShown(tab, 'Readable without us');
    assert.deepEqual(notes.errors, []);
  });

  test('a slow answer changes nothing until it is there, and nothing is said', async () => {
    const held = [];
    const { tab, told } = await open('<p>Before</p>');
    await tab.setRequestInterception(true);
    tab.on('request', (request) => {
      if (request.url().includes('/chunks/')) held.push(request);
      else void request.continue();
    });
    await tab.evaluate((card) => document.body.insertAdjacentHTML('beforeend', card), CARD);
    await untilHeard(tab, 'request', () => held.length === 3);
    assert.equal(held.length, 3);
    await untilShown(tab, 'Readable without us');
    assert.deepEqual(told(), []);
    // Two round trips: what these three bring is all that the first card needs.
    await Promise.all(held.map((request) => request.continue()));
    await untilShown(tab, TITLE);
    assert.equal(held.length, 3);
  });
});

describe('a browser from before the baseline', () => {
  test('is told in one line, loads nothing more and keeps the text', async () => {
    const head = `<script>delete CSSStyleSheet.prototype.replaceSync;</script>${SCRIPT}`;
    const { tab, notes, told, untilTold } = await open(CARD, { head });
    await untilShown(tab, 'Readable without us');
    await untilTold();
    assert.equal(told().length, 1);
    assert.match(told()[0], /this browser is too old/);
    assert.deepEqual(notes.errors, []);
    assert.deepEqual(
      notes.requests.filter((url) => url.includes('/chunks/')),
      [],
    );
  });

  test('can read the loader: nothing newer than modules and import()', async () => {
    const eslint = createRequire(import.meta.resolve('eslint'));
    const espree = eslint('espree');
    const code = await readFile(path('dist/cdn/mend.js'), 'utf8');
    const { tokens } = espree.parse(code, { ecmaVersion: 2020, sourceType: 'module', tokens: true });
    const newer = tokens.filter(({ type, value }) => type === 'Punctuator' && /^(?:\?\?|\?\.)$/.test(value));
    assert.deepEqual(newer, []);
  });
});
