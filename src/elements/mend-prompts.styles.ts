import { css } from 'lit';

export const promptsStyles = css`
  legend,
  .field > label {
    font-weight: 600;
    margin-block-end: 0.5em;
  }
  .scale {
    display: grid;
    grid-template-columns: repeat(11, minmax(0, 1fr));
    gap: 0.375em;
    max-inline-size: 38em;
  }
  .rate {
    position: relative;
    display: grid;
    cursor: pointer;
  }
  .rate span {
    display: grid;
    place-items: center;
    min-block-size: max(2.75em, 44px);
    border: 1px solid var(--me-edge);
    border-radius: var(--me-round);
  }
  .rate:hover span {
    border-color: currentcolor;
  }
  .rate :checked + span {
    border-color: var(--me-deep);
    background: var(--me-deep);
    color: var(--me-on-deep);
    font-weight: 600;
  }
  .rate :focus-visible + span {
    outline: 2px solid var(--mend-focus, var(--me-ink));
    outline-offset: 2px;
  }
  .ends {
    display: flex;
    justify-content: space-between;
    gap: 1em;
    max-inline-size: 38em;
    margin-block-start: 0.375em;
  }
  .ends span:last-child {
    text-align: end;
  }
  .options {
    border-block: 1px solid var(--me-line);
    margin-block-end: 0.5em;
  }
  .choice + .choice {
    border-block-start: 1px solid var(--me-line);
  }
  .reply:not(:empty),
  .grounding {
    display: grid;
    gap: 0.625em;
    padding: 1em 1.125em;
    border-radius: var(--me-round);
    background: var(--me-wash);
  }
  .reply:empty {
    margin-block-start: -1em;
  }
  /* A line that begins with a quiet button begins where the words do. */
  .stack .row {
    column-gap: 1em;
  }
  .stack .row .quiet {
    padding-inline: 0;
    outline-offset: 4px;
    white-space: normal;
  }
  .numbered {
    list-style: decimal;
    padding-inline-start: 2.25em;
    gap: 0.5em;
  }
  dd {
    white-space: pre-wrap;
  }
  dt {
    margin-block-end: 0.25em;
  }
  @container (inline-size < 36em) {
    .scale {
      grid-template-columns: repeat(6, minmax(0, 1fr));
    }
  }
  @container (inline-size < 20em) {
    .scale {
      grid-template-columns: repeat(4, minmax(0, 1fr));
    }
  }
  @media (forced-colors: active) {
    .rate :checked + span {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
    /* Every button has an edge here. */
    .stack .row .quiet {
      padding-inline: 0.5em;
    }
    .reply:not(:empty),
    .grounding {
      border: 1px solid;
    }
  }
`;
