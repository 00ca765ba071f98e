import { css } from 'lit';

export const stepCardStyles = css`
  .idea {
    line-height: 1.4;
    max-inline-size: 38ch;
    text-wrap: pretty;
  }
  /* WebKit lets a long choice run out of its box. */
  select {
    overflow: hidden;
  }
  .try,
  .small-step {
    display: grid;
    gap: 0.625em;
  }
  .small-step {
    padding: 1em 1.125em;
    border-radius: var(--me-round);
    background: var(--me-wash);
  }
  blockquote {
    padding-inline-start: 1em;
    border-inline-start: 2px solid var(--me-deep);
    font-style: italic;
  }
  .copy {
    justify-self: start;
  }
  .study + .study {
    padding-block-start: 0.75em;
    border-block-start: 1px solid var(--me-line);
  }
  .exercise {
    display: grid;
    justify-items: start;
    gap: 1.5em;
  }
  .opened {
    justify-self: stretch;
    padding-block-start: 1.5em;
    border-block-start: 1px solid var(--me-line);
  }
  mend-safety-note {
    padding-inline-start: 1.125em;
    border-inline-start: 2px solid var(--me-edge);
  }
`;
