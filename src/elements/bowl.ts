import { html, svg, type TemplateResult } from 'lit';
import { seam, thread, type Crack } from './bowl-seam.js';
import type { StepProgress } from './progress.js';

// Drawn by hand: cracks that run from the rim to the foot and meet, in an order that scatters the gold.
const CRACKS: readonly Crack[] = [
  [140, 157, 148, 171, 166, 182, 172, 199, 195, 218, 212, 236],
  [262, 171, 270, 182, 301, 190, 312, 205, 331, 211, 350, 226],
  [428, 167, 409, 178, 398, 194, 374, 203, 366, 215, 350, 226],
  [526, 150, 515, 172, 497, 186, 493, 207, 472, 228, 458, 252],
  [212, 236, 190, 239, 171, 250, 143, 251, 126, 263, 104, 269],
  [212, 236, 219, 251, 240, 262, 249, 281, 274, 291, 288, 306],
  [350, 226, 373, 234, 392, 232, 421, 247, 441, 246, 458, 252],
  [458, 252, 478, 262, 503, 258, 519, 266, 538, 267],
  [288, 306, 299, 324, 296, 342, 305, 356, 303, 388],
  [350, 226, 357, 249, 374, 268, 379, 289, 393, 309, 390, 334, 379, 352, 381, 372, 373, 389],
];

const BODY =
  'M52 114C56 236 144 356 254 386C252 396 250 406 252 414C294 424 346 424 388 412C390 404 388 394 386 384C500 352 584 234 588 114';
const RIM =
  'M52 113C60 76 184 54 320 54C460 54 582 76 588 114C586 150 460 172 318 172C180 172 56 148 52 113Z';
const HOLLOW =
  'M72 114C82 86 194 68 320 68C448 68 560 86 568 114C558 140 448 158 320 158C194 158 82 140 72 114Z';
// The far wall inside, the flank away from the light, and what the potter's fingers left.
const SHADES = [
  'M72 114C82 86 194 68 320 68C448 68 560 86 568 114C540 96 440 86 330 88C220 88 120 96 72 114Z',
  'M588 118C584 234 500 352 386 384L388 412C382 414 376 415 370 416L366 389C462 352 536 262 552 150C574 140 586 130 588 118Z',
];
const LINES = [
  'M78 214C172 262 300 268 420 250',
  'M130 300C200 340 300 348 392 332',
  'M262 392C300 400 340 400 378 391',
];

/** What a reader can do with a crack. */
export interface CrackAction {
  readonly name: (step: StepProgress, at: number) => string;
  readonly choose: (step: string) => void;
}

/** The mended bowl: one crack a step, gold where the step came to rest. Every crack leads to its step. */
export function renderBowl(
  steps: readonly StepProgress[],
  label: string,
  { name, choose }: CrackAction,
): TemplateResult {
  return html`<svg class="bowl" part="bowl" viewBox="40 40 560 392" role="group" aria-label=${label}>
    <path class="clay" d=${BODY}></path>
    <path class="clay" d=${RIM}></path>
    <path class="hollow" d=${HOLLOW}></path>
    ${SHADES.map((d) => svg`<path class="shade" d=${d}></path>`)}
    ${LINES.map((d) => svg`<path class="turned" d=${d}></path>`)}
    ${steps.slice(0, CRACKS.length).map((step, at) => {
      const crack = CRACKS[at] ?? [];
      const line = thread(crack);
      const press = (event: KeyboardEvent) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        choose(step.id);
      };
      return svg`<g
        class="step ${step.status}" role="button" tabindex="0" aria-label=${name(step, at)} @keydown=${press}
        @click=${() => {
          choose(step.id);
        }}
      >
        <path class="hit" d=${line}></path>
        <path class="crack" d=${line}></path>
        <path class="gold" pathLength="1" d=${line}></path>
        <path class="pool" d=${seam(crack)}></path>
        <path class="gloss" d=${line}></path>
      </g>`;
    })}
  </svg>`;
}
