import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, afterEach, before, describe, test } from 'node:test';
import { openBrowser, openTab, path, servePage } from './support.js';
import {
  answersIn,
  copyOf,
  KEY,
  keptIn,
  LONG,
  seed,
  toTheQuestion,
  type,
  typed,
  untilKept,
} from './reader.js';

const PAGE =
  '<mend-journey storage="local"><mend-forgiveness-prompt></mend-forgiveness-prompt></mend-journey>';
const PANEL = '<mend-journey><mend-privacy-panel></mend-privacy-panel></mend-journey>';
const { saving, privacy } = JSON.parse(readFileSync(path('content/ui/en.json'), 'utf8'));
const BEFORE = { cost: 'my sleep' };

describe('when keeping words goes wrong', () => {
  let browser;
  let server;
  before(async () => {
    browser = await openBrowser();
    server = await servePage(PAGE + PANEL);
  });
  after(async () => {
    await browser.close();
    server.close();
  });
  const closers = [];
  afterEach(() => Promise.all(closers.splice(0).map((close) => close())));

  async function open() {
    const { tab, notes } = await openTab(browser);
    closers.push(() => tab.close());
    return { tab, notes };
  }

  const untilTold = (tab, trouble) =>
    tab.waitForFunction((words) => window.shows(words), LONG, saving.trouble[trouble]);
  const untilNotTold = (tab, trouble) =>
    tab.waitForFunction((words) => !window.shows(words), LONG, saving.trouble[trouble]);

  /** Goes on to another field: what was written is saved at once. */
  const leaveTheField = (tab) =>
    tab.evaluate(() => document.dispatchEvent(new FocusEvent('focusout', { bubbles: true })));

  /** Counts the calls of both storages, and lets them fail: once, or from then on. */
  const injectFaults = (tab, at, forGood) =>
    tab.evaluateOnNewDocument(
      (first, always) => {
        window.faults = { calls: 0, thrown: 0, on: true };
        const count = () => {
          const call = window.faults.calls++;
          if (!window.faults.on || call < first || (call > first && !always)) return;
          window.faults.thrown++;
          throw new DOMException('refused', 'SecurityError');
        };
        for (const verb of ['getItem', 'setItem', 'removeItem', 'key']) {
          const original = Storage.prototype[verb];
          Storage.prototype[verb] = function (...args) {
            count();
            return original.apply(this, args);
          };
        }
      },
      at,
      forGood,
    );

  /** Writes, goes on, and writes again once all is well. Gives the number of calls. */
  async function live(tab, notes, at, forGood) {
    const how = `call ${at}${forGood ? ' and all after it' : ''}`;
    await seed(tab, server.url, copyOf(BEFORE));
    const { identifier } = await injectFaults(tab, at, forGood);
    await tab.goto(server.url);
    await toTheQuestion(tab);
    await type(tab, 'the first words');
    await leaveTheField(tab);
    assert.equal(await typed(tab), 'the first words', how);
    if (!(await kept(tab)).includes('the first words')) await untilTold(tab, 'blocked');
    const { calls, thrown } = await tab.evaluate(() => ({ ...window.faults }));
    await tab.evaluate(() => (window.faults.on = false));
    await type(tab, 'the last words');
    await leaveTheField(tab);
    await untilKept(tab, 'the last words');
    await untilNotTold(tab, 'blocked');
    assert.deepEqual(answersIn(await keptIn(tab)), { ...BEFORE, 'what-happened': 'the last words' }, how);
    assert.deepEqual(notes.errors, [], how);
    assert.ok(at >= calls || thrown > 0, how);
    await tab.removeScriptToEvaluateOnNewDocument(identifier);
    await tab.goto(`${server.url}/blank`);
    await tab.evaluate(() => [sessionStorage, localStorage].forEach((area) => area.clear()));
    return calls;
  }

  const kept = (tab) =>
    tab.evaluate(() => {
      window.faults.on = false;
      const text = JSON.stringify([{ ...sessionStorage }, { ...localStorage }]);
      window.faults.on = true;
      return text;
    });

  for (const forGood of [false, true]) {
    test(`a storage that throws at any call${forGood ? ', and at every later one' : ''}`, async (t) => {
      const { tab, notes } = await open();
      const calls = await live(tab, notes, Number.MAX_SAFE_INTEGER, forGood);
      assert.ok(calls > 6, `${calls} calls`);
      for (let at = 0; at < calls; at++) await live(tab, notes, at, forGood);
      t.diagnostic(`${calls} calls`);
    });
  }

  /** Has the words kept on the device, and then deleted. Gives the number of calls. */
  async function keepAndDelete(tab, notes, at, forGood) {
    const how = `call ${at}${forGood ? ' and all after it' : ''}`;
    const either = async (...sentences) => {
      await tab.waitForFunction((all) => all.some((one) => window.shows(one)), LONG, sentences);
      return tab.evaluate((all) => all.find((one) => window.shows(one)), sentences);
    };
    await seed(tab, server.url, copyOf(BEFORE), 'sessionStorage');
    const { identifier } = await injectFaults(tab, at, forGood);
    await tab.goto(server.url);
    await tab.waitForFunction((words) => window.shows(words), LONG, privacy.deleteTitle);
    // Where nothing can be kept, that is said in place of the offer.
    if ((await either(saving.keep, saving.trouble.blocked)) === saving.keep) {
      await tab.evaluate((name) => window.press(name), saving.keep);
      await either(saving.keptDone, saving.keptFailed, saving.trouble.blocked);
    }
    assert.ok((await kept(tab)).includes(BEFORE.cost), how);
    await tab.evaluate(
      (title, yes) => {
        const summary = window
          .everything()
          .find((one) => one.matches('summary') && one.textContent.trim() === title);
        summary.click();
        [...summary.parentElement.querySelectorAll('button')]
          .find(({ textContent }) => textContent.trim() === yes)
          .click();
      },
      privacy.deleteTitle,
      privacy.deleteYes,
    );
    const said = await either(privacy.deleteDone, privacy.deleteFailed);
    if (said === privacy.deleteDone) assert.equal(await kept(tab), '[{},{}]', how);
    const { calls } = await tab.evaluate(() => ({ ...window.faults }));
    await tab.evaluate(() => (window.faults.on = false));
    // What was refused happens as soon as it can.
    await leaveTheField(tab);
    assert.equal(await kept(tab), '[{},{}]', how);
    assert.deepEqual(notes.errors, [], how);
    await tab.removeScriptToEvaluateOnNewDocument(identifier);
    return calls;
  }

  for (const forGood of [false, true]) {
    test(`keeping and deleting, with any call refused${forGood ? ', and every later one' : ''}`, async (t) => {
      const { tab, notes } = await open();
      const calls = await keepAndDelete(tab, notes, Number.MAX_SAFE_INTEGER, forGood);
      assert.ok(calls > 10, `${calls} calls`);
      for (let at = 0; at < calls; at++) await keepAndDelete(tab, notes, at, forGood);
      t.diagnostic(`${calls} calls`);
    });
  }

  test('a full storage: it is told, what was written stays, and is kept once there is room', async () => {
    const { tab, notes } = await open();
    await seed(tab, server.url, copyOf(BEFORE));
    await tab.goto(server.url);
    await toTheQuestion(tab);
    await tab.evaluate(() => {
      let filler = 'x'.repeat(1 << 22);
      for (let n = 0; filler.length > 0; n++) {
        try {
          localStorage.setItem(`filler-${n}`, filler);
        } catch {
          filler = filler.slice(0, filler.length >> 1);
        }
      }
    });
    await type(tab, 'the first words');
    await untilTold(tab, 'full');
    assert.equal(await typed(tab), 'the first words');
    assert.deepEqual(answersIn(await keptIn(tab)), BEFORE);
    await tab.evaluate(() => localStorage.removeItem('filler-0'));
    await type(tab, 'the last words');
    await untilKept(tab, 'the last words');
    await untilNotTold(tab, 'full');
    assert.deepEqual(answersIn(await keptIn(tab)), { ...BEFORE, 'what-happened': 'the last words' });
    assert.deepEqual(notes.errors, []);
    await tab.evaluate(() => localStorage.clear());
  });

  test('a browser that keeps nothing at all: it is told, and the exercise goes on', async () => {
    // A page without an origin of its own has no storage.
    const headers = {
      'content-security-policy': 'sandbox allow-scripts allow-forms',
      'access-control-allow-origin': '*',
    };
    const closed = await servePage(PAGE, { headers });
    closers.push(() => closed.close());
    const { tab, notes } = await open();
    await tab.goto(closed.url);
    const refused = await tab.evaluate(() => {
      try {
        return !window.localStorage;
      } catch (error) {
        return error.name;
      }
    });
    assert.equal(refused, 'SecurityError');
    await untilTold(tab, 'blocked');
    await toTheQuestion(tab);
    await type(tab, 'the first words');
    await leaveTheField(tab);
    await tab.evaluate(() => window.press('Stop here'));
    await tab.waitForFunction(() => window.shows('Read what I wrote'), LONG);
    await tab.evaluate(() => window.press('Read what I wrote'));
    await tab.waitForFunction(() => window.shows('the first words'), LONG);
    assert.deepEqual(notes.errors, []);
  });

  test('a clock set back a year: what is written last is what is kept', async () => {
    const { tab, notes } = await open();
    await seed(tab, server.url, copyOf(BEFORE));
    await tab.goto(server.url);
    await toTheQuestion(tab);
    await type(tab, 'a year ahead');
    await untilKept(tab, 'a year ahead');
    await tab.evaluateOnNewDocument(() => {
      const now = Date.now.bind(Date);
      Date.now = () => now() - 365 * 24 * 60 * 60 * 1000;
    });
    await tab.reload();
    await toTheQuestion(tab);
    assert.equal(await typed(tab), 'a year ahead');
    await type(tab, 'written last');
    await untilKept(tab, 'written last');
    await tab.reload();
    await toTheQuestion(tab);
    assert.equal(await typed(tab), 'written last');
    assert.deepEqual(answersIn(await keptIn(tab)), { ...BEFORE, 'what-happened': 'written last' });
    assert.deepEqual(notes.errors, []);
    await tab.evaluate(() => localStorage.clear());
  });

  test('a locked copy that is damaged: it is told, and lies aside as it was', async () => {
    const [{ envelope }] = JSON.parse(readFileSync(path('test/journey/envelopes-v1.json'), 'utf8'));
    const records = [{ id: 'envelope', updatedAt: 1, value: envelope }];
    const damaged = JSON.stringify({ version: 1, records }).replace('AES', 'AE5');
    const { tab, notes } = await open();
    await seed(tab, server.url, damaged);
    await tab.goto(server.url);
    await tab.waitForFunction((words) => window.shows(words), LONG, privacy.lockedTitle);
    await tab.evaluate(() => {
      const field = window.everything().find((one) => one.matches('#passphrase'));
      field.value = 'correct horse battery staple';
      field.form.requestSubmit();
    });
    await untilTold(tab, 'unreadable');
    await toTheQuestion(tab);
    await type(tab, 'begun anew');
    await untilKept(tab, 'begun anew');
    assert.equal(await tab.evaluate((key) => localStorage.getItem(`${key}-aside`), KEY), damaged);
    await untilTold(tab, 'unreadable');
    // The exercise leads to where it can be saved as a file.
    await tab.evaluate((name) => window.press(name), saving.privacyOpen);
    await tab.waitForFunction(
      (save) =>
        [...document.querySelectorAll('mend-forgiveness-prompt')].some((host) =>
          window
            .everything(host.shadowRoot)
            .some((one) => one.matches('button') && one.textContent.trim() === save),
        ),
      LONG,
      privacy.asideSave,
    );
    assert.deepEqual(notes.errors, []);
    await tab.evaluate(() => localStorage.clear());
  });

  test('a tab that crashes in mid-typing: what was typed until a moment ago is there', async () => {
    const { tab } = await open();
    await seed(tab, server.url, copyOf(BEFORE));
    await tab.evaluateOnNewDocument(() => {
      window.waits = [];
      const original = window.setTimeout;
      window.setTimeout = (act, wait, ...rest) => {
        window.waits.push(wait);
        return original(act, wait, ...rest);
      };
    });
    await tab.goto(server.url);
    await toTheQuestion(tab);
    await tab.evaluate(() => {
      window.waits.length = 0;
      window
        .everything()
        .find((one) => one.matches('textarea'))
        .focus();
    });
    // Typed without a pause, until some of it is kept: typing on does not put saving off.
    let text = '';
    let saved;
    while (!saved) {
      await tab.keyboard.type('word ');
      text += 'word ';
      saved = answersIn(await keptIn(tab))['what-happened'];
    }
    assert.ok(text.startsWith(saved) && saved.length > 0, saved);
    // Half a second is the longest that a change waits.
    const waits = await tab.evaluate(() => window.waits.filter((wait) => wait > 0));
    assert.ok(waits.length > 0 && Math.max(...waits) <= 500, String(waits));
    await tab.keyboard.type('and this was the last');
    const session = await tab.createCDPSession();
    const crashed = new Promise((resolve) => tab.once('error', resolve));
    session.send('Page.crash').catch(() => undefined);
    await crashed;
    const next = await open();
    await next.tab.goto(server.url);
    await toTheQuestion(next.tab);
    assert.ok((await typed(next.tab)).startsWith(saved), await typed(next.tab));
    assert.equal(answersIn(await keptIn(next.tab)).cost, 'my sleep');
    assert.deepEqual(next.notes.errors, []);
  });
});
