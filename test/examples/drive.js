import assert from 'node:assert/strict';
import { openTab } from '../node/support.js';

// Long, since other tests may want the machine too. What is waited for mostly takes a moment.
const PATIENCE = { timeout: 60_000 };

/** What every example's page has to do, whatever it is made with. */
export async function drive(context, browser, url) {
  const { tab, notes } = await openTab(browser);
  await tab.goto(url, PATIENCE);

  await context.test('a property carries an object', async () => {
    await tab.waitForFunction(
      () => document.querySelector('mend-support')?.shadowRoot?.textContent.includes('Our front desk'),
      PATIENCE,
    );
  });

  await context.test('a reader moves the card to another status, and the page hears it', async () => {
    const status = await tab.waitForSelector('::-p-aria([name="This step is"][role="combobox"])', PATIENCE);
    await status.select('Steady');
    await tab.waitForFunction(
      () =>
        document.querySelector('[role="status"]')?.textContent.trim() ===
        'look-for-the-reason is now steady.',
      PATIENCE,
    );
    assert.equal(await status.evaluate((select) => select.value), 'Steady');
  });

  await context.test('the console stays quiet', () => {
    assert.deepEqual(notes.errors, []);
    assert.deepEqual(
      notes.console.filter((note) => /^error:|hydrat/i.test(note)),
      [],
    );
  });

  await tab.close();
}
