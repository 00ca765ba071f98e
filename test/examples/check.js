import { after, before, describe, test } from 'node:test';
import { build, EXAMPLES, install, open, pack } from '../../scripts/examples.js';
import { openBrowser } from '../node/support.js';
import { drive } from './drive.js';
import { comesFromTheServer, staysStill } from './still.js';

const UNREACHABLE = /\b(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ENOTCACHED)\b/;
const MINUTES = 60_000;

/** Installs the packed file into each example, builds it, and uses its page as a reader would. */
export function checkExamples(names) {
  describe('the examples', { timeout: 20 * MINUTES }, () => {
    let browser;
    let prepared;
    before(async () => {
      await pack();
      // All at once: mostly they wait for files.
      prepared = new Map(names.map((name) => [name, prepare(name)]));
      browser = await openBrowser();
    });
    after(() => browser?.close());

    for (const name of names) {
      test(`${name} works with the packed file`, { timeout: 10 * MINUTES }, async (context) => {
        const error = await prepared.get(name);
        if (error && UNREACHABLE.test(error.message)) {
          context.skip('the registry of packages cannot be reached');
          return;
        }
        if (error) throw error;
        const { server, fallback, page = '' } = EXAMPLES[name];
        await served(name, 'start', async (url) => {
          await drive(context, browser, `${url}/${page}`);
          if (fallback === 'html') await comesFromTheServer(context, `${url}/${page}`);
          await staysStill(context, browser, `${url}/${page}`);
        });
        // Only while developing does React tell of what it found changed.
        if (server) await served(name, 'dev', (url) => drive(context, browser, `${url}/${page}`));
      });
    }
  });
}

async function served(name, command, use) {
  const { url, close } = await open(name, command);
  try {
    await use(url);
  } finally {
    await close();
  }
}

/** Gives what went wrong, so that one example does not end the others. */
async function prepare(name) {
  try {
    await install(name);
    await build(name);
    return undefined;
  } catch (error) {
    return error;
  }
}
