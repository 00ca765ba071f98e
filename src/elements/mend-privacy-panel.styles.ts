import { css } from 'lit';

export const privacyPanelStyles = css`
  .part {
    display: grid;
    gap: 0.5em;
    padding-block: 1.25em;
    border-block-start: 1px solid var(--me-line);
  }
  .parts {
    margin-block: 1em -0.5em;
  }
  .part > .row {
    gap: 0.25em 1em;
    margin-block-start: 0.25em;
  }
  .part .quiet {
    margin-inline-start: -0.5em;
    text-align: start;
    white-space: normal;
  }
  details.part {
    padding-block: 0.5em;
  }
  .fold > summary {
    margin: 0;
  }
  .file > span {
    display: block;
    min-block-size: 2.75em;
    padding: 0.5em;
    color: var(--me-deep);
    cursor: pointer;
  }
  .file:hover > span {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .file {
    position: relative;
    margin-inline-start: -0.5em;
  }
  .file:focus-within > span {
    border-radius: var(--me-round);
    outline: 2px solid var(--mend-focus, currentcolor);
    outline-offset: 2px;
  }
  .entry {
    max-inline-size: 65ch;
    border-block-end: 1px solid var(--me-line);
  }
  .entry > span > span {
    display: block;
    white-space: pre-wrap;
  }
  @media (forced-colors: active) {
    /* Every button has an edge here, and so has what looks like one. */
    .part .quiet,
    .file {
      margin-inline-start: 0;
    }
    .file > span {
      border: 1px solid ButtonBorder;
      border-radius: var(--me-round);
    }
  }
`;
