import { css } from 'lit';

export const quickExitStyles = css`
  :host {
    position: sticky;
    inset-block-start: 0;
    z-index: 1000;
  }
  .frame {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1em;
    padding: 0.5em clamp(0.75em, 4%, 1.5em);
    border-width: 0 0 1px;
    border-radius: 0;
  }
  .exit {
    position: relative;
    flex: none;
    display: grid;
    place-items: center;
    max-inline-size: 100%;
    min-block-size: 3em;
    padding: 0.5em 1.25em;
    border: 2px solid var(--me-ink);
    border-radius: var(--me-round);
    background: var(--me-ink);
    color: var(--me-paper);
    font-weight: 600;
    line-height: 1.25;
    text-align: center;
    text-decoration: none;
    user-select: none;
  }
  .exit:hover {
    text-decoration: underline;
  }
  .exit:focus-visible {
    border-radius: var(--me-round);
  }
  .lights {
    position: absolute;
    inset-block-end: 0.25em;
    inset-inline: 0;
    display: flex;
    justify-content: center;
    gap: 0.25em;
  }
  .lights[hidden] {
    display: none;
  }
  .light {
    inline-size: 0.4em;
    block-size: 0.4em;
    border: 1px solid currentcolor;
    border-radius: 50%;
  }
  .on {
    background: currentcolor;
  }
  .note {
    flex: 1 1 10em;
    max-inline-size: none;
    color: var(--me-soft);
    font-size: 0.8125em;
    line-height: 1.35;
  }
  @container (inline-size < 28em) {
    .exit {
      flex: 1 0 100%;
    }
  }
  @media (forced-colors: active) {
    .exit {
      border-color: linktext;
    }
    .light {
      border-color: linktext;
    }
    .on {
      background: linktext;
      forced-color-adjust: none;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
