import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/forgiveness-prompt.js';
import '../../src/define/quick-exit.js';
import { way } from '../../src/elements/leave.js';
import { pageScope } from '../../src/elements/scope.js';
import { put } from '../../src/journey/journey.js';
import { addWords } from '../../src/program/words.js';
import { words as pseudo } from '../generated/sources.js';
import { expectAccessible } from '../support/axe.js';
import {
  click,
  deepActiveElement,
  getByRole,
  press,
  queryByRole,
  textOf,
  until,
} from '../support/queries.js';
import { carried, eventsAt, freshPage, hearConsole } from '../support/stage.js';

const LEAVE = 'Leave this page';
const SAFE = 'https://www.bbc.co.uk/weather';
const NEUTRAL = 'https://example.org/weather';

const went: string[] = [];
const { go } = way;
const heard = hearConsole();

const comeBack = (persisted = true) =>
  window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted }));

beforeEach(() => {
  went.length = 0;
  way.go = (href) => void went.push(href);
});
afterEach(() => {
  comeBack();
  way.go = go;
});
freshPage();

async function show(markup = `<mend-quick-exit href="${NEUTRAL}"></mend-quick-exit>`): Promise<HTMLElement> {
  const root = await fixture<HTMLElement>(html`<div></div>`);
  const template = document.createElement('template');
  template.innerHTML = markup;
  root.append(document.importNode(template.content, true));
  await Promise.all(
    [...root.querySelectorAll('mend-quick-exit')].map((exit) =>
      until(() => getByRole(exit, 'link', { name: LEAVE })),
    ),
  );
  return root;
}

const key = (type: 'keydown' | 'keyup', name: string, init: KeyboardEventInit = {}) =>
  document.body.dispatchEvent(new KeyboardEvent(type, { key: name, bubbles: true, ...init }));

function tap(name = 'Shift'): void {
  key('keydown', name);
  key('keyup', name);
}

/** Takes the place of the clock for the long waits, so that a test can end them. */
function holdPauses(): { over: () => void } {
  const { setTimeout: real } = window;
  let pause: (() => void) | undefined;
  window.setTimeout = ((act: () => void, wait = 0) => {
    if (wait < 5000) return real(act, wait);
    pause = act;
    return 0;
  }) as typeof window.setTimeout;
  letGo = () => (window.setTimeout = real);
  return { over: () => pause?.() };
}
let letGo: (() => unknown) | undefined;
afterEach(() => letGo?.());

const status = (root: HTMLElement) => textOf(getByRole(root, 'status'));
const cover = () => queryByRole(document, 'dialog', { name: 'Loading.' });

describe('<mend-quick-exit>', () => {
  it('is a large link that says before use what it drops and what stays', async () => {
    const root = await show();
    const link = getByRole<HTMLAnchorElement>(root, 'link', { name: LEAVE });
    expect(link.href).to.equal(NEUTRAL);
    expect(getByRole(root, 'link', { description: /Drops what you wrote in this tab/ })).to.equal(link);
    expect(textOf(root)).to.contain('history stays').and.to.contain('Or press Shift three times.');
    expect(link.getBoundingClientRect().height).to.be.at.least(44);
    await expectAccessible(root);
  });

  it('is the first stop of the keyboard when it is the first thing on the page', async () => {
    const root = await show(`<mend-quick-exit href="${NEUTRAL}"></mend-quick-exit><button>After</button>`);
    document.body.prepend(root.parentElement!);
    (document.activeElement as HTMLElement).blur();
    getSelection()?.setPosition(document.body, 0);
    await press('Tab');
    expect(deepActiveElement()).to.equal(getByRole(root, 'link', { name: LEAVE }));
  });

  it('covers the page, then goes to the neutral one, with the title as it was', async () => {
    const root = await show();
    const { title } = document;
    way.go = (href) => {
      expect(cover()).to.exist;
      went.push(href);
    };
    click(getByRole(root, 'link', { name: LEAVE }));
    expect(went).to.deep.equal([NEUTRAL]);
    expect(document.title).to.equal(title);
    const { width, height } = cover()!.getBoundingClientRect();
    expect(width).to.be.at.least(document.documentElement.clientWidth);
    expect(height).to.equal(window.innerHeight);
    const middle = document.elementFromPoint(10, 10);
    expect(middle?.shadowRoot?.contains(cover()!)).to.equal(true);
    await expectAccessible(cover()!);
  });

  it('covers also what the site shows above everything', async () => {
    const root = await show();
    const dialog = document.createElement('dialog');
    root.append(dialog);
    dialog.showModal();
    for (let turn = 0; turn < 3; turn++) tap();
    expect(went).to.deep.equal([NEUTRAL]);
    expect(document.elementFromPoint(10, 10)?.shadowRoot?.contains(cover()!)).to.equal(true);
  });

  it('stays covered when Escape is pressed twice', async () => {
    const root = await show();
    click(getByRole(root, 'link', { name: LEAVE }));
    await press('Escape');
    await press('Escape');
    await until(() => expect(cover()).to.exist);
    expect(document.elementFromPoint(10, 10)?.shadowRoot?.contains(cover()!)).to.equal(true);
  });

  it('goes once, however often it is asked', async () => {
    const root = await show();
    const link = getByRole(root, 'link', { name: LEAVE });
    link.click();
    link.click();
    for (let turn = 0; turn < 3; turn++) tap();
    expect(went).to.deep.equal([NEUTRAL]);
  });

  it('goes even when the words cannot be dropped', async () => {
    const root = await show();
    const removeItem = Storage.prototype.removeItem;
    const keys = Object.keys;
    sessionStorage.setItem('me1-a', 'words');
    Storage.prototype.removeItem = () => {
      throw new DOMException('blocked', 'SecurityError');
    };
    try {
      click(getByRole(root, 'link', { name: LEAVE }));
    } finally {
      Object.assign(Storage.prototype, { removeItem });
      Object.assign(Object, { keys });
    }
    expect(went).to.deep.equal([NEUTRAL]);
  });

  it('drops the words of the tab before it goes, and nothing of the site’s', async () => {
    const root = await show();
    const store = await pageScope().store.ready();
    const unsubscribe = store.subscribe(() => undefined);
    store.update(put('a', 'words'));
    await store.flush();
    expect(Object.keys(sessionStorage)).to.have.length(1);
    sessionStorage.setItem('basket', 'apples');
    store.update(put('b', 'more words'));
    let kept: string[] = [];
    way.go = () => {
      kept = Object.keys(sessionStorage);
    };
    click(getByRole(root, 'link', { name: LEAVE }));
    expect(kept).to.deep.equal(['basket']);
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(Object.keys(sessionStorage)).to.deep.equal(['basket']);
    unsubscribe();
  });

  it('uncovers a page that is come back to, with the words gone, and can leave again', async () => {
    const root = await show();
    click(getByRole(root, 'link', { name: LEAVE }));
    comeBack(false);
    expect(cover()).to.exist;
    sessionStorage.setItem('me1-a', 'words');
    comeBack();
    expect(cover()).to.equal(undefined);
    expect(sessionStorage).to.have.length(0);
    expect(document.querySelector('meta[name=referrer]')).to.equal(null);
    click(getByRole(root, 'link', { name: LEAVE }));
    expect(went).to.deep.equal([NEUTRAL, NEUTRAL]);
  });

  it('lets no question of the site hold the reader back', async () => {
    const root = await show();
    let asked = 0;
    const ask = () => asked++;
    window.addEventListener('beforeunload', ask);
    const unload = () => window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    unload();
    click(getByRole(root, 'link', { name: LEAVE }));
    unload();
    window.removeEventListener('beforeunload', ask);
    expect(went).to.deep.equal([NEUTRAL]);
    expect(asked).to.equal(1);
  });

  it('leaves from its fallback’s link too, and hides that once it has words', async () => {
    const root = await show(
      `<mend-quick-exit href="${NEUTRAL}"><a slot="fallback" href="${NEUTRAL}">Away</a></mend-quick-exit>`,
    );
    expect(queryByRole(root, 'link', { name: 'Away' })).to.equal(undefined);
    root.querySelector('a')!.click();
    expect(went).to.deep.equal([NEUTRAL]);
  });

  it('follows the language and the direction of the page', async () => {
    addWords(pseudo);
    const root = await show();
    const [rtl] = Object.keys(pseudo).filter((language) => language.startsWith('ar'));
    root.lang = rtl!;
    const link = await until(() => getByRole(root, 'link', { name: /^(?!Leave)/ }));
    expect(getComputedStyle(link).direction).to.equal('rtl');
    await expectAccessible(root);
  });
});

describe('where it leads', () => {
  const leadsTo = (root: HTMLElement) => getByRole<HTMLAnchorElement>(root, 'link', { name: LEAVE }).href;

  it('is a weather page until the site chooses one', async () => {
    expect(leadsTo(await show('<mend-quick-exit></mend-quick-exit>'))).to.equal(SAFE);
    expect(heard.errors).to.deep.equal([]);
  });

  it('may be another page of the same site', async () => {
    const root = await show('<mend-quick-exit href="/weather"></mend-quick-exit>');
    expect(leadsTo(root)).to.equal(new URL('/weather', location.href).href);
  });

  for (const [what, href] of [
    ['a script', 'javascript:alert(1)'],
    ['data', 'data:text/html,hello'],
    ['a file', 'file:///etc/hosts'],
    ['no address', 'https://'],
    ['this page', '#elsewhere'],
  ] as const) {
    it(`is never ${what}: the site is told, and the safe page opens`, async () => {
      const root = await fixture<HTMLElement>(html`<div></div>`);
      const events = eventsAt(root);
      root.innerHTML = `<mend-quick-exit></mend-quick-exit>`;
      const exit = root.querySelector('mend-quick-exit')!;
      exit.href = href;
      await until(() => expect(leadsTo(root)).to.equal(SAFE));
      await until(() =>
        expect(events.map(carried)).to.deep.equal([{ type: 'mend-error', code: 'invalid-href' }]),
      );
      expect(heard.errors).to.have.length(1);
      expect(heard.errors[0]).to.contain(`cannot lead to "${href}"`);
      click(getByRole(root, 'link', { name: LEAVE }));
      expect(went).to.deep.equal([SAFE]);
    });
  }

  it('changes with the attribute, and a fault is told again only when it is another', async () => {
    const root = await show('<mend-quick-exit href="ftp://a.example/"></mend-quick-exit>');
    await until(() => expect(heard.errors).to.have.length(1));
    const exit = root.querySelector('mend-quick-exit')!;
    exit.setAttribute('scheme', 'dark');
    exit.setAttribute('href', NEUTRAL);
    await until(() => expect(leadsTo(root)).to.equal(NEUTRAL));
    expect(heard.errors).to.have.length(1);
    exit.removeAttribute('href');
    await until(() => expect(leadsTo(root)).to.equal(SAFE));
  });
});

describe('Shift three times', () => {
  it('leaves, and says after each press how many are left', async () => {
    const root = await show();
    tap();
    await until(() => expect(status(root)).to.equal('Shift, press 2 more times to leave.'));
    tap();
    await until(() => expect(status(root)).to.equal('Shift, press 1 more time to leave.'));
    expect(went).to.deep.equal([]);
    tap();
    expect(went).to.deep.equal([NEUTRAL]);
  });

  it('starts over after a pause, says so, and is quiet after another', async () => {
    const pauses = holdPauses();
    const root = await show();
    tap();
    tap();
    pauses.over();
    await until(() => expect(status(root)).to.contain('starts over'));
    pauses.over();
    await until(() => expect(status(root)).to.equal(''));
    tap();
    expect(went).to.deep.equal([]);
    await until(() => expect(status(root)).to.contain('2 more times'));
  });

  it('starts over after another key', async () => {
    const root = await show();
    tap();
    tap();
    tap('a');
    await until(() => expect(status(root)).to.contain('starts over'));
    tap();
    expect(went).to.deep.equal([]);
    await until(() => expect(status(root)).to.contain('2 more times'));
  });

  it('does not count a key held down, capital letters, shortcuts or a click with Shift', async () => {
    await show();
    key('keydown', 'Shift');
    for (let turn = 0; turn < 9; turn++) key('keydown', 'Shift', { repeat: true });
    key('keyup', 'Shift');
    tap('a');
    for (let turn = 0; turn < 4; turn++) {
      key('keydown', 'Shift');
      tap('A');
      key('keyup', 'Shift');
    }
    for (let turn = 0; turn < 4; turn++) {
      key('keydown', 'Control');
      key('keydown', 'Shift', { ctrlKey: true });
      key('keyup', 'Shift', { ctrlKey: true });
      key('keyup', 'Control');
    }
    for (let turn = 0; turn < 4; turn++) {
      key('keydown', 'Shift');
      document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
      key('keyup', 'Shift');
    }
    expect(went).to.deep.equal([]);
  });

  it('is heard although the page keeps its keys to itself', async () => {
    await show();
    const keep = (event: Event) => event.stopPropagation();
    document.addEventListener('keyup', keep, true);
    for (let turn = 0; turn < 3; turn++) tap();
    document.removeEventListener('keyup', keep, true);
    expect(went).to.deep.equal([NEUTRAL]);
  });

  it('does nothing, and is not spoken of, where the site switched it off', async () => {
    const root = await show(`<mend-quick-exit href="${NEUTRAL}" shortcut="off"></mend-quick-exit>`);
    for (let turn = 0; turn < 4; turn++) tap();
    expect(went).to.deep.equal([]);
    expect(textOf(root)).not.to.contain('Shift');
    root.querySelector('mend-quick-exit')!.removeAttribute('shortcut');
    await until(() => expect(textOf(root)).to.contain('Shift'));
    for (let turn = 0; turn < 3; turn++) tap();
    expect(went).to.deep.equal([NEUTRAL]);
  });

  it('acts once and speaks once with two on a page', async () => {
    const root = await show(
      `<mend-quick-exit shortcut="off"></mend-quick-exit><mend-quick-exit href="${NEUTRAL}"></mend-quick-exit>` +
        `<mend-quick-exit></mend-quick-exit>`,
    );
    const said = () =>
      [...root.querySelectorAll<HTMLElement>('mend-quick-exit')].map(status).filter((text) => text !== '');
    tap();
    await until(() => expect(said()).to.have.length(1));
    tap();
    tap();
    expect(went).to.deep.equal([NEUTRAL]);
  });

  it('ends with the last of them', async () => {
    const root = await show();
    tap();
    tap();
    const exit = root.querySelector('mend-quick-exit')!;
    exit.remove();
    tap();
    expect(went).to.deep.equal([]);
    root.append(exit);
    tap();
    expect(went).to.deep.equal([]);
    await until(() => expect(status(root)).to.contain('2 more times'));
  });
});
