import { css } from 'lit';

/** The native fields of the exercises. */
export const formStyles = css`
  .title {
    font-size: 1em;
    line-height: inherit;
  }
  fieldset {
    border: 0;
    min-inline-size: 0;
  }
  input[type='text'],
  textarea {
    inline-size: 100%;
    min-block-size: max(2.75em, 44px);
    padding: 0.625em 0.75em;
    border: 1px solid var(--me-edge);
    border-radius: var(--me-round);
    background: var(--me-paper);
  }
  textarea {
    min-block-size: 6em;
    resize: vertical;
    field-sizing: content;
  }
  input[type='checkbox'],
  input[type='radio'] {
    flex: none;
    inline-size: 1.375em;
    block-size: 1.375em;
    margin: 0.1em 0 0;
    accent-color: var(--me-deep);
  }
  .choice {
    display: flex;
    align-items: flex-start;
    gap: 0.75em;
    min-block-size: max(2.75em, 44px);
    padding-block: 0.625em;
    cursor: pointer;
  }
  input:focus-visible,
  textarea:focus-visible {
    border-radius: var(--me-round);
  }
  input[type='radio']:focus-visible {
    border-radius: 50%;
  }
`;
