import puppeteer from 'puppeteer-core';
import { chromeOptions } from '../find-browser.js';
import { small } from './small-png.js';

// A day that stays: dates show in some elements.
const TODAY = Date.UTC(2026, 5, 15, 12);
const TALLEST = 1400;

/** Starts a browser, and gives a function that takes the picture of a story in a mode. */
export async function camera(url) {
  const browser = await puppeteer.launch(await chromeOptions());
  const take = async (story, mode) => {
    const page = await browser.newPage();
    try {
      return await picture(page, url, story, mode);
    } finally {
      await page.close();
    }
  };
  return { take, close: async () => browser.close() };
}

async function picture(page, url, { id }, { viewport, globals = '', media = {}, screenOnly = false }) {
  await page.setViewport(viewport);
  const session = await page.createCDPSession();
  const features = [{ name: 'prefers-reduced-motion', value: 'reduce' }, ...(media.features ?? [])];
  await session.send('Emulation.setEmulatedMedia', { features });
  await page.evaluateOnNewDocument(stopTheClock, TODAY);
  await page.goto(`${url}/iframe.html?viewMode=story&id=${id}&globals=${globals}`, { timeout: 60_000 });
  await page.waitForFunction(isPlayed, { timeout: 60_000 });
  // Not before: what is pressed on the way is not printed.
  if (media.media) await session.send('Emulation.setEmulatedMedia', { media: media.media, features });
  await page.evaluate(settle);
  const height = await page.evaluate(() => document.body.getBoundingClientRect().bottom);
  const clip = { x: 0, y: 0, width: viewport.width, height: Math.min(TALLEST, Math.ceil(height)) };
  const shot = await page.screenshot(screenOnly ? {} : { clip, captureBeyondViewport: true });
  return small(Buffer.from(shot));
}

/* The functions below run in the page. */

function stopTheClock(today) {
  const RealDate = Date;
  window.Date = class extends RealDate {
    constructor(...given) {
      super(...(given.length > 0 ? given : [today]));
    }
    static now() {
      return today;
    }
  };
}

function isPlayed() {
  const { phase } = window.__STORYBOOK_PREVIEW__?.currentRender ?? {};
  if (document.body.classList.contains('sb-show-errordisplay')) throw new Error(document.body.innerText);
  return phase === 'completed' || phase === 'finished';
}

async function settle() {
  await document.fonts.ready;
  // The ring around what has the focus is not part of the picture.
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  active?.blur();
  window.scrollTo(0, 0);
  for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
}
