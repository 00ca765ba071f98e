import { html, type TemplateResult } from 'lit';

/** A native heading of a level known only at run time. Anything out of range lands on the nearest level there is. */
export function heading(level: number, content: unknown, className = ''): TemplateResult {
  switch (within(level)) {
    case 2:
      return html`<h2 class=${className}>${content}</h2>`;
    case 3:
      return html`<h3 class=${className}>${content}</h3>`;
    case 4:
      return html`<h4 class=${className}>${content}</h4>`;
    case 5:
      return html`<h5 class=${className}>${content}</h5>`;
    default:
      return html`<h6 class=${className}>${content}</h6>`;
  }
}

/** The level of a heading below the element's own. */
export const below = (level: number, by = 1): number => within(within(level) + by);

const within = (level: number): number => Math.min(6, Math.max(2, Math.round(level) || 2));
