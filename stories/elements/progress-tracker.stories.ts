import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { noteHardDay, setStatus, type Change, type StepStatus } from '../../src/journey/index.js';
import { today } from '../../src/elements/progress.js';
import { bundledProgram } from '../../src/program/bundled.js';
import { fallback, frameArgs, frameTypes, said, type FrameArgs } from '../support/frame.js';
import { push, reads, shown } from '../support/play.js';

interface Args extends FrameArgs {
  variant: 'list' | 'bowl';
}

const meta: Meta<Args> = {
  title: 'Elements/Progress tracker',
  component: 'mend-progress-tracker',
  args: { ...frameArgs, variant: 'list' },
  argTypes: { ...frameTypes, variant: { control: 'inline-radio', options: ['list', 'bowl'] } },
  render: ({ variant, heading, scheme, plain }) =>
    html`<mend-progress-tracker
      variant=${variant}
      .heading=${heading}
      scheme=${said(scheme)}
      ?plain=${plain}
      >${fallback('The steps show here.')}</mend-progress-tracker
    >`,
};
export default meta;

type Story = StoryObj<Args>;

const STEPS = bundledProgram('rebuild-trust')?.stepIds('en') ?? [];
const statuses = (...all: readonly StepStatus[]): readonly Change[] =>
  all.map((status, at) => setStatus(STEPS[at] ?? '', status));

const half = statuses('steady', 'steady', 'resting', 'working', 'returning', 'not-started', 'steady');
const whole = STEPS.map((step) => setStatus(step, 'steady'));

export const Empty: Story = {
  play: async ({ canvasElement }) => {
    await reads(await shown(canvasElement, 'mend-progress-tracker'), 'Nothing started yet.');
  },
};

export const UnderWay: Story = {
  tags: ['visual'],
  parameters: { journey: half },
  play: async ({ canvasElement }) => {
    await reads(await shown(canvasElement, 'mend-progress-tracker'), '3 steady');
  },
};

export const AllSteady: Story = { parameters: { journey: whole } };
export const BowlEmpty: Story = { args: { variant: 'bowl' } };
export const BowlUnderWay: Story = {
  tags: ['visual'],
  args: { variant: 'bowl' },
  parameters: { journey: half },
};
export const BowlMended: Story = { args: { variant: 'bowl' }, parameters: { journey: whole } };

export const AHardDay: Story = {
  parameters: { journey: half },
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement, 'mend-progress-tracker');
    await push(element, 'Note a hard day');
    await reads(element, 'Today is noted as a hard day.');
  },
};

export const AHardDayNoted: Story = { parameters: { journey: [...half, noteHardDay(today())] } };

export const OpenAStep: Story = {
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement, 'mend-progress-tracker');
    await push(element, /^Go to step 3/);
    await reads(element, 'Step 3 of 10');
  },
};

export const LongWords: Story = { globals: { language: 'en-XA' }, parameters: { journey: half } };
export const RightToLeft: Story = { globals: { language: 'ar-XB' }, parameters: { journey: half } };

export const Loading: Story = {
  parameters: { program: 'slow' },
  play: async ({ canvasElement }) => {
    await reads(canvasElement, 'The steps show here.');
  },
};

export const NotLoaded: Story = {
  parameters: { program: 'torn', tells: /did not load/ },
  play: async ({ canvasElement }) => {
    await reads(await shown(canvasElement, 'mend-progress-tracker'), 'Nothing you wrote is lost');
  },
};
