import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { memoryStorage } from '../../src/journey/index.js';
import { firstChosen } from '../support/needs.js';
import { pick, push, reads, shown, unfold, write } from '../support/play.js';
import { choosable, PASSPHRASE, sealed, troubled } from '../support/storages.js';

/** The line below an exercise that says where words are kept, and what is wrong with keeping them. */
const meta: Meta = {
  title: 'Elements/Where words are kept',
  render: () => html`<mend-needs-checklist></mend-needs-checklist>`,
};
export default meta;

const TAG = 'mend-needs-checklist';

const kept = (kind: string, says: string): StoryObj => ({
  parameters: { storage: () => ({ ...memoryStorage(), kind }) },
  play: async ({ canvasElement }) => {
    await reads(await shown(canvasElement, TAG), says);
  },
});

const trouble = (name: keyof typeof troubled, says: string): StoryObj => ({
  parameters: { storage: troubled[name], tells: /storage/ },
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement, TAG);
    unfold(element);
    await pick(element, 'checkbox', /small promises that are kept/);
    await reads(element, says);
  },
});

export const InThisTab = kept('session', 'Kept in this tab.');
export const OnThisDevice = kept('local', 'Kept on this device');
export const Nowhere = kept('none', 'Not kept.');
export const WithTheSite = kept('our-server', 'Kept where this site keeps it.');

export const Blocked = trouble('blocked', 'does not let the page keep anything');
export const Full = trouble('full', 'There is no room left');
export const Unreadable = trouble('unreadable', 'could not be read');
export const Newer = trouble('newer', 'was saved by a newer version');

export const OfferedByTheSite: StoryObj = {
  parameters: { journey: false },
  render: () => html`<mend-journey storage="local" name="offered">
    <mend-needs-checklist></mend-needs-checklist>
  </mend-journey>`,
  play: async ({ canvasElement }) => {
    await reads(await shown(canvasElement, TAG), 'Do you want to keep what you write on this device?');
  },
};

export const KeepOnThisDevice: StoryObj = {
  parameters: { storage: () => choosable(firstChosen) },
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement, TAG);
    await push(element, 'Keep on this device');
    await reads(element, 'Kept on this device.');
  },
};

export const PrivacyOpened: StoryObj = {
  parameters: { storage: () => choosable(firstChosen) },
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement, TAG);
    await push(element, 'Privacy and backup');
    await reads(element, 'Where your words are');
  },
};

export const Locked: StoryObj = {
  tags: ['visual'],
  parameters: { storage: async () => sealed(firstChosen, 'locked'), mayTell: /locked/ },
  play: async ({ canvasElement }) => {
    await reads(await shown(canvasElement, TAG), 'Your passphrase opens it.');
  },
};

export const Unlock: StoryObj = {
  parameters: { storage: async () => sealed(firstChosen, 'locked'), mayTell: /locked/ },
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement, TAG);
    await write(element, 'Passphrase', PASSPHRASE);
    await push(element, 'Unlock');
    await reads(element, 'Choose what fits');
  },
};

export const WrongPassphrase: StoryObj = {
  parameters: { storage: async () => sealed(firstChosen, 'locked'), mayTell: /locked/ },
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement, TAG);
    await write(element, 'Passphrase', 'something else');
    await push(element, 'Unlock');
    await reads(element, 'That did not open it.');
  },
};
