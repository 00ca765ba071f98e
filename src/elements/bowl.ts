import { svg, html, type TemplateResult } from 'lit';
import type { StepProgress } from './progress.js';

// Drawn once by hand and eye: ten cracks that run from the rim to the foot, in an order that scatters the gold.
const CRACKS = [
  'M70 75.6Q78.9 83.2 82.5 90.5Q86.1 97.8 92.3 102.4Q98.5 107 101.8 112L105 117',
  'M131 81.4Q138.7 90.4 146.5 93.5Q154.3 96.6 157 100.3Q159.8 104.1 166.9 108L174 112',
  'M214 79.8Q206.1 90.5 198.4 92.1Q190.7 93.7 186.7 98.5Q182.8 103.3 178.4 107.6L174 112',
  'M263 73Q254.1 81 253.2 87.9Q252.3 94.9 247.8 99.5Q243.3 104.1 237.4 108.8Q231.5 113.5 229.8 119.8L228 126',
  'M105 117Q91.6 120.9 86.3 123.4Q81 125.8 74.2 125.8Q67.4 125.8 59.9 130.3L52.5 134.7',
  'M105 117Q112.8 124.2 118.2 128.3Q123.5 132.4 128.7 136.9Q134 141.3 138.5 146.1L143 151',
  'M174 112Q186.3 119 193.7 120.7Q201.1 122.4 207.7 123Q214.3 123.7 221.2 124.8L228 126',
  'M228 126Q239.2 130.2 246.3 131.1Q253.4 132 260.6 133.1L267.8 134.2',
  'M143 151Q149.5 167 150.7 172.6Q151.9 178.3 151.5 186.2L151 194',
  'M174 112Q177.9 122.6 182.2 129.7Q186.6 136.9 191.4 143.4Q196.2 149.9 197.1 155.5Q198 161 194.1 167.1Q190.3 173.1 189.6 177.1Q188.8 181 187.9 187.5L187 194',
];

/** The mended bowl: one crack a step, gold where the step came to rest. Its text twin stands beside it. */
export function renderBowl(steps: readonly StepProgress[]): TemplateResult {
  return html`<svg class="bowl" part="bowl" viewBox="14 26 292 190" aria-hidden="true">
    <path class="clay" d="M28 58C30 130 88 186 128 194L126 206Q160 212 194 206L192 194C232 186 290 130 292 58"></path>
    <path class="shade" d="M128 194Q160 199 192 194"></path>
    <ellipse class="clay" cx="160" cy="58" rx="132" ry="24"></ellipse>
    <ellipse class="hollow" cx="160" cy="59" rx="125" ry="20"></ellipse>
    ${steps.slice(0, CRACKS.length).map(
      ({ status }, at) => svg`<g class=${status}>
        <path class="crack" d=${CRACKS[at] ?? ''}></path>
        <path class="gold" pathLength="1" d=${CRACKS[at] ?? ''}></path>
      </g>`,
    )}
  </svg>`;
}
