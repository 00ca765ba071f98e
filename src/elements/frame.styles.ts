import { css } from 'lit';

/** What all elements share: colors, type, space and the native controls. */
export const frameStyles = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  :host([scheme='light']) {
    color-scheme: light;
  }
  :host([scheme='dark']) {
    color-scheme: dark;
  }
  :host([scheme='auto']) {
    color-scheme: light dark;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
    margin: 0;
    padding: 0;
  }
  .frame {
    /* The browser's own colors, where newer ones are not known: they follow the scheme too. */
    --me-paper: var(--mend-surface, canvas);
    --me-ink: var(--mend-text, canvastext);
    --me-accent: var(--mend-accent, #1c6b59);
    --me-deep: var(--me-ink);
    --me-edge: var(--me-ink);
    --me-on-deep: var(--me-paper);
    --me-seam: var(--mend-gold, #b5852b);
    --me-space: calc(1em * var(--mend-space, 1));
    --me-round: var(--mend-radius, 0.5em);
    /* Nothing leaks in from the host's page but its font, and nothing shows where the host hides it. */
    all: initial;
    container-type: inline-size;
    display: block;
    padding: calc(var(--mend-space, 1) * clamp(1.125em, 5%, 2em));
    border: 1px solid var(--me-line);
    border-radius: calc(var(--me-round) * 2);
    background: var(--me-paper);
    color: var(--me-ink);
    color-scheme: inherit;
    font-family: inherit;
    font-size: var(--mend-font-size, 1em);
    line-height: 1.55;
    overflow-wrap: anywhere;
    text-size-adjust: inherit;
    visibility: inherit;
  }
  /* An element inside another one is scaled already. */
  .frame > * {
    --mend-font-size: 1em;
  }
  :host([plain]) .frame {
    padding: 0;
    border: 0;
    border-radius: 0;
  }
  /* As much of the accent as any accent leaves readable. */
  @supports (color: color-mix(in oklab, red, red)) {
    .frame {
      --me-soft: var(--mend-muted, color-mix(in oklab, var(--me-ink) 72%, var(--me-paper)));
      --me-line: var(--mend-line, color-mix(in oklab, var(--me-ink) 16%, var(--me-paper)));
      --me-edge: color-mix(in oklab, var(--me-ink) 55%, var(--me-paper));
      --me-deep: color-mix(in oklab, var(--me-accent) 30%, var(--me-ink));
      --me-wash: color-mix(in oklab, var(--me-seam) 9%, var(--me-paper));
    }
  }
  /* The accent itself, its lightness moved only as far as reading needs. */
  @supports (color: light-dark(oklch(from red min(l, 1) c h), red)) {
    .frame {
      --me-paper: var(--mend-surface, light-dark(#fdfbf6, oklch(from var(--me-accent) 0.235 min(c, 0.012) h)));
      --me-ink: var(--mend-text, light-dark(oklch(from var(--me-accent) 0.295 min(c, 0.03) h), #ebe5d9));
      --me-deep: light-dark(
        oklch(from var(--me-accent) min(l, 0.48) min(c, 0.14) h),
        oklch(from var(--me-accent) max(l, 0.76) min(c, 0.11) h)
      );
      --me-on-deep: light-dark(#fff, #111);
      --me-seam: var(--mend-gold, light-dark(#b5852b, #dfb15c));
    }
  }
  p,
  ul,
  ol,
  fieldset,
  blockquote {
    max-inline-size: 65ch;
  }
  ul,
  ol {
    list-style: none;
  }
  h2,
  h3,
  h4,
  h5,
  h6,
  legend,
  dt {
    font-size: 1em;
    font-weight: 600;
    line-height: 1.3;
    text-wrap: balance;
  }
  .title,
  .screen-title,
  .idea {
    font-family: var(--mend-title-font, inherit);
    font-size: 1.4em;
    line-height: 1.25;
  }
  .over {
    margin-block-end: 0.2em;
  }
  .head {
    display: flex;
    align-items: flex-start;
    justify-content: space-between;
    gap: 1em;
  }
  .over,
  .soft,
  .foot {
    color: var(--me-soft);
  }
  .stack {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--me-space);
    margin-block-start: var(--me-space);
  }
  .stack.wide {
    gap: calc(1.5 * var(--me-space));
  }
  .stack > .row:last-child {
    margin-block-start: calc(var(--me-space) / 2);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
  }
  button,
  select,
  input,
  textarea {
    font: inherit;
    color: inherit;
  }
  button,
  select {
    min-block-size: max(2.75em, 44px);
    padding: 0.5em 1em;
    border: 1px solid var(--me-edge);
    border-radius: var(--me-round);
    background: var(--me-paper);
    cursor: pointer;
  }
  button:hover {
    border-color: currentcolor;
  }
  button[aria-disabled='true'] {
    color: var(--me-soft);
    border-style: dashed;
    cursor: default;
  }
  .main {
    border-color: var(--me-deep);
    background: var(--me-deep);
    color: var(--me-on-deep);
    font-weight: 600;
  }
  .quiet {
    padding-inline: 0.5em;
    border-color: transparent;
    background: none;
    color: var(--me-deep);
    white-space: nowrap;
  }
  .head > .quiet {
    margin-block: -0.6em;
    margin-inline: -0.5em;
  }
  /* Without the frame's padding it would stand out of the box. */
  :host([plain]) .head > .quiet {
    margin-inline: 0;
    padding-inline: 0;
  }
  .main:hover,
  .quiet:hover {
    border-color: transparent;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  a {
    display: inline-block;
    min-block-size: 24px;
    color: var(--me-deep);
    text-underline-offset: 0.2em;
  }
  select {
    padding-inline-end: 2.25em;
    appearance: none;
    text-overflow: ellipsis;
  }
  .pick {
    position: relative;
    display: block;
  }
  .pick,
  select {
    inline-size: 100%;
    max-inline-size: 20em;
  }
  .pick::after {
    content: '';
    position: absolute;
    inset-block-start: 50%;
    inset-inline-end: 1em;
    inline-size: 0.5em;
    block-size: 0.5em;
    border: solid currentcolor;
    border-width: 0 1.5px 1.5px 0;
    transform: translateY(-70%) rotate(45deg);
    pointer-events: none;
  }
  .field {
    display: grid;
    gap: 0.375em;
    max-inline-size: 65ch;
  }
  summary {
    display: flex;
    align-items: center;
    gap: 0.75em;
    min-block-size: max(2.75em, 44px);
    padding-block: 0.5em;
    cursor: pointer;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary::before {
    content: '';
    flex: none;
    inline-size: 0.45em;
    block-size: 0.45em;
    margin-inline-start: 0.1em;
    border: solid var(--me-deep);
    border-width: 0 1.5px 1.5px 0;
    transform: rotate(-45deg);
  }
  [dir='rtl'] summary::before {
    transform: rotate(135deg);
  }
  details[open] > summary::before,
  [dir='rtl'] details[open] > summary::before {
    transform: translateY(-25%) rotate(45deg);
  }
  .fold > summary {
    font-weight: 600;
  }
  .fold + .fold,
  .folds {
    border-block-start: 1px solid var(--me-line);
  }
  .folds {
    border-block-end: 1px solid var(--me-line);
  }
  .inside {
    display: grid;
    gap: 0.75em;
    padding-block: 0.25em 1.25em;
    padding-inline-start: 1.3em;
  }
  .dots > li {
    padding-inline-start: 1.3em;
    position: relative;
  }
  .dots > li + li {
    margin-block-start: 0.5em;
  }
  .dots > li::before {
    content: '';
    position: absolute;
    inset-block-start: 0.72em;
    inset-inline-start: 0;
    inline-size: 0.6em;
    border-block-start: 1.5px solid var(--me-deep);
  }
  .notice {
    display: grid;
    gap: 0.75em;
    justify-items: start;
    margin-block-start: 1em;
    padding-inline-start: 1em;
    border-inline-start: 2px solid var(--me-edge);
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 1.5em;
    margin-block-start: 1.25em;
  }
  .kept {
    display: grid;
    gap: 0.25em;
  }
  .foot > .row {
    align-self: center;
  }
  /* A line that begins with a quiet button begins where the words do. */
  .foot .row {
    column-gap: 1em;
  }
  .foot .quiet {
    padding-inline: 0;
    text-align: start;
    white-space: normal;
  }
  .again > p {
    margin-block-end: 0.75em;
  }
  .again[open] {
    flex-basis: 100%;
  }
  .said:not(:empty) {
    margin-block-start: 0.75em;
    color: var(--me-soft);
  }
  .sr {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  :focus-visible {
    outline: 2px solid var(--mend-focus, var(--me-ink));
    outline-offset: 2px;
    border-radius: 2px;
  }
  button:focus-visible,
  select:focus-visible {
    border-radius: var(--me-round);
  }
  [tabindex='-1']:focus-visible {
    outline-width: 1px;
    outline-offset: 0.25em;
  }
  @media (forced-colors: active) {
    .main {
      border-width: 2px;
    }
    .pick::after,
    summary::before {
      border-color: CanvasText;
    }
  }
  @media print {
    button,
    .foot,
    .pick {
      display: none;
    }
    .frame {
      --me-ink: #000;
      --me-paper: #fff;
      border: 0;
      color-scheme: light;
    }
  }
`;
