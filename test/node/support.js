import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { chromeOptions } from '../../scripts/find-browser.js';
import { serve } from '../../scripts/serve.js';

export const path = (file) => fileURLToPath(new URL(`../../${file}`, import.meta.url));

const document = (body, head) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8">` +
  `<meta name="viewport" content="width=device-width, initial-scale=1"><title>Page</title>` +
  `${head}</head><body>${body}</body></html>`;

export const SCRIPT = '<script type="module" src="/mend/mend.js"></script>';

/** A server that gives `body` as a page, with the script tag's files under /mend/. `delay` names what to hold back. */
export async function servePage(body, { head = SCRIPT, headers = {}, answer } = {}) {
  const html = document(body, head);
  return serve(
    { '/mend/': path('dist/cdn') },
    {
      headers,
      answer: (request, response) => {
        if (answer?.(request, response)) return true;
        if (request.url === '/favicon.ico') return Boolean(response.writeHead(204).end());
        if (request.url !== '/') return false;
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(html);
        return true;
      },
    },
  );
}

/** Opens a browser for one test file. */
export const openBrowser = async () => puppeteer.launch(await chromeOptions());

/** A tab that notes what the console says, what was requested and which errors were thrown. */
export async function openTab(browser, url) {
  const tab = await browser.newPage();
  const notes = { console: [], errors: [], requests: [], violations: [] };
  tab.on('console', (message) => notes.console.push(`${message.type()}: ${message.text()}`));
  tab.on('pageerror', (error) => notes.errors.push(String(error)));
  tab.on('request', (request) => notes.requests.push(request.url()));
  await tab.evaluateOnNewDocument(() => {
    window.violations = [];
    window.addEventListener('securitypolicyviolation', (event) =>
      window.violations.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sourceFile ?? ''}`),
    );
    /** Every element, through open shadow roots. */
    window.everything = (root = document) =>
      [...root.querySelectorAll('*')].flatMap((element) => [
        element,
        ...(element.shadowRoot ? window.everything(element.shadowRoot) : []),
      ]);
    window.press = (name) => {
      const found = window
        .everything()
        .filter((element) => element.matches('button, summary') && element.getClientRects().length > 0)
        .find((element) => (element.getAttribute('aria-label') ?? element.textContent).trim() === name);
      if (!found) throw new Error(`There is no "${name}" to press.`);
      found.click();
    };
    window.shows = (text) =>
      window
        .everything()
        .some((element) => element.getClientRects().length > 0 && element.textContent.includes(text));
  });
  if (url) await tab.goto(url, { waitUntil: 'networkidle0' });
  return { tab, notes };
}

/** Waits until the page shows a text, wherever it is. */
export const untilShown = (tab, text) =>
  tab.waitForFunction((wanted) => window.shows(wanted), { timeout: 30_000 }, text);

/** Waits until sheets and two frames are through, so that what is measured is what shows. */
export const untilStill = (tab) =>
  tab.evaluate(async () => {
    const sheets = [...document.querySelectorAll('link[rel=stylesheet]')];
    await Promise.all(
      sheets.map((link) => link.sheet ?? new Promise((resolve) => link.addEventListener('load', resolve))),
    );
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });

/** Notes what moves on the next page, for `window.shifts()`. */
export const noteShifts = (tab) =>
  tab.evaluateOnNewDocument(() => {
    const shifts = [];
    const note = (list) => {
      for (const { value, sources } of list) {
        shifts.push(`${value} ${sources.map(({ node }) => node?.nodeName).join()}`);
      }
    };
    const observer = new PerformanceObserver((list) => note(list.getEntries()));
    observer.observe({ type: 'layout-shift', buffered: true });
    window.shifts = () => {
      note(observer.takeRecords());
      return shifts;
    };
  });

/** Waits until no element shows its markup from before any more, and what they loaded has settled. */
export async function untilTakenOver(tab) {
  const timeout = 60_000;
  await tab.waitForFunction(
    () => [...document.querySelectorAll('[slot=fallback]')].every((one) => one.getClientRects().length === 0),
    { timeout },
  );
  await tab.waitForNetworkIdle({ idleTime: 200, timeout });
  await untilStill(tab);
}

/** For the page: where each element of ours is. */
export const boxes = () =>
  [...document.querySelectorAll('body *')]
    .filter(({ localName }) => localName.startsWith('mend-'))
    .map((element) => {
      const { top, height } = element.getBoundingClientRect();
      return { tag: element.localName, top, height };
    });
