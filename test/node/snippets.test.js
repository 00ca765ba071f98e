import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { serve } from '../../scripts/serve.js';
import { elementsIn } from '../../scripts/types/elements.js';
import { blocksIn, readPages } from './blocks.js';
import { openBrowser, openTab, path, SCRIPT } from './support.js';

const run = promisify(execFile);
const TIME = 30_000;
const readJson = async (file) => JSON.parse(await readFile(path(file), 'utf8'));

const pages = (await readPages()).filter(({ name }) => name !== 'CONTRIBUTING.md');
const blocks = pages.flatMap(blocksIn);
const of = (...languages) => blocks.filter(({ language, file }) => languages.includes(language) && !file);
const named = ({ page, name }) => `${page}: ${name}`;
/** The small program that the docs show: pages fetch it as their own. */
const program = blocks.find(({ language, name }) => language === 'json' && name === 'program');
const tagsIn = (code) => [...new Set([...code.matchAll(/<(mend-[\w-]+)/g)].map(([, tag]) => tag))];

describe('pages in a browser', () => {
  let browser;
  let server;
  let given = {};
  before(async () => {
    browser = await openBrowser();
    server = await serve(
      { '/mend/': path('dist/cdn') },
      {
        answer: ({ url }, response) => {
          // Some policies in the docs refuse an icon from elsewhere.
          if (url === '/favicon.ico') return Boolean(response.writeHead(204).end());
          const { html, script, headers } = given;
          const [type, text] =
            {
              '/': ['text/html', html],
              '/snippet.js': ['text/javascript', script],
              '/our-program.json': ['application/json', program.code],
            }[url] ?? [];
          if (type)
            response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, ...headers }).end(text);
          return Boolean(type);
        },
      },
    );
  });
  after(async () => {
    server?.close();
    await browser?.close();
  });

  /** Shows a page and says what its console said. Every tag of ours must stand there, filled. */
  async function show(body, { shows, script, headers, head = SCRIPT } = {}) {
    const own = body.includes('/mend/mend') ? '' : head;
    const code = script === undefined ? '' : '<script type="module" src="/snippet.js"></script>';
    given = {
      html:
        `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title>` +
        `${own}</head><body>${body}${code}</body></html>`,
      script,
      headers,
    };
    const { tab, notes } = await openTab(browser);
    try {
      await tab.goto(server.url, { waitUntil: 'load' });
      await tab.waitForFunction(
        (tags) =>
          tags
            .flatMap((tag) => [...document.querySelectorAll(tag)])
            .every((it) => it.shadowRoot?.querySelector('.frame, slot') && it.clientHeight > 0),
        { timeout: TIME },
        tagsIn(body),
      );
      if (shows) await tab.waitForFunction((text) => window.shows(text), { timeout: TIME }, shows);
      assert.deepEqual(await tab.evaluate(() => window.violations), []);
      // A page without entries for help is told so; that is no fault of the snippet.
      const said = notes.console.filter((line) => !/^(?:log|info|debug)|no support entries/.test(line));
      assert.deepEqual([...said, ...notes.errors], []);
    } finally {
      await tab.close();
    }
  }

  for (const block of of('html')) {
    test(named(block), () => show(block.code, block));
  }

  for (const block of of('http')) {
    test(named(block), async () => {
      const headers = Object.fromEntries(
        block.code
          .trim()
          .split('\n')
          .map((line) => line.split(/: (.*)/)),
      );
      const head = `<link rel="stylesheet" href="/mend/mend.css">${SCRIPT}`;
      await show('<mend-journey></mend-journey>', { headers, head, shows: 'Look for the reason' });
    });
  }

  for (const block of of('js').filter(({ run: where }) => where !== 'node')) {
    test(named(block), async () => {
      const ours = /from 'mend-elements|import\(?\s*'mend-elements/.test(block.code);
      const script = ours ? await bundled(block.code) : block.code;
      await show(around(block), { ...block, script, ...(ours && { head: '' }) });
    });
  }

  /** The page a script runs on: another block of its page, or one element. */
  function around({ on, page, code }) {
    const found = blocks.find((it) => it.page === page && it.name === on && it.language === 'html');
    assert.ok(!on || found, `${page}: there is no html block called "${on}".`);
    const tag = /define\/([\w-]+)\.js/.exec(code)?.[1];
    return found?.code ?? (tag ? `<mend-${tag} ${EXERCISE[tag] ?? ''}></mend-${tag}>` : '');
  }
});

// The two general elements say nothing before they know their exercise.
const EXERCISE = { prompts: 'exercise="forgiveness"', checklist: 'exercise="needs"' };

async function bundled(code) {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: path('') },
    bundle: true,
    format: 'esm',
    splitting: false,
    target: 'es2022',
    write: false,
    logLevel: 'silent',
  });
  return outputFiles[0].text;
}

describe('code without a page', () => {
  const folder = path('.cache/snippets');
  before(async () => {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
  });
  after(() => rm(folder, { recursive: true, force: true }));

  test('every block is of a language that is tested here, or is the text of a tested file', () => {
    const tested = ['html', 'http', 'js', 'ts', 'css', 'json', 'sh', 'text'];
    const others = blocks.filter(({ language, file }) => !file && !tested.includes(language));
    assert.deepEqual(others.map(named), []);
  });

  test('names are used once on a page', () => {
    const names = blocks.map(named);
    assert.deepEqual(
      names.filter((name, at) => names.indexOf(name) !== at),
      [],
    );
  });

  for (const block of blocks.filter(({ file }) => file)) {
    test(`${block.page}: ${block.name} is in ${block.file}`, async () => {
      const spaceless = (text) => text.replaceAll(/\s+/g, ' ').trim();
      assert.match(block.file, /^(?:examples|test)\//);
      const text = spaceless(await readFile(path(block.file), 'utf8'));
      // An ellipsis alone on its line stands for what is left out.
      for (const part of block.code.split(/^\s*(?:\/\/|\{\/\*|<!--)? ?…(?: ?(?:\*\/\}|-->))?$/m))
        assert.ok(text.includes(spaceless(part)), `not in the file:\n${part}`);
    });
  }

  for (const block of of('js').filter(({ run: where }) => where === 'node')) {
    test(named(block), async () => {
      const file = `${folder}/${block.name}.mjs`;
      await writeFile(file, block.code);
      const { stdout } = await run(process.execPath, ['--no-warnings', file], { cwd: folder });
      if (block.prints) assert.ok(stdout.includes(block.prints), stdout);
    });
  }

  test('the TypeScript blocks compile', async () => {
    const files = [];
    for (const [at, { code }] of of('ts').entries()) {
      files.push(`${at}.ts`);
      await writeFile(`${folder}/${at}.ts`, `${code}\nexport {};\n`);
    }
    const options = ['--ignoreConfig', '--noEmit', '--strict', '--skipLibCheck', '--target', 'es2022'];
    const modules = ['--module', 'esnext', '--moduleResolution', 'bundler', '--types', ''];
    const { failed, stdout } = await run(
      process.execPath,
      [path('node_modules/.bin/tsc'), ...options, ...modules, ...files],
      { cwd: folder },
    ).catch((error) => ({ failed: true, stdout: error.stdout + error.stderr }));
    assert.ok(files.length > 0);
    assert.ok(!failed, stdout);
  });

  test('the style sheets name properties, parts and states that there are', async () => {
    const elements = elementsIn(await readJson('custom-elements.json'));
    const tokens = new Set(elements.flatMap(({ cssProperties }) => cssProperties.map(({ name }) => name)));
    for (const block of of('css', 'html')) {
      for (const [token] of block.code.matchAll(/--mend-[\w-]+/g))
        assert.ok(tokens.has(token), `${named(block)}: ${token}`);
      for (const [, tag, kind, name] of block.code.matchAll(
        /(mend-[\w-]+):{1,2}(part|state)\((\w[\w-]*)\)/g,
      )) {
        const { cssParts, cssStates } = elements.find(({ tagName }) => tagName === tag);
        const known = (kind === 'part' ? cssParts : cssStates).map((it) => it.name);
        assert.ok(known.includes(name), `${named(block)}: ${tag} has no ${kind} "${name}"`);
      }
    }
  });

  for (const block of of('json')) {
    test(named(block), async () => {
      const value = JSON.parse(block.code);
      if (!value.steps && !value.kind) return;
      const { readPack } = await import('mend-elements/program');
      // An exercise goes into the small program.
      const pack = value.kind ? { ...JSON.parse(program.code), exercises: [value] } : value;
      assert.equal(readPack(pack).id, pack.id);
    });
  }

  for (const block of of('sh')) {
    test(named(block), async () => {
      const { scripts, bin, name: ours } = await readJson('package.json');
      const commands = block.code.split(/\n|&&/).map((line) => line.trim());
      for (const command of commands.filter(Boolean)) {
        const [tool, what, ...rest] = command.split(/\s+/);
        const known =
          (tool === 'npm' && ['ci', 'install', 'pack'].includes(what)) ||
          (tool === 'npm' && ['start', 'test'].includes(what) && scripts[what]) ||
          (tool === 'npm' && what === 'run' && scripts[rest[0]]) ||
          (tool === 'npx' && what === ours && (await run(process.execPath, [path(bin), ...rest])).stdout);
        assert.ok(known, `"${command}" is not known here`);
      }
    });
  }
});
