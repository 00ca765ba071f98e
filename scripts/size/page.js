import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { serve } from '../serve.js';

const CDN = fileURLToPath(new URL('../../dist/cdn', import.meta.url));
const page = (body) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
  `<title>Page</title><link rel="icon" href="data:,"><script type="module" src="/mend/mend.js"></script>${body}</html>`;

/** Bytes after Brotli at level 11, which is what a site can serve at best. */
export const compressed = (content) =>
  brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/** Kilobytes of 1,000 bytes, of every file on its own. */
export const kilobytesOf = (contents) =>
  contents.reduce((sum, content) => sum + compressed(content), 0) / 1000;

/** Loads a page in a browser. Gives every file it asked for: as it comes, and once `open` ran in it. */
export async function loadPage(browser, { body, open }) {
  const html = page(body);
  const answer = (request, response) => {
    if (request.url !== '/') return false;
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
    return true;
  };
  const server = await serve({ '/mend/': CDN }, { answer });
  const tab = await browser.newPage();
  const files = new Map();
  const bodies = [];
  tab.on('response', (response) => {
    if (response.url().startsWith('data:')) return;
    bodies.push(response.buffer().then((buffer) => files.set(new URL(response.url()).pathname, buffer)));
  });
  try {
    await tab.goto(server.url, { waitUntil: 'networkidle0' });
    await Promise.all(bodies);
    const atFirst = new Map(files);
    await tab.evaluate(open);
    await tab.waitForNetworkIdle({ idleTime: 300 });
    await Promise.all(bodies);
    return { atFirst, files };
  } finally {
    await tab.close();
    server.close();
  }
}
