import { expect, fixture, html } from '@open-wc/testing';
import { css, LitElement, type TemplateResult } from 'lit';
import { define } from '../../src/elements/registry.js';
import { showTogether } from '../../src/elements/together.js';
import { until } from '../support/queries.js';

class Part extends LitElement {
  static override properties = { ready: { type: Boolean } };
  ready = false;
  override render(): TemplateResult {
    return this.ready ? html`<p class="frame">Here</p>` : html``;
  }
}
define('test-part', Part);

class Foreign extends HTMLElement {
  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).innerHTML = '<p>Something else</p>';
  }
}
customElements.define('test-foreign-part', Foreign);

class Around extends LitElement {
  static override properties = { foreign: { type: Boolean } };
  static override styles = css``;
  foreign = false;
  shown = 0;
  override connectedCallback(): void {
    super.connectedCallback();
    showTogether(this, 'test-part, test-foreign-part', () => (this.shown += 1));
  }
  override render(): TemplateResult {
    return html`<section class="frame">
      <test-part></test-part>${this.foreign ? html`<test-foreign-part></test-foreign-part>` : ''}
    </section>`;
  }
}
define('test-around', Around);

describe('showing together', () => {
  for (const foreign of [false, true]) {
    it(`waits for each part of ours${foreign ? ', and for nothing of another’s that has our name' : ''}`, async () => {
      const around = await fixture<Around>(html`<test-around ?foreign=${foreign}></test-around>`);
      const part = around.renderRoot.querySelector<Part>('test-part')!;
      await part.updateComplete;
      expect(around.shown).to.equal(0);
      part.ready = true;
      await until(() => expect(around.shown).to.equal(1));
      part.ready = false;
      await part.updateComplete;
      part.ready = true;
      await part.updateComplete;
      expect(around.shown).to.equal(1);
    });
  }
});
