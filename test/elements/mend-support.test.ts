import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/safety-note.js';
import '../../src/define/support.js';
import type { SupportEntry } from '../../src/elements/support-entries.js';
import { expectAccessible } from '../support/axe.js';
import { click, getAllByRole, getByRole, queryByRole, textOf, until } from '../support/queries.js';
import { carried, eventsAt, freshPage, hearConsole } from '../support/stage.js';

freshPage();
const heard = hearConsole();

const GENERAL = 'contact your local emergency services';
const today = new Date().toISOString().slice(0, 10);
const entry = (over: Partial<Record<keyof SupportEntry, unknown>> = {}): SupportEntry =>
  ({
    region: 'GB',
    language: 'en',
    label: 'A helpline',
    channel: 'phone',
    href: 'tel:000',
    source: 'Example Trust',
    verifiedOn: today,
    ...over,
  }) as SupportEntry;

async function show(entries?: unknown, attributes = ''): Promise<[HTMLElement, Event[]]> {
  const root = await fixture<HTMLElement>(html`<div></div>`);
  const events = eventsAt(root);
  const template = document.createElement('template');
  template.innerHTML = `<mend-support ${attributes}></mend-support>`;
  const element = document.importNode(template.content, true).firstElementChild!;
  if (entries !== undefined) Object.assign(element, { entries });
  root.append(element);
  await until(() => getByRole(root, 'heading', { name: 'Where to find help' }));
  return [root, events];
}

const json = async (text: string): Promise<[HTMLElement, Event[]]> => {
  const root = await fixture<HTMLElement>(html`<div></div>`);
  const events = eventsAt(root);
  root.innerHTML = `<mend-support><script type="application/json">${text}</script></mend-support>`;
  await until(() => getByRole(root, 'heading', { name: 'Where to find help' }));
  return [root, events];
};

describe('<mend-support>', () => {
  it('shows a general line without entries, and tells the site once', async () => {
    const [root] = await show();
    expect(textOf(root)).to.contain(GENERAL);
    expect(queryByRole(root, 'link')).to.equal(undefined);
    await expectAccessible(root);
    await until(() => expect(heard.warnings).to.have.length(1));
    expect(heard.warnings[0]).to.contain('no support entries');
    await show();
    expect(heard.warnings).to.have.length(1);
  });

  for (const [channel, href, name] of [
    ['phone', 'tel:000', 'Phone'],
    ['text', 'sms:000', 'Text message'],
    ['chat', 'https://example.org/chat', 'Chat'],
    ['web', 'http://example.org/', 'Website'],
    ['email', 'mailto:help@example.org', 'Email'],
  ] as const) {
    it(`links an entry by ${channel}, and says who checked it`, async () => {
      const [root] = await show([entry({ channel, href, verifiedOn: '2126-05-01' })]);
      await until(() => getByRole(root, 'link', { name: 'A helpline' }));
      expect(getByRole<HTMLAnchorElement>(root, 'link', { name: 'A helpline' }).href).to.equal(href);
      expect(textOf(root)).to.contain(`${name} A helpline From Example Trust, checked May 1, 2126.`);
      expect(textOf(root)).not.to.contain(GENERAL);
      await expectAccessible(root);
    });
  }

  it('shows an entry without a link', async () => {
    const [root] = await show([entry({ channel: 'in-person', href: '' })]);
    expect(textOf(root)).to.contain('In person A helpline');
    expect(queryByRole(root, 'link')).to.equal(undefined);
  });

  it('reads entries from JSON inside', async () => {
    const [root] = await json(JSON.stringify([entry()]));
    await until(() => getByRole(root, 'link', { name: 'A helpline' }));
  });

  it('takes the property before the JSON inside', async () => {
    const root = await fixture<HTMLElement>(html`<div></div>`);
    const element = document.createElement('mend-support');
    element.entries = [entry({ label: 'By property' })];
    element.innerHTML = `<script type="application/json">${JSON.stringify([entry({ label: 'By child' })])}</script>`;
    root.append(element);
    await until(() => getByRole(root, 'link', { name: 'By property' }));
    expect(queryByRole(root, 'link', { name: 'By child' })).to.equal(undefined);
  });

  it('says what is wrong with JSON inside, and shows the general line', async () => {
    const [root, events] = await json('[{');
    await until(() =>
      expect(events.map(carried)).to.deep.equal([{ type: 'mend-error', code: 'invalid-support' }]),
    );
    expect(heard.errors).to.have.length(1);
    expect(heard.errors[0]).to.contain('JSON inside <mend-support>');
    expect(textOf(root)).to.contain(GENERAL);
  });

  it('leaves out an entry that is wrong, says which and why, and shows the others', async () => {
    const [root, events] = await show([
      entry(),
      entry({ label: 'Script', href: 'javascript:alert(1)' }),
      entry({ label: '<b>Bold</b>' }),
    ]);
    await until(() => getByRole(root, 'link', { name: '<b>Bold</b>' }));
    expect(getAllByRole(root, 'link')).to.have.length(2);
    expect(textOf(root)).not.to.contain('Script');
    expect(events.map(carried)).to.deep.equal([{ type: 'mend-error', code: 'invalid-support' }]);
    expect(heard.errors[0]).to.contain('entries[1].href');
  });

  it('warns when an entry was not checked for 180 days, and shows it all the same', async () => {
    const [root] = await show([entry({ verifiedOn: '2020-01-01', label: 'An old one' })]);
    expect(getByRole(root, 'link', { name: 'An old one' })).to.exist;
    expect(heard.warnings).to.have.length(1);
    expect(heard.warnings[0]).to.contain('"An old one"').and.to.contain('2020-01-01');
  });

  it('shows what serves the region, and all without one', async () => {
    const entries = [
      entry({ label: 'British' }),
      entry({ region: 'IE', label: 'Irish' }),
      entry({ region: '', label: 'Everywhere' }),
    ];
    const [root] = await show(entries, 'region="gb"');
    const labels = () => getAllByRole(root, 'link').map(textOf);
    expect(labels()).to.deep.equal(['British', 'Everywhere']);
    const element = root.querySelector('mend-support')!;
    element.region = 'IE';
    await until(() => expect(labels()).to.deep.equal(['Irish', 'Everywhere']));
    element.removeAttribute('region');
    await until(() => expect(labels()).to.deep.equal(['British', 'Irish', 'Everywhere']));
  });

  it('shows what is in the reader’s language, else what there is', async () => {
    const [root] = await show([entry(), entry({ language: 'de-AT', label: 'Hilfe' })]);
    const labels = () => getAllByRole(root, 'link').map(textOf);
    expect(labels()).to.deep.equal(['A helpline']);
    root.lang = 'de';
    await until(() => expect(labels()).to.deep.equal(['Hilfe']));
    root.lang = 'fr';
    await until(() => expect(labels()).to.deep.equal(['A helpline', 'Hilfe']));
  });

  it('marks the language of a label, and of the label only', async () => {
    const [root] = await show([entry({ language: 'de', label: 'Hilfe' })]);
    const languageOf = (node: Element) => node.closest<HTMLElement>('[lang]')!.lang;
    expect(languageOf(getByRole(root, 'link', { name: 'Hilfe' }).firstElementChild!)).to.equal('de');
    const told = getAllByRole(root, 'paragraph').find((line) => textOf(line).startsWith('From'))!;
    expect(languageOf(told)).to.equal('en');
  });

  it('lends its entries to the others on the page, and takes them back when it goes', async () => {
    const [host] = await show([entry()]);
    const [root] = await show();
    expect(getByRole(root, 'link', { name: 'A helpline' })).to.exist;
    host.querySelector('mend-support')!.entries = [entry({ label: 'Another' })];
    await until(() => getByRole(root, 'link', { name: 'Another' }));
    host.remove();
    await until(() => expect(textOf(root)).to.contain(GENERAL));
  });

  it('brings its entries back when it is put back', async () => {
    const [root] = await show([entry()]);
    const element = root.firstElementChild!;
    element.remove();
    root.append(element);
    await until(() => getByRole(root, 'link', { name: 'A helpline' }));
  });
});

describe('<mend-safety-note>', () => {
  it('asks nothing and says it all at once, with help behind a disclosure', async () => {
    const root = await fixture<HTMLElement>(html`<div><mend-safety-note></mend-safety-note></div>`);
    await until(() => getByRole(root, 'heading', { name: 'A note on safety', level: 2 }));
    expect(textOf(root))
      .to.contain('This is not built for that.')
      .and.to.contain('You owe nobody forgiveness.');
    expect(queryByRole(root, 'textbox') ?? queryByRole(root, 'radio')).to.equal(undefined);
    await expectAccessible(root);
    click(getByRole(root, 'button', { name: 'Where to find help', expanded: false }));
    await until(() => getByRole(root, 'heading', { name: 'Where to find help', level: 3 }));
    expect(textOf(root)).to.contain(GENERAL);
    await expectAccessible(root);
  });

  it('shows the entries of the page', async () => {
    await show([entry()]);
    const root = await fixture<HTMLElement>(
      html`<div><mend-safety-note heading="4"></mend-safety-note></div>`,
    );
    click(await until(() => getByRole(root, 'button', { name: 'Where to find help' })));
    await until(() => getByRole(root, 'link', { name: 'A helpline' }));
    expect(getByRole(root, 'heading', { name: 'Where to find help', level: 5 })).to.exist;
  });
});
