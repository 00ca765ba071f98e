import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { openStep, setStatus, type Change } from '../../src/journey/index.js';
import { smallPack } from '../../test/support/pack.js';
import { fallback, frameArgs, frameTypes, perspectiveType, said, type FrameArgs } from '../support/frame.js';
import { push, reads, shown } from '../support/play.js';
import { storageWith } from '../support/storages.js';

interface Args extends FrameArgs {
  perspective?: 'hurt' | 'responsible' | 'both';
  program: string;
  content?: unknown;
  inside?: TemplateResult;
  journey: readonly Change[];
}

const meta: Meta<Args> = {
  title: 'Elements/Journey',
  component: 'mend-journey',
  args: { ...frameArgs, program: 'rebuild-trust', journey: [] },
  argTypes: {
    ...frameTypes,
    ...perspectiveType,
    journey: { table: { disable: true } },
    inside: { table: { disable: true } },
    content: { control: 'object' },
    storage: { control: false },
  } as Meta<Args>['argTypes'] & object,
  // The stories are journeys of their own.
  parameters: { journey: false },
  render: ({ perspective, program, content, inside, journey, heading, scheme, plain }, { globals }) => {
    const wanted = globals['perspective'] as string;
    return html`<mend-journey
      program=${program}
      .storage=${storageWith(journey)}
      .content=${content}
      perspective=${said(perspective ?? (wanted === 'unset' ? undefined : wanted))}
      .heading=${heading}
      scheme=${said(scheme)}
      ?plain=${plain}
      >${inside ?? fallback('The program shows here.')}</mend-journey
    >`;
  },
};
export default meta;

type Story = StoryObj<Args>;

export const WholeProgram: Story = {
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement, 'mend-journey');
    await push(element, 'Next step');
    await reads(element, 'Step 2 of 10');
  },
};

export const UnderWay: Story = {
  tags: ['visual'],
  args: { journey: [setStatus('look-for-the-reason', 'steady'), openStep('ask-for-what-you-need')] },
  play: async ({ canvasElement }) => {
    await reads(await shown(canvasElement, 'mend-journey'), 'Step 7 of 10');
  },
};

export const AroundOtherElements: Story = {
  args: {
    inside: html`<mend-progress-tracker></mend-progress-tracker>
      <mend-step-card step="1"></mend-step-card>`,
    journey: [setStatus('look-for-the-reason', 'working')],
  },
  play: async ({ canvasElement }) => {
    await reads(await shown(canvasElement, 'mend-step-card'), 'Step 1 of 10');
    await reads(await shown(canvasElement, 'mend-progress-tracker'), '1 under way');
  },
};

export const AProgramOfOnesOwn: Story = {
  args: { content: smallPack() },
  play: async ({ canvasElement }) => {
    await reads(await shown(canvasElement, 'mend-journey'), 'Sit down');
  },
};

export const AProgramThatIsRefused: Story = {
  args: { content: { ...smallPack(), steps: 'none' } },
  parameters: { tells: /steps/ },
  play: async ({ canvasElement }) => {
    await reads(await shown(canvasElement, 'mend-journey'), 'This part cannot be shown right now.');
  },
};

export const LongWords: Story = { globals: { language: 'en-XA' } };
export const RightToLeft: Story = { globals: { language: 'ar-XB' } };

export const Loading: Story = {
  args: { program: 'slow' },
  play: async ({ canvasElement }) => {
    await reads(canvasElement, 'The program shows here.');
  },
};

export const NotLoaded: Story = {
  args: { program: 'torn' },
  parameters: { tells: /did not load/ },
  play: async ({ canvasElement }) => {
    await reads(await shown(canvasElement, 'mend-journey'), 'Nothing you wrote is lost');
  },
};
