import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { chromeOptions } from '../scripts/find-browser.js';
import { serve } from '../scripts/serve.js';

const path = (file) => fileURLToPath(new URL(file, import.meta.url));
const FOLDERS = {
  '/mend/': path('../dist/cdn'),
  '/wa/': path('node_modules/@awesome.me/webawesome/dist-cdn'),
  '/sl/': path('node_modules/@shoelace-style/shoelace/cdn'),
};

export const MEND = '<script type="module" src="/mend/mend.js"></script>';
export const WEB_AWESOME =
  '<link rel="stylesheet" href="/wa/styles/webawesome.css"><script type="module" src="/wa/webawesome.loader.js"></script>';
export const SHOELACE =
  '<link rel="stylesheet" href="/sl/themes/light.css"><script type="module" src="/sl/shoelace-autoloader.js"></script>';

/** The nearest that a general library has to a card: one of each part. */
export const composition = (prefix) =>
  `<${prefix}-card>Card<${prefix}-checkbox>Done</${prefix}-checkbox><${prefix}-textarea label="Notes"></${prefix}-textarea>` +
  `<${prefix}-progress-bar value="40"></${prefix}-progress-bar><${prefix}-button>Next</${prefix}-button></${prefix}-card>`;

/** Opens a page on this machine, runs `work` with it and closes everything. */
export async function withPage(head, body, work) {
  const html =
    `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
    `<title>Page</title><link rel="icon" href="data:,">${head}<body>${body}</body></html>`;
  const server = await serve(FOLDERS, {
    answer: (request, response) => {
      if (request.url !== '/') return false;
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
      return true;
    },
  });
  const browser = await puppeteer.launch(await chromeOptions());
  try {
    const tab = await browser.newPage();
    return await work(tab, () => tab.goto(server.url, { waitUntil: 'networkidle0' }));
  } finally {
    await browser.close();
    server.close();
  }
}
