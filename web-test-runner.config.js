import { readFile } from 'node:fs/promises';
import { argv, env } from 'node:process';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import puppeteer from 'puppeteer-core';
import { smallLit } from './scripts/cdn/small-lit.js';
import { chromeOptions, findFirefox } from './scripts/find-browser.js';
import { browserTotals } from './scripts/testing/browser-totals.js';
import { enginesAsked, missing } from './scripts/testing/engines.js';
import { startWebKit } from './scripts/testing/webkit-driver.js';

const [engine, ...others] = enginesAsked();
if (others.length > 0) throw new Error('One engine a run. For several: BROWSERS=… npm run test:browser');

const reason = missing(engine);
if (reason) throw new Error(`${reason}.`);

// A part of the tests covers a part of the code, so only a whole run is held to the thresholds.
const whole = !argv.some((word) => /^--(files|group|watch|manual|open)|\.test\.ts$/.test(word));

export default {
  files: ['test/**/*.test.ts'],
  browsers: [await launcher()],
  // Two pages in one browser put one into the background, where no frame is drawn.
  concurrency: 1,
  nodeResolve: { exportConditions: ['production', 'browser', 'import', 'default'] },
  plugins: [
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)),
    }),
    ...(env.LIT === 'small' ? [litOfTheScriptTag()] : []),
  ],
  reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: true }), browserTotals(engine)],
  testFramework: { config: { ui: 'bdd', timeout: 30_000 } },
  testRunnerHtml: (framework) =>
    `<!doctype html><html lang="en"><head><title>Tests</title></head>` +
    `<body><script type="module" src="${framework}"></script></body></html>`,
  coverage: engine === 'chromium' && whole,
  coverageConfig: {
    include: ['src/**/*.ts'],
    exclude: ['src/program/generated/**', 'node_modules/**'],
    threshold: { lines: 95, functions: 95, statements: 0, branches: 0 },
    reporters: ['lcovonly', 'text-summary'],
  },
};

/** The elements as the script tag brings them. The tests' own helpers ask Lit for a little more than those. */
function litOfTheScriptTag() {
  const more = { 'lit-html.js': 'export const mathml = b, _$LH = {};' };
  return {
    name: 'lit-of-the-script-tag',
    // Served and not transformed: others have changed the text by then.
    async serve({ path }) {
      if (!path.includes('/node_modules/') || !path.endsWith('.js')) return undefined;
      const file = fileURLToPath(new URL(`.${path}`, import.meta.url));
      const small = smallLit(path, await readFile(file, 'utf8'));
      return small && { body: `${small}\n${more[path.split('/').at(-1)] ?? ''}`, type: 'js' };
    },
  };
}

async function launcher() {
  if (engine === 'firefox') {
    const launchOptions = { browser: 'firefox', headless: true, executablePath: findFirefox() };
    return chromeLauncher({ puppeteer, launchOptions });
  }
  if (engine === 'webkit') return webkitLauncher();
  return chromeLauncher({ launchOptions: await chromeOptions() });
}

async function webkitLauncher() {
  const { hostname, port, browser, stop } = await startWebKit();
  const launcher = webdriverLauncher({
    hostname,
    port,
    path: '/',
    capabilities: {
      browserName: 'MiniBrowser',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
    },
  });
  const stopBrowser = launcher.stop.bind(launcher);
  launcher.stop = async () => {
    await stopBrowser();
    stop();
  };
  return launcher;
}
