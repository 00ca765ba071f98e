import { html, nothing, type TemplateResult } from 'lit';

/** The settings that every element with a frame has. */
export interface FrameArgs {
  heading: number;
  scheme?: 'light' | 'dark' | 'auto';
  plain: boolean;
}

export const frameArgs: FrameArgs = { heading: 2, plain: false };

/** Leaves an attribute out where nothing is said. */
export const said = (value: string | undefined): string | typeof nothing =>
  value === undefined || value === '' ? nothing : value;

/** What a site writes into the tag, for readers without JavaScript. */
export const fallback = (text: string): TemplateResult => html`<div slot="fallback"><p>${text}</p></div>`;
