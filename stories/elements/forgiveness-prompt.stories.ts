import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { fallback, frameArgs, frameTypes, said, type FrameArgs } from '../support/frame.js';
import { pick, push, screen, shown, write } from '../support/play.js';
import { answered, begin, through } from '../support/reflection.js';

const meta: Meta<FrameArgs> = {
  title: 'Elements/Forgiveness prompt',
  component: 'mend-forgiveness-prompt',
  args: frameArgs,
  argTypes: { ...frameTypes },
  render: ({ heading, scheme, plain }) =>
    html`<mend-forgiveness-prompt
      .heading=${heading}
      scheme=${said(scheme)}
      ?plain=${plain}
      >${fallback('The reflection shows here.')}</mend-forgiveness-prompt
    >`,
};
export default meta;

type Story = StoryObj<FrameArgs>;

export const Default: Story = {
  tags: ['visual'],
  play: async ({ canvasElement }) => {
    await shown(canvasElement, 'mend-forgiveness-prompt');
  },
};

export const FromTheFirstScreenToTheLast: Story = {
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement, 'mend-forgiveness-prompt');
    await begin(element, 'Yes');
    await through(element, 'What happened');
    await write(element, 'What a camera would have seen', 'The chair stayed empty.');
    await through(element, 'Where I am today');
    await pick(element, 'radio', 'Not now');
    await through(element, 'That is all for now');
    await push(element, 'Done');
    await shown(canvasElement, 'mend-forgiveness-prompt');
  },
};

export const LeftHalfWay: Story = { parameters: { journey: answered } };

export const NotSafe: Story = {
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement, 'mend-forgiveness-prompt');
    await begin(element, 'No');
    await screen(element, 'First, where to find help');
  },
};

export const Plain: Story = { args: { plain: true } };
