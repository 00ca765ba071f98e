import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { expectAccessible } from './axe.js';
import {
  click,
  deepActiveElement,
  getAllByRole,
  getByRole,
  nameOf,
  press,
  queryAllByRole,
  queryByRole,
  textOf,
  type,
  until,
} from './queries.js';

class InnerCard extends LitElement {
  static override properties = { count: { state: true } };
  declare count: number;

  constructor() {
    super();
    this.count = 0;
  }

  override render() {
    return html`
      <h2 id="title"><slot name="title">Untitled</slot></h2>
      <section aria-labelledby="title">
        <label for="field">Your words</label>
        <textarea id="field" maxlength="20"></textarea>
        <button @click=${this.#add}>Count</button>
        <p role="status">${this.count}</p>
        <slot></slot>
      </section>
    `;
  }

  #add = () => {
    this.count += 1;
  };
}

class OuterPage extends LitElement {
  override render() {
    return html`<main><slot name="before"></slot><test-inner-card><slot></slot></test-inner-card></main>`;
  }
}

customElements.define('test-inner-card', InnerCard);
customElements.define('test-outer-page', OuterPage);

const page = (content: unknown) => fixture<HTMLElement>(html`<test-outer-page>${content}</test-outer-page>`);
const plain = (content: unknown) => fixture<HTMLElement>(html`<div>${content}</div>`);

describe('finding by role and name', () => {
  it('reaches through shadow roots', async () => {
    const root = await page('');
    expect(getByRole(root, 'button', { name: 'Count' }).localName).to.equal('button');
    expect(getByRole(root, 'region', { name: 'Untitled' }).localName).to.equal('section');
  });

  it('finds slotted content where it is shown, through two slots', async () => {
    const root = await page(html`<a href="#x">More</a><em slot="before">First</em>`);
    expect(textOf(root)).to.equal('First Untitled Your words Count 0 More');
    expect(getByRole(root, 'link', { name: 'More' }).localName).to.equal('a');
  });

  it('does not find what no slot shows', async () => {
    const root = await page(html`<a href="#x" slot="nowhere">More</a>`);
    expect(queryByRole(root, 'link')).to.equal(undefined);
    expect(queryByRole(root.querySelector('a')!, 'link')).to.equal(undefined);
  });

  it('names a field by a label of the same shadow root', async () => {
    const root = await page('');
    expect(getByRole(root, 'textbox', { name: 'Your words' }).localName).to.equal('textarea');
  });

  it('does not let a label reach across a shadow boundary', async () => {
    const root = await plain(html`
      <span id="title">Outside</span><label for="field">Outside</label><test-inner-card></test-inner-card>
    `);
    expect(nameOf(getByRole(root, 'textbox'))).to.equal('Your words');
    expect(nameOf(getByRole(root, 'region'))).to.equal('Untitled');
  });

  it('names by the text that is slotted into a heading', async () => {
    const root = await plain(html`<test-inner-card><b slot="title">Being heard</b></test-inner-card>`);
    expect(getByRole(root, 'heading', { name: 'Being heard', level: 2 }).localName).to.equal('h2');
    expect(getByRole(root, 'region', { name: /heard/ }).localName).to.equal('section');
  });

  it('passes over what is not shown', async () => {
    const root = await plain(html`
      <button hidden>1</button>
      <button style="display: none">2</button>
      <button style="visibility: hidden">3</button>
      <div inert><button>4</button></div>
      <div aria-hidden="true"><button>5</button></div>
      <details>
        <summary>More</summary>
        <button>6</button>
      </details>
      <div style="visibility: hidden"><button style="visibility: visible">7</button></div>
      <div style="content-visibility: hidden"><button>8</button></div>
      <dialog><button>9</button></dialog>
    `);
    expect(queryAllByRole(root, 'button').map(nameOf)).to.deep.equal(['More', '7']);
    expect(textOf(root)).to.equal('More 7');
    click(getByRole(root, 'button', { name: 'More', expanded: false }));
    expect(getByRole(root, 'button', { name: 'More', expanded: true }).localName).to.equal('summary');
    expect(queryAllByRole(root, 'button').map(nameOf)).to.deep.equal(['More', '6', '7']);
  });

  it('finds nothing below a hidden ancestor', async () => {
    const root = await plain(html`<div hidden><p><button>Go</button></p></div>`);
    expect(queryByRole(root.querySelector('p')!, 'button')).to.equal(undefined);
    expect(textOf(root.querySelector('p')!)).to.equal('');
  });

  it('shows a hidden element that a style sheet shows again', async () => {
    const root = await plain(html`<button hidden style="display: block">Seen all the same</button>`);
    expect(textOf(root)).to.equal('Seen all the same');
  });

  it('tells states apart', async () => {
    const root = await plain(html`
      <label><input type="checkbox" checked /> Safe</label>
      <label><input type="checkbox" /> Heard</label>
      <button aria-pressed="true">Now</button>
      <button disabled aria-pressed="false">Later</button>
      <a href="#1" aria-current="step">One</a><a href="#2">Two</a>
      <label>Which<select><option>First</option><option selected>Second</option></select></label>
      <div role="tab" aria-selected="true" tabindex="0">Tab</div>
    `);
    expect(nameOf(getByRole(root, 'checkbox', { checked: true }))).to.equal('Safe');
    expect(nameOf(getByRole(root, 'checkbox', { checked: false }))).to.equal('Heard');
    expect(nameOf(getByRole(root, 'button', { pressed: true }))).to.equal('Now');
    expect(nameOf(getByRole(root, 'button', { disabled: true }))).to.equal('Later');
    expect(nameOf(getByRole(root, 'link', { current: true }))).to.equal('One');
    expect(nameOf(getByRole(root, 'option', { selected: true }))).to.equal('Second');
    expect(nameOf(getByRole(root, 'tab', { selected: true }))).to.equal('Tab');
  });

  it('gives landmarks a role only where they have one', async () => {
    const root = await plain(html`
      <section>Plain</section>
      <section aria-label="Named"><header>Not a banner</header></section>
      <form>Plain</form>
      <table>
        <tr>
          <th scope="row">Row</th>
        </tr>
      </table>
    `);
    expect(getAllByRole(root, 'region').map(nameOf)).to.deep.equal(['Named']);
    expect(queryByRole(root, 'form')).to.equal(undefined);
    expect(queryByRole(root, 'banner')).to.equal(undefined);
    expect(nameOf(getByRole(root, 'rowheader'))).to.equal('Row');
  });

  it('reads descriptions', async () => {
    const root = await plain(html`<button aria-describedby="why">Erase</button><p id="why">For good.</p>`);
    expect(getByRole(root, 'button', { description: 'For good.' }).localName).to.equal('button');
    expect(queryByRole(root, 'button', { description: /never/ })).to.equal(undefined);
  });

  it('says what is there when nothing fits', async () => {
    const root = await plain(html`<button>Save</button><h3>Today</h3>`);
    expect(() => getByRole(root, 'button', { name: 'Send' })).to.throw(
      'Nothing with the role button "Send".\nThere is:\n  button "Save"\n  heading "Today"',
    );
    expect(() => getAllByRole(root, 'link', { name: /x/ })).to.throw('Nothing with the role link /x/.');
  });

  it('wants one, and says when there are two', async () => {
    const root = await plain(html`<button>Save</button><button>Save</button>`);
    expect(() => getByRole(root, 'button', { name: 'Save' })).to.throw(
      '2 elements, not one, with the role button',
    );
    expect(() => queryByRole(root, 'button')).to.throw('2 elements');
  });
});

describe('reading text', () => {
  it('keeps words apart and white space even', async () => {
    const root = await plain(
      html`<h3>Title</h3><p>one<b>two</b>  three<br />four</p><ul><li>a</li><li>b</li></ul>`,
    );
    expect(textOf(root)).to.equal('Title onetwo three four a b');
  });

  it('leaves out what stands in fields, scripts and styles', async () => {
    const root = await plain(html`
      <textarea>typed</textarea><select><option>picked</option></select>
      <style>p {}</style><script type="application/json">{}</script>rest
    `);
    expect(textOf(root)).to.equal('rest');
  });
});

describe('acting', () => {
  it('clicks and meets the answer', async () => {
    const root = await page('');
    click(getByRole(root, 'button', { name: 'Count' }));
    await until(() => expect(textOf(getByRole(root, 'status'))).to.equal('1'));
    expect(deepActiveElement()).to.equal(getByRole(root, 'button', { name: 'Count' }));
  });

  it('refuses to click what nobody could', async () => {
    const root = await plain(html`<button disabled>Off</button><button hidden>Gone</button>`);
    const [off, gone] = [...root.querySelectorAll('button')];
    expect(() => click(off!)).to.throw('Nobody can click button "Off": it is disabled.');
    expect(() => click(gone!)).to.throw('it is not shown');
  });

  it('types into a field, no further than it takes', async () => {
    const root = await page('');
    const heard: string[] = [];
    root.addEventListener('input', () => heard.push('input'));
    const field = getByRole<HTMLTextAreaElement>(root, 'textbox');
    type(field, 'twenty letters and more');
    expect(field.value).to.equal('twenty letters and m');
    expect(heard).to.deep.equal(['input']);
  });

  it('sends one change when focus leaves a field', async () => {
    const root = await plain(html`<label>Words<input /></label><button>Next</button>`);
    const heard: string[] = [];
    root.addEventListener('change', () => heard.push('change'));
    type(getByRole(root, 'textbox'), 'a');
    type(getByRole(root, 'textbox'), 'ab');
    expect(heard).to.deep.equal([]);
    getByRole(root, 'button').focus();
    await until(() => expect(heard).to.deep.equal(['change']));
  });

  it('picks an option by its text', async () => {
    const root = await plain(html`
      <label>Which<select><option value="1">First one</option><option value="2">Second one</option></select></label>
    `);
    const heard: string[] = [];
    root.addEventListener('change', () => heard.push('change'));
    const list = getByRole<HTMLSelectElement>(root, 'combobox', { name: /Which/ });
    type(list, 'Second one');
    expect(list.value).to.equal('2');
    expect(heard).to.deep.equal(['change']);
    expect(() => type(list, 'Third')).to.throw('No option "Third" in');
  });

  it('moves a slider', async () => {
    const root = await plain(html`<label>How much<input type="range" min="0" max="10" /></label>`);
    const slider = getByRole<HTMLInputElement>(root, 'slider');
    type(slider, '7');
    expect(slider.value).to.equal('7');
  });

  it('refuses to type where nobody could', async () => {
    const root = await plain(html`<input aria-label="Fixed" readonly /><button>No field</button>`);
    expect(() => type(getByRole(root, 'textbox'), 'a')).to.throw('it is read-only');
    expect(() => type(getByRole(root, 'button'), 'a')).to.throw('it is not a field');
  });

  it('presses real keys', async () => {
    const root = await plain(html`<button>One</button><test-inner-card></test-inner-card>`);
    getByRole(root, 'button', { name: 'One' }).focus();
    await press('Tab');
    await until(() => expect(deepActiveElement()).to.equal(getByRole(root, 'textbox')));
  });
});

describe('waiting', () => {
  it('tries again until it holds, and gives back the answer', async () => {
    let tries = 0;
    const answer = await until(() => {
      tries += 1;
      if (tries < 3) throw new Error('not yet');
      return Promise.resolve('there');
    });
    expect(answer).to.equal('there');
    expect(tries).to.equal(3);
  });

  it('throws what was thrown last', async () => {
    let failure: unknown;
    await until(() => {
      throw new Error('never');
    }).catch((error: unknown) => (failure = error));
    expect(String(failure)).to.equal('Error: never');
  });
});

describe('checking access', () => {
  it('passes what is accessible', async () => {
    await expectAccessible(await page(html`<p>More words</p>`));
  });

  it('fails, in a shadow root too, with what is wrong and where', async () => {
    const root = await page(html`<p>More words</p>`);
    const field = getByRole(root, 'textbox');
    field.previousElementSibling!.remove();
    let message = '';
    await expectAccessible(root).catch((error: unknown) => (message = String(error)));
    expect(message).to.contain('label (critical)').and.to.contain('<textarea id="field"');
  });

  it('holds colours to their contrast', async () => {
    const root = await plain(html`<p style="color: #999; background: #fff">Faint</p>`);
    let message = '';
    await expectAccessible(root).catch((error: unknown) => (message = String(error)));
    expect(message).to.contain('color-contrast');
  });
});
