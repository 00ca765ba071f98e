import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import manifest from '../../custom-elements.json' with { type: 'json' };
import { setStatus } from '../../src/journey/index.js';
import { getAllByRole, textOf } from '../../test/support/queries.js';
import { shown, soon } from '../support/play.js';
import { defineContrastTable } from './contrast-table.js';
import { yourCss } from './your-css.js';

defineContrastTable();

interface Token {
  name: string;
  description: string;
  default?: string;
}

type Args = Record<string, string>;

const declarations: readonly { tagName?: string; cssProperties?: readonly Token[] }[] =
  manifest.modules.flatMap(({ declarations }) => declarations as readonly object[]);
const TOKENS = declarations.find(({ tagName }) => tagName === 'mend-step-card')?.cssProperties ?? [];
const COLORS = /accent|surface|text$|muted|line$|gold|focus/;

const FONT = 'font-family';

// What a brand book says, in the order it mostly says it; the rest follows.
const FIRST = ['--mend-accent', FONT, '--mend-title-font', '--mend-radius', '--mend-surface', '--mend-text'];
const rank = (name: string): number => (FIRST.indexOf(name) + 1 || FIRST.length + 1) - 1;
const sorted = <T>(record: Record<string, T>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => rank(a) - rank(b)));

const meta: Meta<Args> = {
  title: 'Design/Tokens',
  tags: ['!autodocs'],
  args: sorted({ [FONT]: '', ...Object.fromEntries(TOKENS.map(({ name }) => [name, ''])) }),
  argTypes: sorted({
    [FONT]: { control: 'text', description: 'The typeface of the page. The elements take it on.' },
    ...Object.fromEntries(
      TOKENS.map(({ name, description, default: value }) => [
        name,
        {
          control: { type: COLORS.test(name) ? 'color' : 'text' },
          description,
          ...(value && { table: { defaultValue: { summary: value } } }),
        },
      ]),
    ),
  }),
  parameters: {
    controls: { sort: 'none' },
    journey: [setStatus('look-for-the-reason', 'steady'), setStatus('talk-it-through', 'working')],
  },
  render: (args) => {
    const set = Object.entries(args).filter(
      ([name, value]) => (name === FONT || name.startsWith('--')) && value,
    );
    return html`<div class="sampler" style=${styleMap(Object.fromEntries(set))}>
      <div class="sides">
        <div class="samples">
          <mend-step-card data-sample step="1"></mend-step-card>
          <mend-progress-tracker data-sample variant="bowl"></mend-progress-tracker>
          <mend-prompts data-sample exercise="forgiveness"></mend-prompts>
        </div>
        <div class="beside">
          ${yourCss(set)}
          <contrast-table></contrast-table>
        </div>
      </div>
    </div>`;
  },
};
export default meta;

type Story = StoryObj<Args>;

const isReadable: NonNullable<Story['play']> = async ({ canvasElement }) => {
  await shown(canvasElement, 'mend-prompts');
  const table = canvasElement.querySelector('contrast-table')!;
  await soon(() => {
    const rows = getAllByRole(table, 'row').slice(1).map(textOf);
    if (rows.length < 6) throw new Error(`Measured so far: ${rows.join(' | ')}`);
    const low = rows.filter((row) => row.includes('too low'));
    if (low.length > 0) throw new Error(low.join('\n'));
  });
};

export const TryYourBrand: Story = { play: isReadable };
export const OneAccent: Story = { args: { '--mend-accent': '#7a3b69' }, play: isReadable };
export const AnAccentTooLightForText: Story = { args: { '--mend-accent': '#f2c14e' }, play: isReadable };
export const RoundLargeAndWithSerifs: Story = {
  name: 'Round, large and with serifs',
  args: {
    [FONT]: 'Georgia, serif',
    '--mend-accent': '#0b5fa5',
    '--mend-radius': '1.25em',
    '--mend-font-size': '1.125em',
  },
  play: isReadable,
};
