import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { noteHardDay, setStatus } from '../../src/journey/index.js';
import { fallback, frameArgs, frameTypes, said, type FrameArgs } from '../support/frame.js';
import { firstChosen } from '../support/needs.js';
import { push, reads, shown, unfold, write } from '../support/play.js';
import { answered } from '../support/reflection.js';
import { choosable, PASSPHRASE, sealed } from '../support/storages.js';

const TAG = 'mend-privacy-panel';
const written = [
  ...answered,
  ...firstChosen,
  setStatus('look-for-the-reason', 'steady'),
  noteHardDay('2026-03-01'),
];

const meta: Meta<FrameArgs> = {
  title: 'Elements/Privacy panel',
  component: TAG,
  args: frameArgs,
  argTypes: frameTypes,
  parameters: { storage: () => choosable(written) },
  render: ({ heading, scheme, plain }) =>
    html`<mend-privacy-panel
      .heading=${heading}
      scheme=${said(scheme)}
      ?plain=${plain}
      >${fallback('What you wrote stays in this tab.')}</mend-privacy-panel
    >`,
};
export default meta;

type Story = StoryObj<FrameArgs>;

export const Default: Story = {
  tags: ['visual'],
  play: async ({ canvasElement }) => {
    await reads(await shown(canvasElement, TAG), 'Where your words are');
  },
};

export const NothingWritten: Story = {
  parameters: { storage: () => choosable([]) },
  play: async ({ canvasElement }) => {
    await reads(await shown(canvasElement, TAG), 'Nothing is written yet.');
  },
};

export const KeptOnThisDevice: Story = { parameters: { storage: () => choosable(written, 'local') } };
export const KeptNowhere: Story = { parameters: { storage: undefined, journey: written } };

export const ChooseAPassphrase: Story = {
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement, TAG);
    await push(element, 'Set a passphrase');
    await reads(element, 'There is no way back in without it.');
  },
};

export const TwoThatDiffer: Story = {
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement, TAG);
    await push(element, 'Set a passphrase');
    await write(element, 'New passphrase', PASSPHRASE);
    await write(element, 'The same again', 'lamp river seven plum');
    await push(element, 'Set a passphrase');
    await reads(element, 'The two are not the same.');
  },
};

export const LockOpen: Story = {
  parameters: { storage: async () => sealed(written, 'open') },
  play: async ({ canvasElement }) => {
    await reads(await shown(canvasElement, TAG), 'A passphrase is set.');
  },
};

export const Locked: Story = {
  parameters: { storage: async () => sealed(written, 'locked'), mayTell: /locked/ },
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement, TAG);
    await reads(element, 'I do not have the passphrase');
    unfold(element);
    await reads(element, 'Then nobody can open this again.');
  },
};

export const DeleteEverything: Story = {
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement, TAG);
    await reads(element, 'Delete everything');
    unfold(element);
    await reads(element, 'Nobody can bring it back.');
  },
};

export const InAnotherBox: Story = { args: { plain: true } };
export const LongWords: Story = { globals: { language: 'en-XA' } };
export const RightToLeft: Story = { globals: { language: 'ar-XB' } };
