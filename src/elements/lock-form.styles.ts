import { css } from 'lit';

/** What the forms of the lock add to an element's look. */
export const lockStyles = css`
  .secret {
    inline-size: 100%;
    max-inline-size: 24em;
    min-block-size: 2.75em;
    padding: 0.5em 0.75em;
    border: 1px solid var(--me-edge);
    border-radius: var(--me-round);
    background: var(--me-paper);
    -webkit-text-security: disc;
  }
  .revealed .secret {
    -webkit-text-security: none;
  }
  .choice {
    display: flex;
    align-items: flex-start;
    gap: 0.75em;
    min-block-size: 2.75em;
    padding-block: 0.625em;
    cursor: pointer;
  }
  .choice > input {
    flex: none;
    inline-size: 1.375em;
    block-size: 1.375em;
    margin: 0.1em 0 0;
    accent-color: var(--me-deep);
  }
`;
