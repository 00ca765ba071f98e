import { css, html, LitElement, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { pairsIn, type Pair } from './pairs.js';

const AGAIN = 400;

/** Shows the contrasts in the elements of its sampler, and follows them as they change. */
class ContrastTable extends LitElement {
  static override styles = css`
    table {
      inline-size: 100%;
      border-collapse: collapse;
      font-size: 0.9em;
    }
    caption {
      padding-block: 0.5em;
      font-weight: 600;
      text-align: start;
    }
    th,
    td {
      padding: 0.4em 0.6em;
      border-block-end: 1px solid color-mix(in oklab, currentcolor 20%, transparent);
      font-weight: 400;
      text-align: start;
    }
    thead th {
      font-weight: 600;
    }
    .back {
      display: inline-grid;
      place-items: center;
      inline-size: 3em;
      block-size: 1.75em;
      border: 1px solid color-mix(in oklab, currentcolor 20%, transparent);
      border-radius: 0.25em;
    }
    .front {
      inline-size: 1.5em;
      block-size: 0.5em;
      border-radius: 0.25em;
    }
    .ratio {
      font-variant-numeric: tabular-nums;
    }
  `;

  static override properties = { pairs: { state: true } };

  private pairs: readonly Pair[] = [];
  #timer: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#timer = setInterval(this.#measure, AGAIN);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#timer);
  }

  override render(): TemplateResult {
    return html`<table>
      <caption>
        Contrast, measured on this page
      </caption>
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col">Colors</th>
          <th scope="col">Ratio</th>
          <th scope="col">At least</th>
        </tr>
      </thead>
      <tbody>
        ${this.pairs.map(
          ({ name, front, back, ratio, least }) =>
            html`<tr>
              <th scope="row">${name}</th>
              <td>
                <span class="back" style=${styleMap({ background: back })}>
                  <span class="front" style=${styleMap({ background: front })}></span>
                </span>
              </td>
              <td class="ratio">${ratio.toFixed(1)} ${ratio < least ? '– too low' : ''}</td>
              <td>${least}</td>
            </tr>`,
        )}
      </tbody>
    </table>`;
  }

  readonly #measure = (): void => {
    const samples = this.closest('.sampler')?.querySelectorAll('[data-sample]') ?? [];
    const all = [...samples].flatMap(pairsIn);
    // One line for each thing: the element that shows it first speaks for all.
    const pairs = all.filter(({ name }, at) => all.findIndex((other) => other.name === name) === at);
    if (JSON.stringify(pairs) !== JSON.stringify(this.pairs)) this.pairs = pairs;
  };
}

/** Called, not only imported: bundlers drop what only has side effects. */
export function defineContrastTable(): void {
  if (!customElements.get('contrast-table')) customElements.define('contrast-table', ContrastTable);
}
