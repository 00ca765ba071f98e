import { storageKey } from '../../dist/journey/index.js';

export const LONG = { timeout: 30_000, polling: 50 };

/** Where the page's journey is kept, in either storage. */
export const KEY = storageKey('rebuild-trust', '');

/** A copy as the browser stores it: `answers` of the forgiveness exercise, by screen. */
export const copyOf = (answers, copy = 'seed') =>
  JSON.stringify({
    version: 1,
    copy,
    records: Object.entries(answers).map(([screen, value]) => ({
      id: `answer/11/forgiveness/${screen}`,
      updatedAt: 1000,
      value,
    })),
  });

/** The answers in a stored text, by screen. */
export function answersIn(text) {
  const records = JSON.parse(text ?? '{"records":[]}').records;
  return Object.fromEntries(records.map(({ id, value }) => [id.split('/').at(-1), value]));
}

export const keptIn = (tab, area = 'localStorage') =>
  tab.evaluate((name, key) => window[name].getItem(key) ?? undefined, area, KEY);

/** Seeds an area before anything of ours runs, and once only. */
export async function seed(tab, url, text, area = 'localStorage') {
  await tab.goto(`${url}/blank`);
  await tab.evaluate((name, key, copy) => window[name].setItem(key, copy), area, KEY, text);
}

export const press = (tab, name) => tab.evaluate((wanted) => window.press(wanted), name);

/** Deletes everything by the last words of the whole program's element. */
export async function deleteEverything(tab) {
  await tab.waitForFunction(() => window.shows('Delete everything and start over'), LONG);
  await tab.evaluate(() => {
    const summary = window
      .everything()
      .find((one) => one.matches('summary') && one.textContent.includes('Delete everything'));
    summary.click();
    summary.parentElement.querySelector('button').click();
  });
}

/** Goes to the first question that is answered with a text. */
export async function toTheQuestion(tab) {
  await tab.waitForFunction(() => window.shows('Begin'), LONG);
  const again = await tab.evaluate(() => window.shows('Begin from the start'));
  await press(tab, again ? 'Begin from the start' : 'Begin');
  await tab.waitForFunction(() => window.shows('Go on without those questions'), LONG);
  await press(tab, 'Go on without those questions');
  for (let turn = 0; turn < 2; turn++) {
    await tab.waitForFunction(() => window.shows('Next'), LONG);
    await press(tab, 'Next');
  }
  await tab.waitForFunction(() => window.everything().some((one) => one.matches('textarea')), LONG);
}

/** Types all at once. */
export const type = (tab, text) =>
  tab.evaluate((words) => {
    const area = window.everything().find((one) => one.matches('textarea'));
    area.value = words;
    area.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }, text);

export const typed = (tab) =>
  tab.evaluate(() => window.everything().find((one) => one.matches('textarea'))?.value);

export const untilTyped = (tab, text) =>
  tab.waitForFunction(
    (words) => window.everything().find((one) => one.matches('textarea'))?.value === words,
    LONG,
    text,
  );

/** Waits until a storage holds a text. */
export const untilKept = (tab, text, area = 'localStorage') =>
  tab.waitForFunction(
    (words, name, key) => window[name].getItem(key)?.includes(words) ?? false,
    LONG,
    text,
    area,
    KEY,
  );
