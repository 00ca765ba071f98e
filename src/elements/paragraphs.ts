import { html, type TemplateResult } from 'lit';

export const paragraphs = (body: readonly string[] = []): readonly TemplateResult[] =>
  body.map((text) => html`<p>${text}</p>`);
