import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Serves folders on this machine alone: a prefix of the path stands for each of them. */
export function serve(folders, { port = 0, headers = {}, answer } = {}) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://127.0.0.1');
    if (answer?.(request, response)) return;
    const path = find(folders, pathname);
    if (!path) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('There is nothing here.');
      return;
    }
    const type = TYPES[extname(path)] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache', ...headers });
    createReadStream(path).pipe(response);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const { port: given } = server.address();
      // Browsers keep connections open, and those would keep the server alive.
      const close = () => {
        server.close();
        server.closeAllConnections();
      };
      resolve({ url: `http://127.0.0.1:${given}`, close });
    });
  });
}

function find(folders, pathname) {
  const clean = normalize(decodeURIComponent(pathname));
  for (const [prefix, folder] of Object.entries(folders)) {
    if (!clean.startsWith(prefix)) continue;
    const path = join(folder, clean.slice(prefix.length) || 'index.html');
    const file = path.endsWith('/') ? join(path, 'index.html') : path;
    if (isFile(file)) return file;
  }
  return undefined;
}

const isFile = (path) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

if (argv[1] === fileURLToPath(import.meta.url)) {
  const folders = { '/mend/': join(root, 'dist/cdn'), '/': join(root, 'examples/plain') };
  const { url } = await serve(folders, { port: Number(process.env.PORT ?? 5180) });
  console.log(`The demo is at ${url}\nThe embed builder is at ${url}/mend/builder/`);
}
