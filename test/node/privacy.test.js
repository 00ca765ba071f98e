import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { openBrowser, openTab, servePage } from './support.js';
import {
  deleteAll,
  EXERCISES,
  keptAnywhere,
  NOTHING,
  noteEvents,
  readableIn,
  SENTINELS,
  STEPS,
  useEverything,
} from './full-run.js';
import { LONG } from './reader.js';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; report-uri /reports; " +
  "require-trusted-types-for 'script'; trusted-types lit-html";
const PAGE = `
  <mend-quick-exit href="https://example.org/"><a slot="fallback" href="https://example.org/">Leave</a></mend-quick-exit>
  <mend-safety-note></mend-safety-note>
  <mend-forgiveness-prompt></mend-forgiveness-prompt>
  <mend-prompts exercise="forgiveness"></mend-prompts>
  <mend-needs-checklist></mend-needs-checklist>
  <mend-step-card step="1"></mend-step-card>
  <mend-progress-tracker variant="bowl"></mend-progress-tracker>
  <mend-support><script type="application/json">[]</script></mend-support>
  <mend-journey></mend-journey>
  <mend-privacy-panel></mend-privacy-panel>`;
const STATUSES = ['not-started', 'working', 'resting', 'returning', 'steady'];

describe('what a reader does here', () => {
  let browser;
  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser.close());
  const closers = [];
  afterEach(() => Promise.all(closers.splice(0).map((close) => close())));

  async function serve() {
    const reports = [];
    const server = await servePage(PAGE, {
      headers: { 'content-security-policy': POLICY, 'cache-control': 'public, max-age=600' },
      answer: (request, response) => {
        if (request.url !== '/reports') return false;
        reports.push(request.method);
        response.writeHead(204).end();
        return true;
      },
    });
    closers.push(() => server.close());
    return { server, reports };
  }

  async function open(url) {
    const { tab, notes } = await openTab(browser);
    closers.push(() => tab.close());
    await noteEvents(tab);
    await tab.goto(url);
    await untilReady(tab);
    return { tab, notes };
  }

  const untilReady = (tab) =>
    tab.waitForFunction(
      () => ['Where your words are', 'Begin', 'Where things are'].every((words) => window.shows(words)),
      LONG,
    );

  test('leaves nothing behind before the first action, nor after everything was deleted', async () => {
    const { server } = await serve();
    const [one, two] = [await open(server.url), await open(server.url)];
    for (const { tab } of [one, two]) assert.deepEqual(await keptAnywhere(tab), NOTHING);
    for (const { tab } of [one, two]) {
      await tab.bringToFront();
      await useEverything(tab);
      await tab.waitForFunction(() => sessionStorage.length > 0, LONG);
    }
    await one.tab.bringToFront();
    await deleteAll(one.tab);
    await two.tab.bringToFront();
    await two.tab.waitForFunction(() => sessionStorage.length === 0, LONG);
    for (const { tab, notes } of [one, two]) {
      await tab.evaluate(() => document.dispatchEvent(new Event('focusout')));
      assert.deepEqual(await keptAnywhere(tab), NOTHING);
      const shown = await tab.evaluate(() =>
        window
          .everything()
          .map((each) => each.value ?? '')
          .join(' '),
      );
      assert.deepEqual(readableIn(String(shown)), []);
      assert.deepEqual(notes.errors, []);
    }
  });

  test('asks for our own static files alone, is refused nothing, and needs no network once they are there', async () => {
    const { server, reports } = await serve();
    const { tab, notes } = await open(server.url);
    await useEverything(tab);
    const asked = () =>
      notes.requests
        .filter((url) => !/^(?:data|blob|about):/.test(url))
        .map((url) => url.replace(server.url, ''));
    const own = /^\/(?:favicon\.ico|mend\/mend\.js|mend\/chunks\/[\da-f]+\/\d+\.js)?$/;
    assert.deepEqual(
      asked().filter((url) => !own.test(url)),
      [],
    );
    assert.deepEqual(await tab.evaluate(() => window.violations), []);
    assert.deepEqual(reports, []);
    assert.equal(await tab.title(), 'Page');
    await deleteAll(tab);

    server.close();
    await tab.goto('about:blank');
    await tab.goto(`${server.url}/`);
    await untilReady(tab);
    await useEverything(tab);
    await deleteAll(tab);
    assert.deepEqual(await tab.evaluate(() => window.violations), []);
    assert.deepEqual(notes.errors, []);
  });

  test('is told to the site as ids alone', async () => {
    const { server } = await serve();
    const { tab, notes } = await open(server.url);
    await useEverything(tab);
    const events = await tab.evaluate(() => window.events);
    assert.deepEqual(readableIn(JSON.stringify(events)), []);
    assert.deepEqual(readableIn(JSON.stringify(notes.console)), []);
    const told = events.filter(({ type }) => type.startsWith('mend-'));
    const known = { step: STEPS, status: STATUSES, exercise: EXERCISES };
    for (const { type, carries } of told)
      for (const [name, value] of Object.entries(carries))
        assert.ok(known[name]?.includes(value), `${type}: ${name} is ${JSON.stringify(value)}`);
    const types = new Set(told.map(({ type }) => type));
    for (const type of ['mend-step-change', 'mend-exercise-start', 'mend-exercise-finish'])
      assert.ok(types.has(type), `${type} in ${[...types]}`);
  });

  test('is nowhere to be read once it is locked', async () => {
    const { server } = await serve();
    const { tab, notes } = await open(server.url);
    const press = (name) => tab.evaluate((wanted) => window.press(wanted), name);
    await press('Set a passphrase');
    await tab.waitForFunction(() => window.shows('The same again'), LONG);
    await tab.evaluate(() => {
      const fields = window.everything().filter((one) => one.matches('#new, #again'));
      for (const field of fields) field.value = 'four words of ours';
      fields[0].form.requestSubmit();
    });
    await tab.waitForFunction(() => window.shows('Locked with this passphrase from now on.'), LONG);
    await useEverything(tab);
    await tab.waitForFunction(() => JSON.stringify({ ...sessionStorage }).length > 3000, LONG);
    const inTab = JSON.stringify(await keptAnywhere(tab));
    assert.deepEqual(readableIn(inTab), []);
    await press('Keep on this device');
    await tab.waitForFunction(() => sessionStorage.length === 0 && localStorage.length === 1, LONG);
    const onDevice = JSON.stringify(await keptAnywhere(tab));
    assert.deepEqual(readableIn(onDevice), []);
    for (const word of ['answer', 'forgiveness', 'needs', 'steady', 'hurt', 'four words'])
      assert.ok(!(inTab + onDevice).includes(word), word);

    await press('Lock now');
    await tab.waitForFunction(() => window.shows('This is locked') && !window.shows('Begin'), LONG);
    const page = await tab.evaluate(() =>
      window
        .everything()
        .map((each) => `${each.value ?? ''} ${each.textContent}`)
        .join(' '),
    );
    assert.deepEqual(readableIn(page), []);
    await tab.evaluate(() => {
      const [field] = window.everything().filter((one) => one.matches('#passphrase'));
      field.value = 'four words of ours';
      field.form.requestSubmit();
    });
    await tab.waitForFunction(() => window.shows('Begin from the start'), LONG);
    await press('Take the lock off');
    await tab.waitForFunction(() => window.shows('The lock is off.'), LONG);
    // What was sealed is what was written.
    assert.deepEqual(readableIn(JSON.stringify(await keptAnywhere(tab))), SENTINELS);
    assert.deepEqual(notes.errors, []);
    await deleteAll(tab);
    assert.deepEqual(await keptAnywhere(tab), NOTHING);
  });
});
