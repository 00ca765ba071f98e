import { css } from 'lit';

export const journeyStyles = css`
  /* A page's own margins win over this. */
  ::slotted(:not(:first-child)) {
    margin-block-start: 1.5em;
  }
  .whole {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 2.5em;
    margin-block-start: 1.5em;
  }
  .current {
    padding-block-start: 2.5em;
    border-block-start: 1px solid var(--me-line);
  }
  .turn {
    justify-content: space-between;
    margin-block-start: 1.5em;
  }
  @container (inline-size > 56em) {
    .whole {
      grid-template-columns: minmax(16em, 2fr) 3fr;
      gap: 3em;
    }
    .current {
      padding-block-start: 0;
      padding-inline-start: 3em;
      border-block-start: 0;
      border-inline-start: 1px solid var(--me-line);
    }
  }
`;
