import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { fallback, frameArgs, frameTypes, said, type FrameArgs } from '../support/frame.js';
import { firstChosen, onTo } from '../support/needs.js';
import { pick, push, reads, shown, unfold } from '../support/play.js';

const meta: Meta<FrameArgs> = {
  title: 'Elements/Needs checklist',
  component: 'mend-needs-checklist',
  args: frameArgs,
  argTypes: { ...frameTypes },
  render: ({ heading, scheme, plain }) =>
    html`<mend-needs-checklist
      .heading=${heading}
      scheme=${said(scheme)}
      ?plain=${plain}
      >${fallback('The checklist shows here.')}</mend-needs-checklist
    >`,
};
export default meta;

type Story = StoryObj<FrameArgs>;

export const Default: Story = {
  tags: ['visual'],
  play: async ({ canvasElement }) => {
    await shown(canvasElement, 'mend-needs-checklist');
  },
};

export const FromTheFirstPartToTheLast: Story = {
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement, 'mend-needs-checklist');
    unfold(element);
    await pick(element, 'checkbox', /small promises that are kept/);
    await reads(element, '1 chosen');
    await onTo(element, 'Put a few first');
    await push(element, /^Put first: small promises/);
    await push(element, 'Next');
    await push(element, 'Next');
    await reads(element, 'I need small promises that are kept.');
  },
};

export const AfterAWhile: Story = { parameters: { journey: firstChosen } };
export const Plain: Story = { args: { plain: true } };
