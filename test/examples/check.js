import { after, before, describe, test } from 'node:test';
import { build, EXAMPLES, install, open, pack } from '../../scripts/examples.js';
import { openBrowser } from '../node/support.js';
import { drive } from './drive.js';

const UNREACHABLE = /\b(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ENOTCACHED)\b/;
const MINUTES = 60_000;

/** Installs the packed file into each example, builds it, and uses its page as a reader would. */
export function checkExamples(names = Object.keys(EXAMPLES)) {
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
        const { url, close } = await open(name);
        try {
          await drive(context, browser, `${url}/${EXAMPLES[name].page ?? ''}`);
        } finally {
          close();
        }
      });
    }
  });
}

/** Gives what went wrong, so that one example does not end the others. */
const prepare = async (name) => {
  try {
    await install(name);
    await build(name);
    return undefined;
  } catch (error) {
    return error;
  }
};
