import { css } from 'lit';

export const progressTrackerStyles = css`
  .steps > li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 1em;
    border-block-end: 1px solid var(--me-line);
  }
  .steps {
    border-block-start: 1px solid var(--me-line);
  }
  .go {
    display: flex;
    flex: 1 1 13em;
    gap: 0.75em;
    padding-inline: 0;
    border: 0;
    background: none;
    text-align: start;
  }
  .go:hover span:last-child {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .number {
    flex: none;
    min-inline-size: 1.25em;
    color: var(--me-soft);
    font-variant-numeric: tabular-nums;
    text-align: end;
  }
  .status {
    display: flex;
    align-items: center;
    gap: 0.5em;
    flex: 0 1 11em;
    color: var(--me-soft);
  }
  .mark {
    flex: none;
    inline-size: 0.75em;
    block-size: 0.75em;
    border: 1.5px solid var(--me-edge);
    border-radius: 50%;
  }
  .working .mark,
  .returning .mark {
    border-color: var(--me-deep);
    background: linear-gradient(to right, var(--me-deep) 50%, transparent 50%);
  }
  .resting .mark {
    border-color: var(--me-seam);
  }
  .steady .mark {
    border-color: var(--me-seam);
    background: var(--me-seam);
  }
  .steady .status,
  .resting .status,
  .working .status,
  .returning .status {
    color: inherit;
  }
  .bowl {
    display: block;
    inline-size: 100%;
    max-inline-size: 24em;
    block-size: auto;
    margin-inline: auto;
    overflow: visible;
  }
  .clay {
    fill: var(--me-wash);
    stroke: var(--me-edge);
    stroke-width: 1.5;
  }
  .hollow {
    fill: var(--me-paper);
  }
  .shade {
    fill: none;
    stroke: var(--me-edge);
    stroke-width: 1;
    opacity: 0.45;
  }
  .crack {
    fill: none;
    stroke: var(--me-edge);
    stroke-width: 1;
    opacity: 0.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .gold {
    fill: none;
    stroke: var(--me-seam);
    stroke-width: 4;
    stroke-linecap: round;
    stroke-linejoin: round;
    stroke-dasharray: 1;
    stroke-dashoffset: 1;
    opacity: 0;
    transition:
      stroke-dashoffset 240ms ease-out,
      opacity 1ms;
  }
  .resting > .gold {
    stroke-width: 2.25;
  }
  .steady > .gold,
  .resting > .gold {
    stroke-dashoffset: 0;
    opacity: 1;
  }
  .twin {
    border-block-start: 1px solid var(--me-line);
  }
  .opened {
    padding-block-start: 1.5em;
    border-block-start: 1px solid var(--me-line);
  }
  .hard-day {
    justify-content: space-between;
  }
  .hard-day .quiet {
    margin-inline: -0.5em;
    white-space: normal;
    text-align: start;
  }
  @container (inline-size < 24em) {
    .status {
      flex-basis: 100%;
      padding-block-end: 0.625em;
      padding-inline-start: 2em;
      margin-block-start: -0.5em;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .gold {
      transition: none;
    }
  }
  @media (forced-colors: active) {
    .clay,
    .shade,
    .crack {
      stroke: CanvasText;
      fill: none;
    }
    .gold {
      stroke: Highlight;
    }
    .steady .mark,
    .working .mark,
    .returning .mark {
      forced-color-adjust: none;
      border-color: CanvasText;
    }
    .steady .mark {
      background: CanvasText;
    }
  }
`;
