import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { fallback, frameArgs, frameTypes, said, type FrameArgs } from '../support/frame.js';
import { reads, shown, unfold } from '../support/play.js';

const meta: Meta<FrameArgs> = {
  title: 'Elements/Safety note',
  component: 'mend-safety-note',
  args: frameArgs,
  argTypes: { ...frameTypes },
  render: ({ heading, scheme, plain }) =>
    html`<mend-safety-note
      .heading=${heading}
      scheme=${said(scheme)}
      ?plain=${plain}
      >${fallback('You owe nobody a talk.')}</mend-safety-note
    >`,
};
export default meta;

type Story = StoryObj<FrameArgs>;

export const Default: Story = {
  tags: ['visual'],
  play: async ({ canvasElement }) => {
    await shown(canvasElement, 'mend-safety-note');
  },
};

export const WithHelpOpen: Story = {
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement, 'mend-safety-note');
    unfold(element);
    await reads(element, 'Example helpline, day and night');
  },
};

export const InAnotherBox: Story = { args: { plain: true } };
export const LongWords: Story = { globals: { language: 'en-XA' } };
export const RightToLeft: Story = { globals: { language: 'ar-XB' } };
