import { expect, html } from '@open-wc/testing';
import '../../src/define.js';
import { pageScope } from '../../src/elements/scope.js';
import type { MendPrivacyPanel } from '../../src/elements/mend-privacy-panel.js';
import {
  answersOf,
  noteHardDay,
  put,
  setAnswer,
  setStatus,
  statusOf,
  valueOf,
  type JourneyStore,
} from '../../src/journey/index.js';
import { expectAccessible } from '../support/axe.js';
import { cleanUp, focusedHeading, open, otherTab, pick, push, rawIn } from '../support/exercises.js';
import {
  click,
  deepActiveElement,
  getAllByRole,
  getByRole,
  nameOf,
  textOf,
  type,
  until,
} from '../support/queries.js';

const PASSPHRASE = 'four words for me alone';

let store: JourneyStore;
let saved: { name: string; text: Promise<string> }[] = [];
const { createObjectURL } = URL;
const { click: follow } = HTMLAnchorElement.prototype;

const show = () =>
  open<MendPrivacyPanel>(html`<mend-privacy-panel></mend-privacy-panel>`, 'mend-privacy-panel');

const says = (panel: Element, sentence: string) =>
  until(() => expect(getAllByRole(panel, 'status').map(textOf).join(' ')).to.contain(sentence), 9000);

const secret = (panel: Element, name: string) => getByRole<HTMLInputElement>(panel, 'textbox', { name });

async function setPassphrase(panel: MendPrivacyPanel, passphrase = PASSPHRASE): Promise<void> {
  await push(panel, 'Set a passphrase');
  await until(() => secret(panel, 'New passphrase'));
  type(secret(panel, 'New passphrase'), passphrase);
  type(secret(panel, 'The same again'), passphrase);
  await push(panel, 'Set a passphrase');
  await says(panel, 'Locked with this passphrase from now on.');
}

async function unlock(panel: Element, passphrase = PASSPHRASE): Promise<void> {
  await until(() => secret(panel, 'Passphrase'));
  type(secret(panel, 'Passphrase'), passphrase);
  click(getByRole(panel, 'button', { name: 'Unlock' }));
}

function choose(panel: Element, text: string): void {
  const input = panel.shadowRoot!.querySelector<HTMLInputElement>('input[type=file]')!;
  const files = new DataTransfer();
  files.items.add(new File([text], 'notes.json', { type: 'application/json' }));
  input.files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

const backup = (records: unknown[], more: object = {}) =>
  JSON.stringify({ version: 1, program: 'rebuild-trust', records, ...more });
const record = (id: string, value: unknown) => ({ id, updatedAt: 5, value });

const COST = 'answer/11/forgiveness/cost';

beforeEach(async () => {
  store = await pageScope().store.ready();
  saved = [];
  const texts = new Map<string, Promise<string>>();
  URL.createObjectURL = (blob) => {
    const url = createObjectURL(blob);
    texts.set(url, (blob as Blob).text());
    return url;
  };
  HTMLAnchorElement.prototype.click = function () {
    saved.push({ name: this.download, text: texts.get(this.href)! });
  };
});

afterEach(async () => {
  URL.createObjectURL = createObjectURL;
  HTMLAnchorElement.prototype.click = follow;
  await cleanUp();
});

describe('<mend-privacy-panel>', () => {
  it('says where words are, keeps them on the device and stops keeping them', async () => {
    const panel = await show();
    store.update(setStatus('learn-to-forgive', 'resting'));
    await until(() => expect(rawIn(sessionStorage)).to.contain('resting'));
    expect(textOf(panel)).to.contain('Kept in this tab.');
    expect(localStorage.length).to.equal(0);
    const exercise = await open(html`<mend-needs-checklist></mend-needs-checklist>`, 'mend-needs-checklist');
    await until(() => expect(textOf(exercise)).to.contain('Kept in this tab.'));
    await push(panel, 'Keep on this device');
    await says(panel, 'Kept on this device.');
    await until(() => expect(textOf(exercise)).to.contain('Kept on this device, in this browser.'));
    expect(rawIn(localStorage)).to.contain('resting');
    expect(sessionStorage.length).to.equal(0);
    await push(panel, 'Stop keeping on this device');
    await says(panel, 'No longer kept on this device.');
    expect(rawIn(sessionStorage)).to.contain('resting');
    expect(localStorage.length).to.equal(0);
  });

  it('stays where it was and says so when the device has no room', async () => {
    const panel = await show();
    store.update(setStatus('learn-to-forgive', 'resting'));
    await store.flush();
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = function (key, value) {
      if (this === localStorage) throw new DOMException('full', 'QuotaExceededError');
      setItem.call(this, key, value);
    };
    try {
      await push(panel, 'Keep on this device');
      await says(panel, 'That did not work. Everything is still where it was.');
    } finally {
      Storage.prototype.setItem = setItem;
    }
    expect(rawIn(sessionStorage)).to.contain('resting');
    expect(localStorage.length).to.equal(0);
  });

  describe('the lock', () => {
    it('says first what a passphrase cannot do, and takes none that is short or mistyped', async () => {
      const panel = await show();
      await push(panel, 'Set a passphrase');
      expect(textOf(panel)).to.contain('There is no way back in without it.');
      expect(textOf(panel)).to.contain('Someone could force you to tell it.');
      expect(focusedHeading()).to.equal('Set a passphrase');
      type(secret(panel, 'New passphrase'), 'short');
      await push(panel, 'Set a passphrase');
      await says(panel, 'Please use at least 8 letters.');
      expect(deepActiveElement()).to.equal(secret(panel, 'New passphrase'));
      type(secret(panel, 'New passphrase'), PASSPHRASE);
      type(secret(panel, 'The same again'), `${PASSPHRASE}!`);
      await push(panel, 'Set a passphrase');
      await says(panel, 'The two are not the same.');
      expect(store.state).to.equal('open');
      await push(panel, 'Cancel');
      await until(() => getByRole(panel, 'heading', { name: 'Where your words are' }));
    });

    it('locks, shows nothing of what is behind it, and opens with the passphrase alone', async () => {
      const panel = await show();
      const card = await open(html`<mend-step-card step="4"></mend-step-card>`, 'mend-step-card');
      store.update(setStatus('learn-to-forgive', 'resting'));
      const exercise = await open(
        html`<mend-needs-checklist></mend-needs-checklist>`,
        'mend-needs-checklist',
      );
      await setPassphrase(panel);
      await until(() => getByRole(exercise, 'button', { name: 'Lock now' }));
      expect(rawIn(sessionStorage)).to.contain('"nonce"').and.not.to.contain('resting');
      await push(panel, 'Lock now');
      await until(() => getByRole(panel, 'heading', { name: 'This is locked' }));
      await until(() => getByRole(card, 'heading', { name: 'This is locked' }));
      expect(textOf(card)).not.to.match(/forgiv|resting|step/i);
      expect(store.journey.records.size).to.equal(0);
      await expectAccessible(panel);
      await unlock(panel, 'another passphrase');
      await says(panel, 'That did not open it.');
      expect(getByRole(panel, 'heading', { name: 'This is locked' })).to.exist;
      await unlock(panel);
      await until(() => expect(statusOf(store.journey, 'learn-to-forgive')).to.equal('resting'), 9000);
      await until(() => getByRole(panel, 'heading', { name: 'Where your words are' }));
      await until(() => expect(focusedHeading()).to.equal('Privacy and backup'));
      await until(() => getByRole(card, 'heading', { name: 'Think about forgiving' }));
    });

    it('says after how long it locks by itself: as the site says, or five minutes', async () => {
      const here = await show();
      await setPassphrase(here);
      expect(textOf(here)).to.contain('It locks again after 5 minutes without use, or when you leave.');
      const panel = await open<MendPrivacyPanel>(
        html`<mend-journey name="short" lock-after="1"><mend-privacy-panel></mend-privacy-panel></mend-journey>`,
        'mend-privacy-panel',
      );
      await until(() => getByRole(panel, 'button', { name: 'Set a passphrase' }));
      await setPassphrase(panel);
      expect(textOf(panel)).to.contain('It locks again after 1 minute without use, or when you leave.');
    });

    it('changes the passphrase and takes the lock off, and loses nothing', async () => {
      const panel = await show();
      store.update(setStatus('learn-to-forgive', 'resting'));
      await setPassphrase(panel);
      await push(panel, 'Change the passphrase');
      await until(() => secret(panel, 'New passphrase'));
      type(secret(panel, 'New passphrase'), 'quite another passphrase');
      type(secret(panel, 'The same again'), 'quite another passphrase');
      await push(panel, 'Set a passphrase');
      await until(() => getByRole(panel, 'button', { name: 'Lock now' }), 9000);
      await push(panel, 'Lock now');
      await unlock(panel);
      await says(panel, 'That did not open it.');
      await unlock(panel, 'quite another passphrase');
      await until(() => getByRole(panel, 'button', { name: 'Take the lock off' }), 9000);
      await push(panel, 'Take the lock off');
      await says(panel, 'The lock is off.');
      expect(rawIn(sessionStorage)).to.contain('resting').and.not.to.contain('nonce');
    });

    it('lets whoever lost the passphrase delete everything', async () => {
      const panel = await show();
      store.update(setStatus('learn-to-forgive', 'resting'));
      await setPassphrase(panel);
      await push(panel, 'Lock now');
      await until(() => getByRole(panel, 'heading', { name: 'This is locked' }));
      click(getByRole(panel, 'button', { name: 'I do not have the passphrase' }));
      click(getByRole(panel, 'button', { name: 'Delete it all for good' }));
      await until(() => getByRole(panel, 'heading', { name: 'Where your words are' }));
      expect(sessionStorage.length + localStorage.length).to.equal(0);
      expect(textOf(panel)).to.contain('Not locked.');
    });

    it('closes an exercise where someone stopped, so that the next look finds its start', async () => {
      const panel = await show();
      const prompt = await open(
        html`<mend-forgiveness-prompt></mend-forgiveness-prompt>`,
        'mend-forgiveness-prompt',
      );
      click(getByRole(prompt, 'radio', { name: 'Yes' }));
      await push(prompt, 'Begin');
      await setPassphrase(panel);
      await push(panel, 'Lock now');
      await unlock(prompt);
      await until(() => getByRole(prompt, 'button', { name: /^(Begin|Carry on where I was)$/ }), 9000);
      expect(getByRole(prompt, 'radio', { name: 'Yes', checked: false })).to.exist;
    });
  });

  describe('backups', () => {
    it('saves a file that restores everything, under a name that says nothing', async () => {
      const panel = await show();
      store.update(setAnswer('forgiveness', 'cost', 'Sleep.'));
      store.update(setStatus('learn-to-forgive', 'resting'));
      await until(() => getByRole(panel, 'button', { name: 'Save a backup file' }));
      await push(panel, 'Save a backup file');
      await says(panel, 'The backup file is saved.');
      expect(saved[0]!.name).to.equal('notes.json');
      const file = await saved[0]!.text;
      await store.deleteEverything();
      choose(panel, file);
      await until(() => getByRole(panel, 'heading', { name: 'What would change' }));
      expect(getAllByRole(panel, 'checkbox', { checked: true })).to.have.length(2);
      expect(textOf(panel)).to.contain('A private reflection · What it has cost');
      expect(answersOf(store.journey, 'forgiveness').size).to.equal(0);
      await push(panel, 'Bring back what is ticked');
      await says(panel, '2 entries are back.');
      expect(answersOf(store.journey, 'forgiveness').get('cost')).to.equal('Sleep.');
      expect(statusOf(store.journey, 'learn-to-forgive')).to.equal('resting');
    });

    it('shows what a file would replace, and replaces it only when ticked', async () => {
      const panel = await show();
      store.update(setAnswer('forgiveness', 'cost', 'Written since.'));
      choose(panel, backup([record(COST, 'From the file.'), record('step/own-it', 'steady')]));
      await until(() => getByRole(panel, 'heading', { name: 'What would change' }));
      const box = getByRole(panel, 'checkbox', { name: /From the file/ });
      expect(textOf(panel)).to.contain('Here now: Written since.');
      expect((box as HTMLInputElement).checked).to.equal(false);
      await pick(panel, 'checkbox', nameOf(box));
      await push(panel, 'Bring back what is ticked');
      await says(panel, '2 entries are back.');
      expect(valueOf(store.journey, COST)).to.equal('From the file.');
      await until(() => expect(rawIn(sessionStorage)).to.contain('From the file.'));
    });

    it('keeps answers behind the gate out of sight, and restores them', async () => {
      const panel = await show();
      choose(panel, backup([record('answer/11/forgiveness/inside-story', 'Behind the gate.')]));
      await until(() => getByRole(panel, 'heading', { name: 'What would change' }));
      expect(textOf(panel)).to.contain('An answer that stays out of sight').and.not.to.contain('Behind');
      await push(panel, 'Bring back what is ticked');
      await says(panel, '1 entry is back.');
      await push(panel, 'Save as text to read');
      await says(panel, 'Answers to some questions stay out of the text.');
      expect(await saved[0]!.text).not.to.contain('Behind');
    });

    it('seals the backup of a locked journey, and opens it with its passphrase', async () => {
      const panel = await show();
      store.update(setAnswer('forgiveness', 'cost', 'Sleep.'));
      await setPassphrase(panel);
      await push(panel, 'Save a locked backup file');
      await says(panel, 'The backup file is saved.');
      const file = await saved[0]!.text;
      expect(file).to.contain('"nonce"').and.not.to.contain('Sleep');
      await store.deleteEverything();
      choose(panel, file);
      await until(() => secret(panel, 'Passphrase'));
      type(secret(panel, 'Passphrase'), 'another passphrase');
      await push(panel, 'Open the file');
      await says(panel, 'That did not open it.');
      type(secret(panel, 'Passphrase'), PASSPHRASE);
      await push(panel, 'Open the file');
      await until(() => getByRole(panel, 'heading', { name: 'What would change' }), 9000);
      await push(panel, 'Bring back what is ticked');
      await says(panel, '1 entry is back.');
    });

    it('refuses calmly what it cannot use, and leaves everything as it is', async () => {
      const panel = await show();
      store.update(setStatus('learn-to-forgive', 'resting'));
      const before = [...store.journey.records.values()];
      const refusals: readonly [string, string][] = [
        ['no json at all', 'This file cannot be read.'],
        [backup([], { version: 2 }), 'This file is from a newer version.'],
        [backup([record(COST, 'x')], { program: 'another' }), 'This file belongs to another program.'],
        [' '.repeat(8_000_001), 'This file is too large to be a backup.'],
        [JSON.stringify({ version: 9, nonce: 'x' }), 'This file is from a newer version.'],
      ];
      for (const [text, sentence] of refusals) {
        choose(panel, text);
        await says(panel, sentence);
      }
      expect([...store.journey.records.values()]).to.deep.equal(before);
    });

    it('writes a text to read, in the program’s words', async () => {
      const panel = await show();
      store.update(setStatus('learn-to-forgive', 'resting'));
      store.update(noteHardDay('2026-11-22'));
      store.update(setAnswer('forgiveness', 'cost', 'Sleep.'));
      await until(() => getByRole(panel, 'button', { name: 'Save as text to read' }));
      await push(panel, 'Save as text to read');
      await says(panel, 'The text is saved.');
      expect(saved[0]!.name).to.equal('notes.txt');
      const text = await saved[0]!.text;
      for (const part of [
        'Think about forgiving',
        'Resting',
        'November 22, 2026',
        'What it has cost',
        'Sleep.',
      ])
        expect(text).to.contain(part);
    });

    it('offers what was set aside as a file', async () => {
      sessionStorage.setItem(Object.keys(await keyOfPage())[0]!, '{"version":1,"records":[{]');
      store.retry();
      const panel = await show();
      store.update(setStatus('learn-to-forgive', 'resting'));
      await store.flush();
      await until(() => getByRole(panel, 'button', { name: 'Save what was set aside' }));
      await push(panel, 'Save what was set aside');
      expect(await saved[0]!.text).to.contain('{"version":1');
    });
  });

  it('deletes everything: every journey of the site, in memory and in both storages, and nothing of others', async () => {
    const panel = await show();
    store.update(setStatus('learn-to-forgive', 'resting'));
    const { store: other, save } = otherTab('named');
    const leave = other.subscribe(() => {});
    other.update(put('a', 'b'));
    await save();
    localStorage.setItem('theirs', 'stays');
    await store.flush();
    click(getByRole(panel, 'button', { name: 'Delete everything' }));
    click(getByRole(panel, 'button', { name: 'Delete it all for good' }));
    await says(panel, 'Everything is deleted.');
    expect(store.journey.records.size + other.journey.records.size).to.equal(0);
    expect(sessionStorage.length).to.equal(0);
    expect(Object.keys(localStorage)).to.deep.equal(['theirs']);
    leave();
  });

  for (const [tag, template] of [
    ['mend-step-card', html`<mend-step-card step="4"></mend-step-card>`],
    ['mend-progress-tracker', html`<mend-progress-tracker></mend-progress-tracker>`],
    ['mend-journey', html`<mend-journey></mend-journey>`],
  ] as const) {
    it(`opens from <${tag}>, in place, and closes again`, async () => {
      const element = await open(template, tag);
      const door = await until(() => getByRole(element, 'button', { name: 'Privacy and backup' }));
      click(door);
      await until(() => getByRole(element, 'heading', { name: 'Where your words are' }));
      expect(deepActiveElement()).to.equal(door);
      expect(door.getAttribute('aria-expanded')).to.equal('true');
      // One door: neither what is inside the journey nor the panel has another.
      expect(getAllByRole(element, 'button', { name: 'Privacy and backup' })).to.have.length(1);
      click(door);
      await until(() => expect(textOf(element)).not.to.contain('Where your words are'));
    });
  }

  it('can be used with assistive technology, in each of its views', async () => {
    const panel = await show();
    await expectAccessible(panel);
    await push(panel, 'Set a passphrase');
    await expectAccessible(panel);
    await push(panel, 'Cancel');
    choose(panel, backup([record(COST, 'From the file.')]));
    await until(() => getByRole(panel, 'heading', { name: 'What would change' }));
    await expectAccessible(panel);
  });
});

/** What the page's journey is kept under: nothing else lies there. */
async function keyOfPage(): Promise<Record<string, string>> {
  store.update(setStatus('learn-to-forgive', 'working'));
  const leave = store.subscribe(() => {});
  await store.flush();
  leave();
  return Object.fromEntries(Object.entries(sessionStorage));
}
