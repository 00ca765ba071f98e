import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { fallback, frameArgs, frameTypes, said, type FrameArgs } from '../support/frame.js';
import { chosen, firstChosen, onTo, said as sentences } from '../support/needs.js';
import { pick, push, reads, screen, shown, unfold, write } from '../support/play.js';

interface Args extends FrameArgs {
  exercise: string;
}

const checklist = ({ exercise, heading, scheme, plain }: Args): TemplateResult =>
  html`<mend-checklist
    exercise=${exercise}
    .heading=${heading}
    scheme=${said(scheme)}
    ?plain=${plain}
    >${fallback('The checklist shows here.')}</mend-checklist
  >`;

const meta: Meta<Args> = {
  title: 'Elements/Checklist',
  component: 'mend-checklist',
  args: { ...frameArgs, exercise: 'needs' },
  argTypes: { ...frameTypes, exercise: { control: 'text' } },
  render: checklist,
};
export default meta;

type Story = StoryObj<Args>;

export const Choose: Story = {
  play: async ({ canvasElement }) => {
    await screen(await shown(canvasElement, 'mend-checklist'), 'Choose what fits');
  },
};

export const ChooseUnfolded: Story = {
  parameters: { journey: chosen },
  play: async ({ canvasElement }) => {
    unfold(await shown(canvasElement, 'mend-checklist'));
  },
};

export const InOwnWords: Story = {
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement, 'mend-checklist');
    await write(element, 'Something else I need', 'a key to the letter box');
    await push(element, 'Add');
    await reads(element, 'Added: a key to the letter box.');
  },
};

export const NothingWritten: Story = {
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement, 'mend-checklist');
    await push(element, 'Add');
    await reads(element, 'Write a few words first.');
  },
};

export const NothingChosen: Story = {
  play: async ({ canvasElement }) => {
    await onTo(await shown(canvasElement, 'mend-checklist'), 'Put a few first');
    await reads(canvasElement, 'Nothing is chosen yet.');
  },
};

export const PutFirst: Story = {
  parameters: { journey: chosen },
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement, 'mend-checklist');
    await onTo(element, 'Put a few first');
    await push(element, 'Put first: small promises that are kept');
    await reads(element, 'small promises that are kept: put first.');
  },
};

export const AllPlacesTaken: Story = {
  parameters: { journey: firstChosen },
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement, 'mend-checklist');
    await onTo(element, 'Put a few first');
    await push(element, 'Move down: the truth the first time I ask');
    await reads(element, 'the truth the first time I ask: now 2 of 3.');
  },
};

export const SayIt: Story = {
  parameters: { journey: firstChosen },
  play: async ({ canvasElement }) => {
    await onTo(await shown(canvasElement, 'mend-checklist'), 'Say it in a sentence');
  },
};

export const SayItGently: Story = {
  parameters: { journey: firstChosen },
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement, 'mend-checklist');
    await onTo(element, 'Say it in a sentence');
    const [field] = element.shadowRoot!.querySelectorAll('textarea');
    field!.value = 'you always look away';
    field!.dispatchEvent(new InputEvent('input', { bubbles: true }));
    field!.dispatchEvent(new Event('change', { bubbles: true }));
    await reads(element, 'you always look away');
  },
};

export const Share: Story = {
  tags: ['visual'],
  parameters: { journey: [...firstChosen, ...sentences] },
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement, 'mend-checklist');
    await onTo(element, 'Look before you share');
    await reads(element, 'When plans change, I feel left out.');
  },
};

export const ShareNothing: Story = {
  parameters: { journey: chosen.slice(0, 1) },
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement, 'mend-checklist');
    await onTo(element, 'Look before you share');
    await pick(element, 'checkbox', /the truth the first time I ask/);
    await reads(element, 'Nothing is included yet.');
  },
};

export const LongWords: Story = { globals: { language: 'en-XA' }, parameters: { journey: firstChosen } };
export const RightToLeft: Story = { globals: { language: 'ar-XB' }, parameters: { journey: firstChosen } };

export const Loading: Story = {
  parameters: { program: 'slow' },
  play: async ({ canvasElement }) => {
    await reads(canvasElement, 'The checklist shows here.');
  },
};

export const NotLoaded: Story = {
  parameters: { program: 'torn', tells: /did not load/ },
  play: async ({ canvasElement }) => {
    await reads(await shown(canvasElement, 'mend-checklist'), 'Nothing you wrote is lost');
  },
};

export const NoSuchExercise: Story = {
  args: { exercise: 'juggling' },
  parameters: { tells: /no exercise "juggling"/ },
  play: async ({ canvasElement }) => {
    await reads(await shown(canvasElement, 'mend-checklist'), 'This exercise is not part of the program.');
  },
};
