import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { setPerspective, setStatus } from '../../src/journey/index.js';
import { getByRole, type as choose } from '../../test/support/queries.js';
import { fallback, frameArgs, frameTypes, perspectiveType, said, type FrameArgs } from '../support/frame.js';
import { push, reads, shown, soon, unfold } from '../support/play.js';

interface Args extends FrameArgs {
  step: string;
  perspective?: 'hurt' | 'responsible' | 'both';
}

const card = ({ step, perspective, heading, scheme, plain }: Args, more?: TemplateResult): TemplateResult =>
  html`<mend-step-card
    step=${step}
    perspective=${said(perspective)}
    .heading=${heading}
    scheme=${said(scheme)}
    ?plain=${plain}
    >${more ?? fallback('The step shows here.')}</mend-step-card
  >`;

const meta: Meta<Args> = {
  title: 'Elements/Step card',
  component: 'mend-step-card',
  args: { ...frameArgs, step: '1' },
  argTypes: {
    ...frameTypes,
    ...perspectiveType,
    step: { control: 'select', options: Array.from({ length: 10 }, (_, at) => String(at + 1)) },
  },
  render: (args) => card(args),
};
export default meta;

type Story = StoryObj<Args>;

export const Default: Story = {
  tags: ['visual'],
  play: async ({ canvasElement }) => {
    await shown(canvasElement, 'mend-step-card');
  },
};

export const EverythingOpen: Story = {
  args: { step: '6' },
  play: async ({ canvasElement }) => {
    unfold(await shown(canvasElement, 'mend-step-card'));
  },
};

export const ReadByWhoBrokeTheTrust: Story = {
  args: { step: 'own-it-and-apologize' },
  parameters: { journey: [setPerspective('responsible')] },
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement, 'mend-step-card');
    await soon(() => getByRole(element, 'combobox', { name: 'I read this as' }));
  },
};

export const Steady: Story = { parameters: { journey: [setStatus('look-for-the-reason', 'steady')] } };

export const ChangeTheStatus: Story = {
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement, 'mend-step-card');
    choose(await soon(() => getByRole(element, 'combobox', { name: 'This step is' })), 'Working on it');
    await reads(element, 'Saved: Working on it');
  },
};

export const WithItsExercise: Story = {
  args: { step: 'learn-to-forgive' },
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement, 'mend-step-card');
    await push(element, /Open the exercise/);
    await reads(element, 'Is it safe to be around this person now?');
  },
};

export const WithANoteOnSafety: Story = { args: { step: 'talk-it-through' } };

export const WithGuidanceOfTheSite: Story = {
  render: (args) =>
    card(
      args,
      html`<h3>From our counselling room</h3>
        <p>We are here on Tuesdays and Thursdays. You need no appointment.</p>`,
    ),
};

export const InAnotherBox: Story = {
  args: { plain: true, heading: 3 },
  render: (args) => html`<article><h2>An article of the site</h2>${card(args)}</article>`,
};

export const Hidden: Story = {
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement, 'mend-step-card');
    await push(element, 'Hide');
    await reads(element, 'This part is hidden.');
  },
};

export const StartOver: Story = {
  parameters: { journey: [setStatus('look-for-the-reason', 'steady')] },
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement, 'mend-step-card');
    (await soon(() => element.shadowRoot!.querySelector<HTMLDetailsElement>('details.again')!)).open = true;
    await push(element, 'Delete and start over');
    await reads(element, 'Deleted. You can start again.');
  },
};

export const LongWords: Story = {
  globals: { language: 'en-XA' },
  play: async ({ canvasElement }) => {
    unfold(await shown(canvasElement, 'mend-step-card'));
  },
};

export const RightToLeft: Story = {
  globals: { language: 'ar-XB' },
  play: async ({ canvasElement }) => {
    unfold(await shown(canvasElement, 'mend-step-card'));
  },
};

export const Loading: Story = {
  parameters: { program: 'slow' },
  play: async ({ canvasElement }) => {
    await reads(canvasElement, 'The step shows here.');
  },
};

export const NotLoaded: Story = {
  parameters: { program: 'torn', tells: /did not load/ },
  play: async ({ canvasElement }) => {
    await reads(await shown(canvasElement, 'mend-step-card'), 'Nothing you wrote is lost');
  },
};

export const NoSuchStep: Story = {
  args: { step: 'fly-to-the-moon' },
  argTypes: { step: { control: 'text' } },
  parameters: { tells: /no step "fly-to-the-moon"/ },
  play: async ({ canvasElement }) => {
    await reads(await shown(canvasElement, 'mend-step-card'), 'There is no such step here.');
  },
};
