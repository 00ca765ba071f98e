import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import { serve } from '../../scripts/serve.js';
import { grid, loadSnippets, reactPage, vuePage } from './snippets.js';
import { openBrowser, openTab, path } from './support.js';

const TIME = 20_000;
const CLAY = '#9a452c';
const GRID = grid(12);
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; frame-src 'self'; connect-src 'self'";

let browser;
before(async () => {
  browser = await openBrowser();
});
after(async () => browser?.close());

describe('the snippets', () => {
  let page = '';
  let script = '';
  let server;
  let opened;
  let snippets;

  before(async () => {
    snippets = await loadSnippets();
    server = await serve(
      { '/mend/': path('dist/cdn') },
      {
        answer: ({ url }, response) => {
          const [type, text] =
            { '/': ['text/html', page], '/app.js': ['text/javascript', script] }[url] ?? [];
          if (type) response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(text);
          return Boolean(type);
        },
      },
    );
    opened = await openTab(browser);
  });
  after(() => server?.close());

  async function show(head, body, given) {
    const { tab, notes } = opened;
    page =
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title>` +
      `<link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;
    notes.console.length = notes.errors.length = 0;
    await tab.goto(server.url, { waitUntil: 'load' });
    await expectShown(tab, given);
    const unexpected = notes.console.filter((line) => !line.includes('no support entries'));
    assert.deepEqual([...unexpected, ...notes.errors], []);
  }

  for (const [at, given] of GRID.entries()) {
    const { pieces, perspective, storage, boxes, once, pinned } = given.settings;
    const forms = Object.entries({ boxes, once, pinned }).flatMap(([form, on]) => (on ? [form] : []));
    const name = `${at + 1}: ${[...pieces, perspective || 'any view', storage, ...forms].join(', ')}`;

    test(`as HTML, ${name}`, async () => {
      const [head, body] = snippets.snippetFor('html', given.settings).pastes;
      await show(head.code, body.code, given);
    });

    const platform = ['wordpress', 'squarespace', 'webflow'][at % 3];
    test(`for ${platform}, ${name}`, async () => {
      const codes = snippets.snippetFor(platform, given.settings).pastes.map(({ code }) => code);
      const [head, body] = codes.length > 1 ? codes : ['', codes[0]];
      await show(head, body, given);
    });

    test(`in ${at % 2 ? 'React' : 'Vue'}, ${name}`, async () => {
      const tags = '<div id="app"></div><script type="module" src="/app.js"></script>';
      const kind = at % 2 ? 'react' : 'vue';
      const [, { code }] = snippets.snippetFor(kind, given.settings).pastes;
      const { problems = [], ...made } = at % 2 ? await reactPage(code) : await vuePage(code);
      assert.deepEqual(problems, []);
      script = made.script;
      await show(`<style>${made.style}</style>`, tags, given);
    });
  }

  test('say where to put the files when a platform takes none', () => {
    const { settings } = GRID[0];
    const notes = (base) => snippets.snippetFor('webflow', { ...settings, base }).notes.join(' ');
    assert.match(notes('/mend/'), /full address/);
    assert.doesNotMatch(notes('https://files.example.org/mend/'), /full address/);
  });
});

/** Waits until everything that was chosen shows, as it was chosen. */
async function expectShown(tab, { settings, title }) {
  const state = () =>
    tab.evaluate(() => {
      const all = window.everything().filter(({ localName }) => localName.startsWith('mend-'));
      const top = all.find((element) => element.getRootNode() === document);
      const frame = window.everything().find((element) => element.matches('.frame[lang]'));
      return {
        tags: all
          .filter((element) => element.getRootNode() === document)
          .map(({ localName }) => localName.slice(5)),
        text: window
          .everything()
          .filter((element) => element.getClientRects().length > 0)
          .map(({ textContent }) => textContent)
          .join(' '),
        scheme: frame && getComputedStyle(frame).colorScheme,
        accent: top && getComputedStyle(top).getPropertyValue('--mend-accent').trim(),
        look: top && {
          font: getComputedStyle(top).fontFamily,
          titleFont: getComputedStyle(top).getPropertyValue('--mend-title-font').trim(),
          radius: getComputedStyle(top).getPropertyValue('--mend-radius').trim(),
        },
        surface: frame && getComputedStyle(frame).backgroundColor,
        storages: all.filter((element) => element.localName === 'mend-journey').map(({ storage }) => storage),
      };
    });
  await tab.waitForFunction(
    (count) => {
      const all = [...document.querySelectorAll('*')].filter(({ localName }) =>
        localName.startsWith('mend-'),
      );
      const ready = (element) => element.shadowRoot?.querySelector('.frame[lang], slot:not([name])');
      return all.length >= count && all.every(ready);
    },
    { timeout: TIME },
    settings.pieces.length,
  );
  const shown = await state();
  for (const piece of settings.pieces) assert.ok(shown.tags.includes(piece), piece);
  if (settings.pieces.includes('step-card')) assert.ok(shown.text.includes(title), title);
  if (settings.pieces.includes('support') && settings.support.length > 0 && settings.pieces.length > 0)
    assert.ok(shown.text.includes(settings.support[0].label), settings.support[0].label);
  assert.equal(shown.accent, settings.accent || (settings.theme ? CLAY : ''));
  for (const [name, value] of Object.entries(shown.look))
    if (settings[name]) assert.equal(value, settings[name]);
  if (settings.scheme)
    assert.equal(shown.scheme, settings.scheme === 'auto' ? 'light dark' : settings.scheme);
  if (settings.surface) assert.equal(shown.surface, 'rgb(255, 250, 245)');
  if (shown.tags.includes('journey')) assert.ok(shown.storages.includes(settings.storage), settings.storage);
}

describe('the builder', () => {
  let server;
  before(async () => {
    server = await serve({ '/mend/': path('dist/cdn') }, { headers: { 'content-security-policy': POLICY } });
  });
  after(() => server?.close());

  async function open() {
    const { tab, notes } = await openTab(browser);
    await tab.goto(`${server.url}/mend/builder/`, { waitUntil: 'load' });
    await tab.waitForSelector('pre', { timeout: TIME });
    return { tab, notes };
  }

  const codes = (tab) => tab.$$eval('pre', (all) => all.map(({ textContent }) => textContent).join('\n'));
  const inPreview = (tab, wanted) =>
    tab.waitForFunction(
      (selector) => {
        const page = document.querySelector('iframe').contentDocument;
        return page?.querySelector(selector)?.shadowRoot?.querySelector('.frame[lang]');
      },
      { timeout: TIME },
      wanted,
    );
  const tick = (tab, value) => tab.click(`::-p-aria([name="${value}"])`);

  test('shows what was chosen, live, and writes the code for it', async () => {
    const { tab, notes } = await open();
    await inPreview(tab, 'mend-step-card');
    await tick(tab, 'The needs checklist');
    await tab.select('[name="step"]', 'dare-to-be-open');
    await tab.select('[name="perspective"]', 'hurt');
    await inPreview(tab, 'mend-journey[perspective="hurt"] > mend-needs-checklist');
    await inPreview(tab, 'mend-journey > mend-step-card[step="dare-to-be-open"]');
    const code = await codes(tab);
    assert.match(code, /<script type="module" src="\/mend\/mend\.js"><\/script>/);
    assert.match(code, /<mend-journey perspective="hurt">\s+<mend-step-card step="dare-to-be-open">/);
    await tick(tab, 'React');
    assert.match(await codes(tab), /import 'mend-elements\/define\/needs-checklist\.js';/);
    assert.deepEqual([...notes.errors, ...(await tab.evaluate(() => window.violations))], []);
    await tab.close();
  });

  test('takes places of help, and says what one lacks', async () => {
    const { tab } = await open();
    await tick(tab, 'Where to find help');
    await tick(tab, 'Add a place');
    await tab.type('::-p-aria([name="Name"])', 'Our front desk');
    const problem = () => tab.$eval('.problem', ({ textContent }) => textContent);
    assert.match(await problem(), /source: must not be empty/);
    await tab.type('::-p-aria([name="Who says that it is right"])', 'Our practice');
    assert.equal(await problem(), '');
    assert.match(await codes(tab), /"label":"Our front desk"/);
    await tick(tab, 'Remove');
    assert.doesNotMatch(await codes(tab), /front desk/);
    await tab.close();
  });

  test('says when colors are hard to read, and which', async () => {
    const { tab } = await open();
    const said = () => tab.$eval('#contrast', ({ textContent }) => textContent);
    assert.match(await said(), /^Readable/);
    await tick(tab, 'A background and text of my own');
    const paint = (name, value) =>
      tab.$eval(
        `[name="${name}"]`,
        (input, color) => {
          input.value = color;
          input.dispatchEvent(new Event('input', { bubbles: true }));
        },
        value,
      );
    await paint('text', '#888888');
    await paint('surface', '#777777');
    assert.match(await said(), /Hard to read.*text on the surface/);
    await paint('text', '#ffffff');
    await paint('surface', '#222222');
    assert.doesNotMatch(await said(), /text on the surface \(/);
    await tab.close();
  });

  test('takes a brand: a color as a number, a typeface and corners', async () => {
    const { tab } = await open();
    await tick(tab, 'An accent of my own');
    const number = await tab.$('::-p-aria([name="Accent, as a number"])');
    await number.click({ count: 3 });
    await number.type('#B4531F');
    await tab.type('::-p-aria([name="Typeface"])', 'Georgia, serif');
    await tab.select('[name="radius"]', '0.875em');
    const code = await codes(tab);
    for (const line of ['--mend-accent: #b4531f', '--mend-radius: 0.875em', 'font-family: Georgia, serif'])
      assert.ok(code.includes(`${line};`), line);
    await inPreview(tab, 'mend-step-card');
    const font = () =>
      tab.$eval('iframe', (frame) => {
        const page = frame.contentDocument;
        return page.defaultView.getComputedStyle(page.querySelector('mend-step-card')).fontFamily;
      });
    assert.equal(await font(), 'Georgia, serif');
    await tab.type('::-p-aria([name="Typeface"])', '; } body { display: none');
    assert.doesNotMatch(await codes(tab), /display/);
    await tab.close();
  });

  test('writes plain boxes, settings said once, and one pinned file', async () => {
    const { tab } = await open();
    await tab.select('[name="storage"]', 'local');
    await tick(tab, 'My editor takes unknown tags out: use plain boxes');
    await tick(tab, 'Say the settings once, for the whole page');
    await tick(tab, 'One file that cannot change unnoticed (English)');
    const code = await codes(tab);
    assert.match(code, /<div data-mend="step-card" data-step="look-for-the-reason"><\/div>/);
    assert.match(
      code,
      /<script type="module" id="mend" data-storage="local" src="\/mend\/mend\.all\.js" integrity="sha384-/,
    );
    assert.doesNotMatch(code, /<mend-/);
    await tab.select('[name="theme"]', 'clay');
    assert.match(await codes(tab), /href="\/mend\/themes\/clay\.css" integrity="sha384-[^"]+" crossorigin/);
    await tab.close();
  });

  test('can be sent on: the address holds what was chosen', async () => {
    const { tab } = await open();
    await tick(tab, 'Where to find help');
    await tick(tab, 'Add a place');
    await tab.type('::-p-aria([name="Name"])', 'Our front desk');
    await tick(tab, 'One step');
    await tab.select('[name="scheme"]', 'dark');
    const [code, address] = [await codes(tab), tab.url()];
    await tab.close();
    const other = (await openTab(browser)).tab;
    await other.goto(address, { waitUntil: 'load' });
    await other.waitForFunction(
      (wanted) => document.querySelector('#code')?.textContent.includes(wanted),
      { timeout: TIME },
      'front desk',
    );
    assert.equal(await codes(other), code);
    await other.close();
  });

  test('keeps nothing of what is tried', async () => {
    const { tab } = await open();
    await tab.select('[name="storage"]', 'local');
    await inPreview(tab, 'mend-step-card');
    await tab.$eval('iframe', (frame) => {
      const select = [
        ...frame.contentDocument.querySelector('mend-step-card').shadowRoot.querySelectorAll('select'),
      ].at(-1);
      select.selectedIndex = 1;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    assert.match(await codes(tab), /storage="local"/);
    await tab.reload();
    assert.deepEqual(await tab.evaluate(() => [sessionStorage.length, localStorage.length]), [0, 0]);
    await tab.close();
  });

  test('is within reach of everybody, on a phone too', async () => {
    const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    const { tab } = await open();
    await tick(tab, 'Where to find help');
    await tick(tab, 'Add a place');
    await tick(tab, 'An accent of my own');
    await tick(tab, 'A background and text of my own');
    for (const width of [360, 1280]) {
      await tab.setViewport({ width, height: 900 });
      assert.equal(await tab.evaluate(() => document.documentElement.scrollWidth), width);
      await tab.evaluate(axe);
      const found = await tab.evaluate(async () => {
        const { violations } = await window.axe.run({ exclude: ['iframe'] });
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
      });
      assert.deepEqual(found, []);
    }
    await tab.close();
  });
});
