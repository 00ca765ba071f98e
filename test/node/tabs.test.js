import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import puppeteer from 'puppeteer-core';
import { chromeOptions } from '../../scripts/find-browser.js';
import { openTab, servePage } from './support.js';
import {
  answersIn,
  copyOf,
  deleteEverything,
  keptIn,
  LONG,
  press,
  seed,
  toTheQuestion,
  type,
  untilKept,
  untilTyped,
} from './reader.js';

const PAGE =
  '<mend-journey storage="local"><mend-forgiveness-prompt></mend-forgiveness-prompt></mend-journey>' +
  '<mend-journey storage="local"></mend-journey>';

describe('two tabs of one site', () => {
  let browser;
  let server;
  before(async () => {
    // Puppeteer keeps no page for the way back unless it is told to.
    browser = await puppeteer.launch({
      ...(await chromeOptions()),
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    });
    server = await servePage(PAGE);
  });
  after(async () => {
    await browser.close();
    server.close();
  });
  const closers = [];
  afterEach(() => Promise.all(closers.splice(0).map((close) => close())));

  /** The reader chose the device once: where the copy lies is the choice. */
  async function openTwo(answers = {}) {
    const tabs = [];
    for (let n = 0; n < 2; n++) {
      const { tab, notes } = await openTab(browser);
      closers.push(async () => {
        assert.deepEqual(notes.errors, []);
        await tab.close();
      });
      if (n === 0) await seed(tab, server.url, copyOf(answers));
      await tab.goto(server.url);
      await toTheQuestion(tab);
      tabs.push(tab);
    }
    return tabs;
  }

  /** What a tab in the background shows is seen when somebody looks at it. */
  async function look(tab, text) {
    await tab.bringToFront();
    await untilTyped(tab, text);
  }

  test('what is written in one appears in the other', async () => {
    const [one, two] = await openTwo();
    await one.bringToFront();
    await type(one, 'The letter on the table.');
    await look(two, 'The letter on the table.');
    await type(two, 'The letter, and the reply.');
    await look(one, 'The letter, and the reply.');
  });

  test('of one answer the newer is kept, and the other offered back', async () => {
    const [one, two] = await openTwo({ 'what-happened': 'before', cost: 'my sleep' });
    await look(one, 'before');
    await type(one, 'mine, a moment earlier');
    await two.bringToFront();
    await type(two, 'theirs, a moment later');
    await untilKept(two, 'theirs, a moment later');
    await look(one, 'theirs, a moment later');
    await look(two, 'theirs, a moment later');
    assert.deepEqual(answersIn(await keptIn(two)), {
      'what-happened': 'theirs, a moment later',
      cost: 'my sleep',
    });
    await one.bringToFront();
    await one.waitForFunction(() => window.shows('mine, a moment earlier'), LONG);
    await press(one, 'Use mine again');
    await look(one, 'mine, a moment earlier');
    await look(two, 'mine, a moment earlier');
    await two.waitForFunction(() => window.shows('theirs, a moment later'), LONG);
    await press(two, 'Let mine go');
    await two.waitForFunction(() => !window.shows('theirs, a moment later'), LONG);
  });

  test('deleting everything in one empties the other, which cannot bring it back', async () => {
    const [one, two] = await openTwo({ cost: 'my sleep' });
    await type(two, 'a secret');
    await untilKept(two, 'a secret');
    await look(one, 'a secret');
    // Still being typed when everything goes.
    await type(two, 'a secret, and more of it');
    await deleteEverything(one);
    await one.waitForFunction(() => localStorage.length === 0, LONG);
    await look(two, '');
    for (const tab of [one, two]) {
      await tab.bringToFront();
      // Whatever was waiting to be saved has its chance.
      await tab.evaluate(() => document.dispatchEvent(new FocusEvent('focusout')));
      const left = await tab.evaluate(() => [sessionStorage.length, localStorage.length]);
      assert.deepEqual(left, [0, 0]);
    }
    await type(two, 'begun anew');
    await two.waitForFunction(
      () => JSON.stringify({ ...sessionStorage, ...localStorage }).includes('begun anew'),
      LONG,
      press,
    );
    const kept = await two.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }));
    assert.ok(!kept.includes('secret') && !kept.includes('my sleep'), kept);
  });

  test('a page that comes back shows what was changed or deleted meanwhile', async (t) => {
    const [one, two] = await openTwo({ 'what-happened': 'before' });
    const away = async () => {
      await one.bringToFront();
      await one.evaluate(() => {
        window.addEventListener('pageshow', ({ persisted }) => (window.cameBack = persisted));
      });
      await one.goto(`${server.url}/blank`);
    };
    const back = async () => {
      await one.bringToFront();
      await one.goBack();
      const same = await one.evaluate(() => window.cameBack === true);
      if (!same) t.diagnostic('This browser kept no page for the way back: it loaded anew.');
      // Coming back begins at the start, for somebody else may be looking.
      await toTheQuestion(one);
    };
    await away();
    await two.bringToFront();
    await type(two, 'changed meanwhile');
    await untilKept(two, 'changed meanwhile');
    await back();
    await untilTyped(one, 'changed meanwhile');
    await away();
    await two.bringToFront();
    await deleteEverything(two);
    await two.waitForFunction(() => localStorage.length === 0, LONG);
    await back();
    await untilTyped(one, '');
    await one.evaluate(() => document.dispatchEvent(new FocusEvent('focusout')));
    assert.deepEqual(await one.evaluate(() => [sessionStorage.length, localStorage.length]), [0, 0]);
  });
});
