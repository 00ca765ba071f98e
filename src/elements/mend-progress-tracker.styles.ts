import { css } from 'lit';

export const progressTrackerStyles = css`
  .frame {
    --me-gilt: var(--me-seam);
  }
  /* Whatever gold a page gives, it can be told from the bowl. */
  @supports (color: light-dark(oklch(from red min(l, 1) c h), red)) {
    .frame {
      --me-gilt: light-dark(
        oklch(from var(--me-seam) min(l, 0.63) min(c, 0.13) h),
        oklch(from var(--me-seam) max(l, 0.65) min(c, 0.13) h)
      );
    }
  }
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
    border-color: var(--me-gilt);
  }
  .steady .mark {
    border-color: var(--me-gilt);
    background: var(--me-gilt);
  }
  .steady .status,
  .resting .status,
  .working .status,
  .returning .status {
    color: inherit;
  }
  .bowl {
    --line: clamp(1.25px, 0.4cqi, 2.25px);
    display: block;
    inline-size: 100%;
    max-inline-size: 24em;
    block-size: auto;
    margin-inline: auto;
    overflow: visible;
    fill: none;
    stroke: var(--me-edge);
    stroke-width: var(--line);
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .clay {
    fill: var(--me-wash);
    vector-effect: non-scaling-stroke;
  }
  .hollow {
    fill: var(--me-paper);
    stroke: none;
  }
  .shade {
    fill: #00000010;
    fill: light-dark(#00000010, #00000050);
    stroke: none;
  }
  .turned {
    stroke-width: 1;
    stroke-opacity: 0.35;
    vector-effect: non-scaling-stroke;
  }
  .step {
    cursor: pointer;
  }
  .hit {
    stroke: transparent;
    stroke-width: 44;
    pointer-events: stroke;
  }
  .crack {
    stroke-width: calc(var(--line) * 0.75);
    vector-effect: non-scaling-stroke;
  }
  .step:hover > .crack,
  .working > .crack,
  .returning > .crack {
    stroke: var(--me-deep);
    stroke-width: calc(var(--line) * 1.25);
  }
  .gold {
    stroke: var(--me-gilt);
    stroke-width: 4;
    stroke-dasharray: 1;
    stroke-dashoffset: 1;
    opacity: 0;
    transition:
      stroke-dashoffset 240ms ease-out,
      opacity 1ms;
  }
  .pool {
    fill: var(--me-gilt);
    stroke: color-mix(in oklab, var(--me-gilt) 70%, #000);
    stroke-width: 1;
    opacity: 0;
    transition: opacity 240ms ease-out;
  }
  .gloss {
    stroke: color-mix(in oklab, var(--me-gilt) 45%, #fff);
    stroke-width: 1.5;
    stroke-dasharray: 22 14 36 20;
    translate: -0.8px -1.2px;
    opacity: 0;
  }
  .resting > .gold,
  .steady > .gold {
    stroke-dashoffset: 0;
    opacity: 1;
  }
  .steady > .pool,
  .steady > .gloss {
    opacity: 1;
  }
  /* The ring of the focus follows the crack. */
  .step:focus-visible {
    outline: none;
  }
  .step:focus-visible > .hit {
    stroke: var(--mend-focus, var(--me-ink));
    stroke-width: 18;
  }
  .step:focus-visible > .crack {
    stroke: var(--me-paper);
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
    .gold,
    .pool {
      transition: none;
    }
  }
  @media (forced-colors: active) {
    .hard-day .quiet {
      margin-inline: 0;
    }
    .bowl {
      forced-color-adjust: none;
      stroke: CanvasText;
    }
    .clay,
    .hollow {
      fill: Canvas;
    }
    .shade,
    .gloss {
      display: none;
    }
    .step:hover > .crack,
    .working > .crack,
    .returning > .crack {
      stroke: CanvasText;
    }
    .gold,
    .pool {
      stroke: Highlight;
    }
    .pool {
      fill: Highlight;
    }
    .step:focus-visible > .hit {
      stroke: CanvasText;
    }
    .step:focus-visible > .crack {
      stroke: Canvas;
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
  @media print {
    .go {
      display: flex;
    }
  }
`;
