import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { userEvent } from 'storybook/test';
import { getByRole } from '../../test/support/queries.js';
import { frameTypes, said, type FrameArgs } from '../support/frame.js';
import { reads, soon } from '../support/play.js';

interface Args extends Pick<FrameArgs, 'scheme'> {
  href: string;
  shortcut: 'on' | 'off';
}

const meta: Meta<Args> = {
  title: 'Elements/Quick exit',
  component: 'mend-quick-exit',
  args: { href: 'https://www.example.org/weather', shortcut: 'on' },
  argTypes: { scheme: frameTypes.scheme, shortcut: { control: 'inline-radio', options: ['on', 'off'] } },
  // The bar belongs to a page of its own.
  parameters: { layout: 'fullscreen', docs: { story: { inline: false, iframeHeight: 240 } } },
  render: ({ href, shortcut, scheme }) =>
    html`<mend-quick-exit href=${href} shortcut=${shortcut} scheme=${said(scheme)}>
        <a slot="fallback" href=${href}>Leave this page</a>
      </mend-quick-exit>
      <p class="below">The page goes on below the bar.</p>`,
};
export default meta;

type Story = StoryObj<Args>;

const bar = (canvas: HTMLElement): Promise<HTMLElement> =>
  soon(() => {
    const element = canvas.querySelector('mend-quick-exit')!;
    getByRole(element, 'link', { name: /Leave this page/ });
    return element;
  });

export const Default: Story = {
  tags: ['visual'],
  play: async ({ canvasElement }) => {
    await reads(await bar(canvasElement), 'Or press Shift three times.');
  },
};

export const ShiftPressedTwice: Story = {
  play: async ({ canvasElement }) => {
    const element = await bar(canvasElement);
    await userEvent.keyboard('{Shift>}{/Shift}{Shift>}{/Shift}');
    await reads(element, 'Shift, press 1 more time to leave.');
  },
};

export const WithoutTheShortcut: Story = { args: { shortcut: 'off' } };

export const AnAddressThatIsRefused: Story = {
  args: { href: 'javascript:alert(1)' },
  parameters: { tells: /cannot lead to/ },
};

export const LongWords: Story = { globals: { language: 'en-XA' } };
export const RightToLeft: Story = { globals: { language: 'ar-XB' } };
