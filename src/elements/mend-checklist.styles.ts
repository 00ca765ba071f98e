import { css } from 'lit';

export const checklistStyles = css`
  .group {
    flex: 1;
  }
  .tally {
    color: var(--me-soft);
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }
  .tally.some {
    color: var(--me-deep);
    font-weight: 600;
  }
  .stem {
    color: var(--me-soft);
    font-weight: 400;
  }
  .field > label,
  .count {
    font-weight: 600;
  }
  .own {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 1em;
  }
  .own .quiet {
    margin: 0;
  }
  .own .quiet,
  .row .quiet {
    white-space: normal;
  }
  /* A line that begins with a quiet button begins where the words do. */
  .stack .row {
    column-gap: 1em;
  }
  .stack .row .quiet {
    padding-inline: 0;
    outline-offset: 4px;
  }
  .field {
    grid-template-columns: minmax(0, 1fr);
  }
  .add input {
    flex: 1 1 10em;
    min-inline-size: 0;
    inline-size: auto;
  }
  .list {
    display: grid;
    gap: 0.5em;
  }
  .needs > li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 0.75em;
    padding-block: 0.625em;
    border-block-end: 1px solid var(--me-line);
  }
  .needs > li:first-child {
    border-block-start: 1px solid var(--me-line);
  }
  .what {
    flex: 1 1 12em;
  }
  .rank {
    display: grid;
    place-items: center;
    inline-size: 1.75em;
    block-size: 1.75em;
    border: 1.5px solid var(--me-deep);
    border-radius: 50%;
    color: var(--me-deep);
    font-weight: 600;
  }
  .sentence + .sentence {
    margin-block-start: 0.5em;
    padding-block-start: 1.5em;
    border-block-start: 1px solid var(--me-line);
  }
  .sentence {
    margin-block-start: 0;
  }
  textarea.line {
    min-block-size: max(2.75em, 44px);
  }
  .reads,
  .preview {
    max-inline-size: 65ch;
    padding: 1em 1.125em;
    border-radius: var(--me-round);
    background: var(--me-wash);
    white-space: pre-wrap;
  }
  .preview {
    display: grid;
    gap: 1em;
    margin-block-start: 0.5em;
    white-space: normal;
  }
  .preview p {
    white-space: pre-wrap;
  }
  .gentle:not(:empty) {
    padding-inline-start: 0.75em;
    border-inline-start: 2px solid var(--me-edge);
    color: var(--me-soft);
  }
  @media (forced-colors: active) {
    /* Every button has an edge here. */
    .stack .row .quiet {
      padding-inline: 0.5em;
    }
  }
`;
