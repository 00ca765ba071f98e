import { readFileSync } from 'node:fs';
import { path } from './support.js';
import { LONG } from './reader.js';

const program = JSON.parse(readFileSync(path('content/rebuild-trust/en.json'), 'utf8'));
export const STEPS = program.steps.map(({ id }) => id);
export const EXERCISES = program.exercises.map(({ id }) => id);

/** Words that nobody else uses, each of its own. */
export const SENTINELS = Array.from({ length: 50 }, (_, n) => `zq${(n * 7919 + 1234567).toString(36)}xv`);

/** How a word could lie in a text and still be read: as it is, escaped, or in any of the usual encodings. */
function formsOf(word) {
  const bytes = Buffer.from(word);
  const wide = Buffer.from(word, 'utf16le');
  const codes = [...bytes].map((code) => code.toString(16).padStart(2, '0'));
  // The letters of base64 depend on where in three bytes a word begins; those at its ends on its neighbours.
  const base64 = (part) =>
    [0, 1, 2].map((before) =>
      Buffer.concat([Buffer.alloc(before), part])
        .toString('base64')
        .slice(before && before + 1, Math.floor(((before + part.length) * 8) / 6)),
    );
  return [
    word,
    wide.toString('latin1'),
    codes.join(''),
    codes.map((code) => `%${code}`).join(''),
    codes.map((code) => `\\u00${code}`).join(''),
    [...word].reverse().join(''),
    ...base64(bytes),
    ...base64(wide),
  ];
}

/** The sentinels that can be read in a text, in whatever form. */
export const readableIn = (text) =>
  SENTINELS.filter((word) => formsOf(word).some((form) => text.includes(form)));

/** Notes every event that is not the browser's own, with all that it carries. */
export const noteEvents = (tab) =>
  tab.evaluateOnNewDocument(() => {
    window.events = [];
    const dispatch = EventTarget.prototype.dispatchEvent;
    EventTarget.prototype.dispatchEvent = function (event) {
      if (!event.fromTheReader) window.events.push({ type: event.type, carries: carried(event) });
      return dispatch.call(this, event);
    };
    const names = (value) => {
      const own = Object.keys(value);
      for (
        let at = Object.getPrototypeOf(value);
        at && at !== Event.prototype;
        at = Object.getPrototypeOf(at)
      )
        if (at !== Object.prototype) own.push(...Object.getOwnPropertyNames(at));
      return own.filter((name) => name !== 'constructor' && name !== 'isTrusted');
    };
    const carried = (value, depth = 0) => {
      if (typeof value === 'function' || value instanceof EventTarget) return undefined;
      if (typeof value !== 'object' || value === null) return typeof value === 'symbol' ? undefined : value;
      if (depth > 5) return undefined;
      if (value instanceof Map || value instanceof Set)
        return [...value].map((one) => carried(one, depth + 1));
      return Object.fromEntries(names(value).map((name) => [name, carried(value[name], depth + 1)]));
    };
  });

/** Uses every element to its end, as far as one reader can, and writes all the words. */
export async function useEverything(tab) {
  await tab.evaluate(
    async (words, steps) => {
      let next = 0;
      // Several for each field, so that all of them are written somewhere.
      const some = () => Array.from({ length: 8 }, () => words[next++ % words.length]).join(' ');
      const frame = () => new Promise((resolve) => setTimeout(resolve));
      const until = async (find, what) => {
        for (const end = performance.now() + 30_000; performance.now() < end; await frame()) {
          const found = find();
          if (found) return found;
        }
        throw new Error(`There is no ${what}.`);
      };
      const inside = (host, selector) =>
        window
          .everything(host.shadowRoot)
          .filter((one) => one.matches(selector) && one.getClientRects().length > 0);
      const tell = (field, ...types) => {
        for (const type of types) {
          const event = new Event(type, { bubbles: true, composed: true });
          event.fromTheReader = true;
          field.dispatchEvent(event);
        }
      };
      const answer = async (host) => {
        for (const fold of inside(host, 'details:not(.again):not(.part)')) fold.open = true;
        for (const field of inside(host, 'textarea, input:not([type]), input[type=text]')) {
          field.value = some();
          tell(field, 'input', 'change');
        }
        // The gate opens with its first answer.
        const radios = inside(host, 'input[type=radio]');
        for (const name of new Set(radios.map((radio) => radio.name))) {
          const group = radios.filter((radio) => radio.name === name);
          if (!group.some((radio) => radio.checked)) group[0].click();
        }
        for (const box of inside(host, 'input[type=checkbox]').slice(0, 5)) if (!box.checked) box.click();
        for (const menu of inside(host, 'select')) {
          menu.selectedIndex = (menu.selectedIndex + 1) % menu.options.length;
          tell(menu, 'input', 'change');
        }
        await host.updateComplete;
      };
      const button = (host, name) =>
        inside(host, 'button').find(({ textContent }) => textContent.trim() === name);
      const exercise = async (host, last, ends) => {
        const main = () => inside(host, '[part~=main]')[0];
        const again = await until(() => button(host, 'Begin from the start') ?? main(), 'beginning');
        await answer(host);
        if (again.textContent.trim() === 'Begin from the start') again.click();
        for (let turn = 0; turn < 40; turn++) {
          await host.updateComplete;
          await answer(host);
          if ((await until(main, 'main button')).textContent.trim() === last) break;
          for (const name of ['Add', 'Put first'])
            for (const one of inside(host, 'button')
              .filter(({ textContent }) => textContent.trim() === name)
              .slice(0, 2))
              one.click();
          main().click();
        }
        for (const name of ends) (await until(() => button(host, name), name)).click();
        await host.updateComplete;
      };

      const all = (tag) => [...document.querySelectorAll(tag)];
      for (const host of all('mend-forgiveness-prompt, mend-prompts'))
        await exercise(host, 'Done', ['Read what I wrote']);
      for (const host of all('mend-needs-checklist, mend-checklist'))
        await exercise(host, 'Copy', ['Save as a text file', 'Copy']);
      for (const host of all('mend-step-card'))
        for (const step of steps) {
          host.setAttribute('step', step);
          await until(() => inside(host, 'select, input[type=radio]')[0], `card of ${step}`);
          await answer(host);
        }
      for (const host of all('mend-progress-tracker')) {
        (
          await until(() => button(host, 'Note a hard day') ?? button(host, 'Take the note away'), 'tracker')
        ).click();
        await answer(host);
      }
      for (const host of all('mend-journey'))
        if (host.shadowRoot && inside(host, 'button').length) await answer(host);
      for (const host of all('mend-privacy-panel'))
        for (const [name, said] of [
          ['Save a backup file', 'The backup file is saved.'],
          ['Save a locked backup file', 'The backup file is saved.'],
          ['Save as text to read', 'The text is saved.'],
        ]) {
          const save = button(host, name);
          save?.click();
          if (save) await until(() => window.shows(said), said);
        }
      document.dispatchEvent(Object.assign(new Event('focusout'), { fromTheReader: true }));
    },
    SENTINELS,
    STEPS,
  );
}

/** Everything that a browser can keep for a site. */
export const keptAnywhere = (tab) =>
  tab.evaluate(async () => ({
    session: { ...sessionStorage },
    local: { ...localStorage },
    cookie: document.cookie,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));

export const NOTHING = { session: {}, local: {}, cookie: '', databases: 0, caches: 0, workers: 0 };

/** Opens the fold that deletes everything, and means it. */
export async function deleteAll(tab) {
  await tab.evaluate(() => {
    const summary = window
      .everything()
      .find((one) => one.matches('summary') && one.textContent.trim() === 'Delete everything');
    summary.parentElement.open = true;
    [...summary.parentElement.querySelectorAll('button')].at(-1).click();
  });
  await tab.waitForFunction(() => window.shows('Everything is deleted.'), LONG);
}
