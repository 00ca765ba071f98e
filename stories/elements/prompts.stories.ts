import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { setAnswer } from '../../src/journey/index.js';
import { queryByRole } from '../../test/support/queries.js';
import { fallback, frameArgs, frameTypes, said, type FrameArgs } from '../support/frame.js';
import { pick, push, reads, screen, shown, soon, write } from '../support/play.js';
import { answered, begin, through } from '../support/reflection.js';

interface Args extends FrameArgs {
  exercise: string;
}

const prompts = ({ exercise, heading, scheme, plain }: Args): TemplateResult =>
  html`<mend-prompts
    exercise=${exercise}
    .heading=${heading}
    scheme=${said(scheme)}
    ?plain=${plain}
    >${fallback('The exercise shows here.')}</mend-prompts
  >`;

const meta: Meta<Args> = {
  title: 'Elements/Prompts',
  component: 'mend-prompts',
  args: { ...frameArgs, exercise: 'forgiveness' },
  argTypes: { ...frameTypes, exercise: { control: 'text' } },
  render: prompts,
};
export default meta;

type Story = StoryObj<Args>;

const at = (title: string, ...journey: readonly unknown[]): Story => ({
  parameters: { journey },
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement, 'mend-prompts');
    await begin(element, 'Yes');
    await through(element, title);
  },
});

export const Start: Story = {
  play: async ({ canvasElement }) => {
    await reads(await shown(canvasElement, 'mend-prompts'), 'Is it safe to be around this person now?');
  },
};

export const CarryOn: Story = {
  parameters: { journey: answered },
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement, 'mend-prompts');
    await pick(element, 'radio', 'Yes');
    await push(element, 'Carry on where I was');
    await screen(element, 'Something I still value');
  },
};

export const Information = at('What forgiving is, and what it is not');
export const Rating: Story = { ...at('How it is today', ...answered), tags: ['visual'] };
export const Text = at('What happened');
export const TextAnswered = at('What happened', ...answered);
export const TextAskedOnlyWhenSafe = at('The other side');
export const Choice = at('Where I am today');
export const ChoiceAnswered = at('Where I am today', setAnswer('forgiveness', 'today', 'still-thinking'));

export const NotSafe: Story = {
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement, 'mend-prompts');
    await begin(element, 'No');
    await reads(element, 'You owe nobody forgiveness.');
    await reads(element, 'Where to find help');
  },
};

export const NotSafeButGoingOn: Story = {
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement, 'mend-prompts');
    await begin(element, 'I am not sure');
    await push(element, 'Go on without those questions');
    await through(element, 'What I have tried');
    await push(element, 'Next');
    // The three screens about the other person are left out.
    await screen(element, 'Where I am today');
  },
};

export const DeleteAndBringBack: Story = {
  parameters: { journey: answered },
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement, 'mend-prompts');
    await begin(element, 'Yes');
    await through(element, 'What happened');
    await push(element, 'Delete this answer');
    await soon(() => {
      if (!queryByRole(element, 'button', { name: 'Bring it back' }))
        throw new Error('Nothing can be brought back.');
    });
  },
};

export const EndingQuiet: Story = {
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement, 'mend-prompts');
    await begin(element, 'Yes');
    await through(element, 'That is all for now');
  },
};

export const EndingHarder: Story = {
  tags: ['visual'],
  parameters: { journey: answered },
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement, 'mend-prompts');
    await begin(element, 'Yes');
    await through(element, 'How it is now');
    await pick(element, 'radio', '9');
    await push(element, 'Next');
    await screen(element, 'Let it settle first');
    await reads(element, 'Where to find help');
  },
};

export const Stopped: Story = {
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement, 'mend-prompts');
    await begin(element, 'Yes');
    await push(element, 'Stop here');
    await screen(element, 'You stopped. That is fine.');
  },
};

export const Reread: Story = {
  parameters: { journey: answered },
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement, 'mend-prompts');
    await begin(element, 'Yes');
    await push(element, 'Stop here');
    await push(element, 'Read what I wrote');
    await reads(element, 'I found a letter in the drawer');
  },
};

export const RereadWithSomeOutOfSight: Story = {
  parameters: { journey: answered },
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement, 'mend-prompts');
    await begin(element, 'No');
    await push(element, 'Go on without those questions');
    await push(element, 'Stop here');
    await push(element, 'Read what I wrote');
    await reads(element, 'Answers to some questions stay out of sight');
  },
};

export const NothingToReread: Story = {
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement, 'mend-prompts');
    await begin(element, 'Yes');
    await push(element, 'Stop here');
    await push(element, 'Read what I wrote');
    await reads(element, 'Nothing is written yet.');
  },
};

export const WriteAnAnswer: Story = {
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement, 'mend-prompts');
    await begin(element, 'Yes');
    await through(element, 'What happened');
    await write(element, 'What a camera would have seen', 'The phone lay face down all evening.');
    await push(element, 'Stop here');
    await push(element, 'Read what I wrote');
    await reads(element, 'The phone lay face down all evening.');
  },
};

export const LongWords: Story = { globals: { language: 'en-XA' } };
export const RightToLeft: Story = { globals: { language: 'ar-XB' } };

export const Loading: Story = {
  parameters: { program: 'slow' },
  play: async ({ canvasElement }) => {
    await reads(canvasElement, 'The exercise shows here.');
  },
};

export const NotLoaded: Story = {
  parameters: { program: 'torn', tells: /did not load/ },
  play: async ({ canvasElement }) => {
    await reads(await shown(canvasElement, 'mend-prompts'), 'Nothing you wrote is lost');
  },
};

export const NoSuchExercise: Story = {
  args: { exercise: 'juggling' },
  parameters: { tells: /no exercise "juggling"/ },
  play: async ({ canvasElement }) => {
    await reads(await shown(canvasElement, 'mend-prompts'), 'This exercise is not part of the program.');
  },
};

export const AnotherKindOfExercise: Story = {
  args: { exercise: 'needs' },
  parameters: { tells: /is of the kind "checklist"/ },
  play: async ({ canvasElement }) => {
    await reads(await shown(canvasElement, 'mend-prompts'), 'This exercise is not part of the program.');
  },
};
