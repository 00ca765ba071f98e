import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { Loader, type Request } from '../../src/elements/loader.js';
import { textOf, until } from '../support/queries.js';
import { deferred } from '../support/stage.js';

class TestLoading extends LitElement {
  request: Request<string> | undefined;
  readonly loader = new Loader<string>(this, () => this.request);

  override render() {
    const { value, error } = this.loader;
    return html`${value ?? (error === undefined ? 'waiting' : `failed: ${(error as Error).message}`)}`;
  }

  ask(...parts: unknown[]) {
    const answer = deferred<string>();
    const asked = { times: 0 };
    const load = async () => {
      asked.times++;
      return answer.promise;
    };
    this.request = { parts, load };
    this.requestUpdate();
    return { ...answer, asked };
  }
}
customElements.define('test-loading', TestLoading);

describe('Loader', () => {
  let element: TestLoading;
  const shows = async (text: string) => until(() => expect(textOf(element)).to.equal(text));

  beforeEach(async () => {
    element = await fixture<TestLoading>(html`<test-loading></test-loading>`);
  });

  it('loads nothing while nothing is asked', async () => {
    await shows('waiting');
  });

  it('asks once for the same parts, and shows the answer', async () => {
    const { resolve, asked } = element.ask('en', 1);
    await element.updateComplete;
    const again = element.ask('en', 1);
    resolve('words');
    await shows('words');
    expect([asked.times, again.asked.times]).to.deep.equal([1, 0]);
  });

  it('drops the old answer when something else is asked', async () => {
    const first = element.ask('en');
    first.resolve('words');
    await shows('words');
    const second = element.ask('de');
    await shows('waiting');
    second.resolve('Worte');
    await shows('Worte');
  });

  it('never shows a late answer, or a late failure, over a newer one', async () => {
    const first = element.ask('a');
    await element.updateComplete;
    const b = element.ask('b');
    await element.updateComplete;
    const c = element.ask('c');
    await element.updateComplete;
    c.resolve('newest');
    await shows('newest');
    first.resolve('late');
    b.reject(new Error('late'));
    await Promise.allSettled([first.promise, b.promise]);
    element.requestUpdate();
    await element.updateComplete;
    expect(textOf(element)).to.equal('newest');
  });

  it('tells a failure, also one without a reason, and tries again when asked', async () => {
    for (const reason of [new Error('offline'), undefined]) {
      const { reject, asked } = element.ask(reason);
      await element.updateComplete;
      reject(reason);
      await until(() => expect(textOf(element)).to.contain('failed: '));
      const again = deferred<string>();
      element.request = { parts: [reason], load: async () => again.promise };
      element.loader.retry();
      await shows('waiting');
      again.resolve('words');
      await shows('words');
      expect(asked.times).to.equal(1);
    }
  });

  it('forgets everything when nothing is asked any more', async () => {
    const { resolve } = element.ask('en');
    await element.updateComplete;
    element.request = undefined;
    element.requestUpdate();
    await element.updateComplete;
    resolve('late');
    await Promise.resolve();
    await shows('waiting');
  });
});
