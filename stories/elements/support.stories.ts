import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { SupportEntry } from '../../src/elements/support-entries.js';
import { fallback, frameArgs, frameTypes, said, type FrameArgs } from '../support/frame.js';
import { someHelp } from '../support/help.js';
import { reads, shown } from '../support/play.js';

interface Args extends FrameArgs {
  region: string;
  entries: readonly SupportEntry[];
}

const meta: Meta<Args> = {
  title: 'Elements/Support',
  component: 'mend-support',
  args: { ...frameArgs, region: '', entries: someHelp() },
  argTypes: { ...frameTypes },
  parameters: { help: false },
  render: ({ region, entries, heading, scheme, plain }) =>
    html`<mend-support
      region=${said(region)}
      .entries=${entries}
      .heading=${heading}
      scheme=${said(scheme)}
      ?plain=${plain}
      >${fallback('Ask a doctor, or someone you trust.')}</mend-support
    >`,
};
export default meta;

type Story = StoryObj<Args>;

export const Default: Story = {
  tags: ['visual'],
  play: async ({ canvasElement }) => {
    await reads(await shown(canvasElement, 'mend-support'), 'Example helpline, day and night');
  },
};

export const OneRegion: Story = { args: { region: 'FR' } };

export const WithoutEntries: Story = {
  args: { entries: [] },
  parameters: { mayTell: /gives no support entries/ },
  play: async ({ canvasElement }) => {
    await reads(await shown(canvasElement, 'mend-support'), 'your local emergency services');
  },
};

export const OldEntries: Story = {
  args: { entries: someHelp('2020-01-01') },
  parameters: { mayTell: /was last checked on 2020-01-01/ },
};

export const AnEntryLeftOut: Story = {
  args: { entries: [...someHelp(), { ...someHelp()[0]!, label: '' }] },
  parameters: { tells: /label: must not be empty/ },
};

export const InAnotherBox: Story = { args: { plain: true } };
export const LongWords: Story = { globals: { language: 'en-XA' } };
export const RightToLeft: Story = { globals: { language: 'ar-XB' } };
