import { html, nothing, type TemplateResult } from 'lit';

/** The settings that every element with a frame has. */
export interface FrameArgs {
  heading: number;
  scheme?: 'light' | 'dark' | 'auto';
  plain: boolean;
}

export const frameArgs: FrameArgs = { heading: 2, plain: false };

const choice = (...options: string[]) => ({
  control: { type: 'select' as const },
  options: [undefined, ...options],
});

/** How the settings that elements share are controlled. */
export const frameTypes = {
  scheme: choice('light', 'dark', 'auto'),
  heading: { control: { type: 'number' as const, min: 2, max: 6 } },
};

export const perspectiveType = { perspective: choice('hurt', 'responsible', 'both') };

/** Leaves an attribute out where nothing is said. */
export const said = (value: string | undefined): string | typeof nothing =>
  value === undefined || value === '' ? nothing : value;

/** What a site writes into the tag, for readers without JavaScript. */
export const fallback = (text: string): TemplateResult => html`<div slot="fallback"><p>${text}</p></div>`;
