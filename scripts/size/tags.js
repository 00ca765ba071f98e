import puppeteer from 'puppeteer-core';
import { chromeOptions } from '../find-browser.js';
import { openAll } from './open.js';
import { kilobytesOf, loadPage } from './page.js';

const ENTRY =
  '{"region":"","language":"en","label":"Our front desk","channel":"email","href":"mailto:desk@example.org",' +
  '"source":"Our practice","verifiedOn":"2026-11-01"}';

/** Each tag, alone on a page. */
export const TAGS = {
  journey: '<mend-journey></mend-journey>',
  'step-card': '<mend-step-card step="4"></mend-step-card>',
  'forgiveness-prompt': '<mend-forgiveness-prompt></mend-forgiveness-prompt>',
  'needs-checklist': '<mend-needs-checklist></mend-needs-checklist>',
  prompts: '<mend-prompts exercise="forgiveness"></mend-prompts>',
  checklist: '<mend-checklist exercise="needs"></mend-checklist>',
  'progress-tracker': '<mend-progress-tracker variant="bowl"></mend-progress-tracker>',
  support: `<mend-support><script type="application/json">[${ENTRY}]</script></mend-support>`,
  'safety-note': '<mend-safety-note></mend-safety-note>',
  'privacy-panel': '<mend-privacy-panel></mend-privacy-panel>',
  'quick-exit': '<mend-quick-exit href="https://example.org/"></mend-quick-exit>',
};

/** What each tag weighs by the script tag: as it comes, and with everything in it opened. */
export async function weighTags() {
  const browser = await puppeteer.launch(await chromeOptions());
  try {
    const weights = {};
    for (const [tag, body] of Object.entries(TAGS)) {
      const { atFirst, files } = await loadPage(browser, { body, open: openAll });
      weights[tag] = {
        atFirst: kilobytesOf([...atFirst.values()]),
        opened: kilobytesOf([...files.values()]),
      };
    }
    return weights;
  } finally {
    await browser.close();
  }
}
