import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { memoryStorage } from '../../src/journey/index.js';
import { pick, reads, shown, unfold } from '../support/play.js';
import { troubled } from '../support/storages.js';

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
export const Locked = trouble('locked', 'is locked');
