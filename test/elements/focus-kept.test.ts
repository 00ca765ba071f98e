import { expect, html } from '@open-wc/testing';
import type { LitElement } from 'lit';
import '../../src/define.js';
import { pageScope } from '../../src/elements/scope.js';
import { cleanUp, focusedHeading, open } from '../support/exercises.js';
import {
  deepActiveElement,
  getAllByRole,
  getByRole,
  nameOf,
  textOf,
  type,
  until,
} from '../support/queries.js';

const PATIENCE = 9000;
const PASSPHRASE = 'four words for me alone';

/** Presses a button as the keyboard does: with the focus on it. */
async function enter(element: LitElement, name: string): Promise<void> {
  const button = await until(() => getByRole(element, 'button', { name }), PATIENCE);
  button.focus();
  button.click();
  await element.updateComplete;
}

const says = (element: Element, sentence: string) =>
  until(() => expect(getAllByRole(element, 'status').map(textOf).join(' ')).to.contain(sentence), PATIENCE);

const focused = () => nameOf(deepActiveElement()!);

async function lock(panel: LitElement): Promise<void> {
  await enter(panel, 'Set a passphrase');
  for (const name of ['New passphrase', 'The same again'])
    type(await until(() => getByRole<HTMLInputElement>(panel, 'textbox', { name }), PATIENCE), PASSPHRASE);
  await enter(panel, 'Set a passphrase');
  await says(panel, 'Locked with this passphrase from now on.');
}

describe('focus is never lost', function () {
  this.timeout(60_000);
  beforeEach(async () => {
    await pageScope().store.ready();
  });
  afterEach(cleanUp);

  const show = async () =>
    open<LitElement>(html`<mend-privacy-panel></mend-privacy-panel>`, 'mend-privacy-panel');
  const exercise = async () =>
    open<LitElement>(html`<mend-needs-checklist></mend-needs-checklist>`, 'mend-needs-checklist');

  it('stays with the button that keeps words on the device and stops keeping them', async () => {
    const panel = await show();
    await enter(panel, 'Keep on this device');
    await says(panel, 'Kept on this device.');
    await until(() => expect(focused()).to.equal('Stop keeping on this device'));
    await enter(panel, 'Stop keeping on this device');
    await says(panel, 'No longer kept on this device.');
    await until(() => expect(focused()).to.equal('Keep on this device'));
  });

  it('moves to the title when the lock is taken off, and when everything is locked', async () => {
    const panel = await show();
    await lock(panel);
    await enter(panel, 'Take the lock off');
    await says(panel, 'The lock is off.');
    await until(() => expect(focusedHeading()).to.equal('Privacy and backup'));
    await lock(panel);
    await enter(panel, 'Lock now');
    await until(() => expect(focusedHeading()).to.equal('This is locked'), PATIENCE);
  });

  it('moves to the title of the exercise whose panel locks it', async () => {
    const element = await exercise();
    await enter(element, 'Privacy and backup');
    const panel = await until(() => {
      const found = element.shadowRoot!.querySelector<LitElement>('mend-privacy-panel');
      expect(found).to.exist;
      return found!;
    }, PATIENCE);
    await lock(panel);
    await enter(panel, 'Lock now');
    await until(() => expect(focusedHeading()).to.equal('This is locked'), PATIENCE);
    expect(element.shadowRoot!.activeElement).to.exist;
  });

  it('moves on from the line that keeps words, which no longer offers it', async () => {
    const element = await exercise();
    await enter(element, 'Keep on this device');
    await says(element, 'Kept on this device.');
    expect(focused()).to.equal('Privacy and backup');
  });

  it('is not taken from where the reader is', async () => {
    const panel = await show();
    const field = document.createElement('input');
    document.body.append(field);
    field.focus();
    getByRole(panel, 'button', { name: 'Keep on this device' }).click();
    await says(panel, 'Kept on this device.');
    expect(deepActiveElement()).to.equal(field);
  });
});

describe('what was said', function () {
  this.timeout(60_000);
  afterEach(cleanUp);

  it('goes when the panel opens, which may say otherwise', async () => {
    const element = await open<LitElement>(
      html`<mend-needs-checklist></mend-needs-checklist>`,
      'mend-needs-checklist',
    );
    await enter(element, 'Keep on this device');
    await says(element, 'Kept on this device.');
    await enter(element, 'Privacy and backup');
    const said = getAllByRole(element, 'status').map(textOf).join(' ');
    expect(said).not.to.contain('Kept on this device.');
  });

  it('of one step goes with it', async () => {
    const card = await open<LitElement>(html`<mend-step-card step="1"></mend-step-card>`, 'mend-step-card');
    const select = getByRole<HTMLSelectElement>(card, 'combobox', { name: 'This step is' });
    select.selectedIndex = 1;
    select.dispatchEvent(new Event('change'));
    await says(card, 'Saved: Working on it.');
    card.setAttribute('step', '2');
    await until(() => getByRole(card, 'heading', { name: 'Talk it through' }), PATIENCE);
    expect(getAllByRole(card, 'status').map(textOf).join('')).to.equal('');
  });
});
