import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/journey.js';
import '../../src/define/progress-tracker.js';
import '../../src/define/step-card.js';
import { pageScope } from '../../src/elements/scope.js';
import { getByRole, textOf, type, until } from '../support/queries.js';
import { storageKey } from '../../src/journey/index.js';
import { carried, eventsAt, freshPage, hearConsole } from '../support/stage.js';

freshPage();
const heard = hearConsole();

const card = (step = '1') => {
  const element = document.createElement('mend-step-card');
  element.step = step;
  return element;
};
const status = (root: HTMLElement) =>
  getByRole<HTMLSelectElement>(root, 'combobox', { name: /This step is/ });
const picked = (root: HTMLElement) => status(root).selectedOptions[0]?.label;
const pick = async (root: HTMLElement, name: string) => {
  type(await until(() => status(root)), name);
  await until(() => expect(textOf(getByRole(root, 'status'))).to.equal(`Saved: ${name}.`));
};

describe('an element and its journey', () => {
  it('moves in and out, and each place keeps its own', async () => {
    const root = await fixture<HTMLElement>(html`
      <div><mend-journey name="in"><hr /></mend-journey><mend-journey name="too"><hr /></mend-journey></div>
    `);
    const [first, second] = [...root.querySelectorAll('mend-journey')];
    const moving = card();
    root.append(moving);
    await pick(moving, 'Working on it');
    first!.append(moving);
    await until(() => expect(picked(moving)).to.equal('Not started'));
    await pick(moving, 'Resting');
    second!.append(moving);
    await until(() => expect(picked(moving)).to.equal('Not started'));
    await pick(moving, 'Steady');
    root.append(moving);
    await until(() => expect(picked(moving)).to.equal('Working on it'));
    first!.append(moving);
    await until(() => expect(picked(moving)).to.equal('Resting'));
  });

  it('renders only the cards that show what changed', async () => {
    const root = await fixture<HTMLElement>(html`
      <div>
        <mend-step-card step="1"></mend-step-card><mend-step-card step="2"></mend-step-card
        ><mend-step-card step="1"></mend-step-card>
      </div>
    `);
    const cards = [...root.querySelectorAll('mend-step-card')];
    for (const one of cards) await until(() => status(one));
    // The first change of all also says where words are kept from now on.
    await pick(cards[0]!, 'Working on it');
    await pageScope().store.whole?.flush();
    await Promise.all(cards.map(async (one) => one.updateComplete));
    const rendered = cards.map((one) => {
      let times = 0;
      one.addController({
        hostUpdated: () => {
          times++;
        },
      });
      return () => times;
    });
    await pick(cards[0]!, 'Steady');
    await until(() => expect(picked(cards[2]!)).to.equal('Steady'));
    expect(rendered[1]!()).to.equal(0);
    expect(rendered[2]!()).to.equal(1);
  });

  it('finds its journey through shadow roots and slots', async () => {
    const root = await fixture<HTMLElement>(
      html`<div><mend-journey name="deep"><p></p><div></div></mend-journey></div>`,
    );
    const host = root.querySelector('mend-journey > div')!;
    const shadow = host.attachShadow({ mode: 'open' });
    shadow.innerHTML = '<section><mend-step-card></mend-step-card></section>';
    const inside = shadow.querySelector('mend-step-card')!;
    await pick(inside, 'Steady');
    const outside = card();
    root.append(outside);
    await until(() => expect(picked(outside)).to.equal('Not started'));
  });

  it('takes properties that were set before it was upgraded', async () => {
    const root = await fixture<HTMLElement>(html`<div></div>`);
    const template = document.createElement('template');
    template.innerHTML = '<mend-step-card></mend-step-card><mend-progress-tracker></mend-progress-tracker>';
    // In a template's document nothing is upgraded yet.
    const [early, tracker] = [...template.content.children];
    Object.assign(early!, { step: 'stop-reliving-it', perspective: 'hurt', heading: 4 });
    Object.assign(tracker!, { variant: 'bowl', heading: 5 });
    root.append(template.content);
    await until(() => getByRole(root, 'heading', { name: 'Stop reliving it', level: 4 }));
    await until(() => getByRole(root, 'heading', { name: 'Where things are', level: 5 }));
    expect(getByRole(root, 'button', { name: 'Show as a list' })).to.exist;
    expect(getByRole<HTMLSelectElement>(root, 'combobox', { name: /I read/ }).value).to.equal('I was hurt');
  });

  it('lets the page’s journey rest when its last element is gone, with all saved', async () => {
    const root = await fixture<HTMLElement>(html`<div></div>`);
    const only = card();
    root.append(only);
    await pick(only, 'Resting');
    only.remove();
    expect(sessionStorage.getItem(storageKey('rebuild-trust', ''))).to.contain('resting');
    root.append(only);
    await until(() => expect(picked(only)).to.equal('Resting'));
  });

  it('shows what another window of the tab saved', async () => {
    const root = await fixture<HTMLElement>(html`<div></div>`);
    const here = card();
    root.append(here);
    await pick(here, 'Resting');
    await until(() => pageScope().store.whole?.flush());
    const key = storageKey('rebuild-trust', '');
    const saved = sessionStorage.getItem(key)!;
    const later = saved
      .replace('"resting"', '"steady"')
      .replace(/"updatedAt":(\d+)/, (_, at: string) => `"updatedAt":${Number(at) + 1}`);
    sessionStorage.setItem(key, later);
    window.dispatchEvent(new StorageEvent('storage', { key, storageArea: sessionStorage }));
    await until(() => expect(picked(here)).to.equal('Steady'));
  });
});

describe('storage trouble', () => {
  const stubbed = new Map<string, PropertyDescriptor>();
  const stub = (name: 'getItem' | 'setItem' | 'removeItem', act: (real: () => unknown) => unknown) => {
    const real = Object.getOwnPropertyDescriptor(Storage.prototype, name)!;
    stubbed.set(name, real);
    Object.defineProperty(Storage.prototype, name, {
      ...real,
      value(this: Storage, ...args: unknown[]) {
        return act(() => (real.value as (...rest: unknown[]) => unknown).apply(this, args));
      },
    });
  };
  afterEach(() => {
    stubbed.forEach((real, name) => Object.defineProperty(Storage.prototype, name, real));
    stubbed.clear();
  });

  const scoped = async (name: string): Promise<[HTMLElement, Event[]]> => {
    const root = await fixture<HTMLElement>(html`<div></div>`);
    const events = eventsAt(root);
    root.innerHTML = `
      <mend-journey name="${name}" storage="local">
        <mend-step-card></mend-step-card><mend-progress-tracker></mend-progress-tracker>
      </mend-journey>`;
    await until(() => getByRole(root, 'heading', { name: 'Look for the reason' }));
    await until(() => getByRole(root, 'heading', { name: 'Where things are' }));
    return [root, events];
  };
  const key = (name: string) => storageKey('rebuild-trust', name);
  const only = (root: HTMLElement) => root.querySelector('mend-step-card')!;
  const expectTold = async (root: HTMLElement, events: Event[], code: string, calm: string) => {
    for (const element of root.querySelectorAll('mend-step-card, mend-progress-tracker')) {
      await until(() => expect(textOf(getByRole(element, 'alert'))).to.contain(calm));
    }
    expect(events.map(carried).filter(({ type }) => type === 'mend-error')).to.deep.equal([
      { type: 'mend-error', code },
    ]);
    expect(heard.errors).to.have.length(1);
  };

  it('blocked: says so, and everything still works', async () => {
    const blocked = () => {
      throw new DOMException('blocked', 'SecurityError');
    };
    stub('getItem', blocked);
    stub('setItem', blocked);
    const [root, events] = await scoped('blocked');
    const calm = 'This browser does not let the page keep anything. What you write stays until you leave.';
    await expectTold(root, events, 'storage-blocked', calm);
    await pick(only(root), 'Steady');
    await expectTold(root, events, 'storage-blocked', calm);
    expect(picked(only(root))).to.equal('Steady');
  });

  it('full: says so, and keeps what was done on the page', async () => {
    stub('setItem', () => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const [root, events] = await scoped('full');
    expect(heard.errors).to.deep.equal([]);
    await pick(only(root), 'Steady');
    await expectTold(root, events, 'storage-full', 'There is no room left to keep this.');
    expect(picked(only(root))).to.equal('Steady');
  });

  it('unreadable: says so, and sets what was there aside when it writes', async () => {
    localStorage.setItem(key('torn'), '{"version":1,"rec');
    const [root, events] = await scoped('torn');
    const calm = 'Some of what was kept could not be read. It is set aside, not deleted.';
    await expectTold(root, events, 'storage-unreadable', calm);
    await pick(only(root), 'Steady');
    await until(() => expect(localStorage.getItem(key('torn'))).to.contain('steady'));
    expect(localStorage.getItem(`${key('torn')}-aside`)).to.equal('{"version":1,"rec');
    await expectTold(root, events, 'storage-unreadable', calm);
  });

  it('newer: says so, and leaves it as it is', async () => {
    localStorage.setItem(key('new'), '{"version":99,"records":[]}');
    const [root, events] = await scoped('new');
    const calm = 'What is kept here was saved by a newer version. It is left as it is.';
    await expectTold(root, events, 'storage-newer', calm);
    await pick(only(root), 'Steady');
    only(root).closest('mend-journey')!.remove();
    expect(localStorage.getItem(key('new'))).to.equal('{"version":99,"records":[]}');
  });
});
