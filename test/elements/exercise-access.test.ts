import { expect, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { LitElement } from 'lit';
import '../../src/define/forgiveness-prompt.js';
import '../../src/define/needs-checklist.js';
import { addPrograms } from '../../src/program/bundled.js';
import { addWords } from '../../src/program/words.js';
import { programs, words } from '../generated/sources.js';
import { expectAccessible } from '../support/axe.js';
import { cleanUp, expectNoOverflow, expectTargets, isWebKit, open } from '../support/exercises.js';
import { click, getAllByRole, nameOf, queryAllByRole, textOf, type } from '../support/queries.js';

addPrograms(programs);
addWords(words);

interface Way {
  readonly lang?: string;
  readonly dir?: string;
  readonly scheme?: 'light' | 'dark';
  readonly size?: string;
}

type Check = (element: LitElement, where: string) => void | Promise<void>;

async function show(tag: 'mend-forgiveness-prompt' | 'mend-needs-checklist', way: Way): Promise<LitElement> {
  const template =
    tag === 'mend-needs-checklist'
      ? html`<mend-needs-checklist></mend-needs-checklist>`
      : html`<mend-forgiveness-prompt></mend-forgiveness-prompt>`;
  const place = document.createElement('div');
  place.lang = way.lang ?? 'en';
  place.dir = way.dir ?? '';
  place.style.fontSize = way.size ?? '';
  document.body.append(place);
  const element = await open<LitElement & { scheme?: string | undefined }>(template, tag, place);
  element.scheme = way.scheme;
  await element.updateComplete;
  return element;
}

const main = (element: Element): HTMLElement => element.shadowRoot!.querySelector<HTMLElement>('.main')!;

async function push(element: LitElement, button: HTMLElement): Promise<void> {
  click(button);
  await element.updateComplete;
}

/** The button of a row by its place, since its words depend on the language. */
const inRow = (element: Element, at: number): HTMLElement =>
  element.shadowRoot!.querySelectorAll<HTMLElement>('.stack > .row:last-child > button')[at]!;

function openFolds(element: Element): void {
  for (const fold of element.shadowRoot!.querySelectorAll<HTMLDetailsElement>('details')) fold.open = true;
}

const WORDS = 'Donaudampfschifffahrtsgesellschaftskapitän. '.repeat(3);

/** Every screen there is, with everything answered: yes to the gate, up to the harder ending. */
async function reflection(element: LitElement, opened: boolean, check: Check): Promise<void> {
  openFolds(element);
  await check(element, 'start');
  await push(element, getAllByRole(element, 'radio')[opened ? 0 : 1]!);
  await push(element, main(element));
  if (!opened) {
    await check(element, 'support first');
    await push(element, inRow(element, 1));
  }
  let screens = 0;
  while (element.shadowRoot!.querySelector('.place, .over') && screens < 12) {
    screens++;
    for (const box of queryAllByRole(element, 'textbox')) type(box, WORDS);
    for (const group of queryAllByRole(element, 'group')) {
      const radios = queryAllByRole(group, 'radio');
      if (radios.length > 0) click(radios.at(-1)!);
    }
    await element.updateComplete;
    await check(element, `screen ${screens}`);
    if (screens === 3) {
      await push(element, inRow(element, 4));
      await check(element, 'deleted');
      await push(element, inRow(element, 5));
    }
    await push(element, main(element));
  }
  expect(screens).to.equal(opened ? 11 : 8);
  await check(element, 'ending');
  await push(element, inRow(element, 2));
  await check(element, 'summary');
  await push(element, inRow(element, 0));
  await push(element, inRow(element, 0));
  await push(element, inRow(element, 3));
  await check(element, 'stopped');
}

/** Every part there is, with groups open, own words added, and an error. */
async function needs(element: LitElement, check: Check): Promise<void> {
  await check(element, 'choose');
  openFolds(element);
  const [own] = getAllByRole(element, 'textbox');
  const form = element.shadowRoot!.querySelector('form')!;
  form.requestSubmit();
  await element.updateComplete;
  await check(element, 'nothing written');
  type(own!, WORDS);
  form.requestSubmit();
  await element.updateComplete;
  for (const at of [0, 7, 37]) click(getAllByRole(element, 'checkbox')[at]!);
  await element.updateComplete;
  await check(element, 'chosen');
  await push(element, main(element));
  for (let i = 0; i < 3; i++) {
    await push(element, element.shadowRoot!.querySelector<HTMLElement>('ul.needs button')!);
  }
  await check(element, 'first');
  await push(element, main(element));
  for (const box of getAllByRole(element, 'textbox')) type(box, `never ${WORDS}`);
  await element.updateComplete;
  await check(element, 'say');
  await push(element, main(element));
  await check(element, 'share');
  for (const box of getAllByRole(element, 'checkbox')) click(box);
  await element.updateComplete;
  await check(element, 'nothing included');
}

async function empty(element: LitElement, check: Check): Promise<void> {
  await push(element, main(element));
  await check(element, 'nothing chosen');
}

const WAYS: Readonly<Record<string, Way>> = {
  'in English': {},
  'from right to left': { lang: 'ar-XB' },
  'in the dark': { scheme: 'dark' },
};

describe('the exercises are accessible', function () {
  this.timeout(30_000);
  afterEach(cleanUp);

  const check: Check = async (element, where) => {
    try {
      await expectAccessible(element);
    } catch (error) {
      throw new Error(`${where}: ${String(error)}`, { cause: error });
    }
  };

  for (const [how, way] of Object.entries(WAYS)) {
    it(`reflection, open gate, ${how}`, async () => {
      await reflection(await show('mend-forgiveness-prompt', way), true, check);
    });
    it(`reflection, closed gate, ${how}`, async () => {
      await reflection(await show('mend-forgiveness-prompt', way), false, check);
    });
    it(`checklist, ${how}`, async () => {
      await needs(await show('mend-needs-checklist', way), check);
    });
    it(`checklist without a choice, ${how}`, async () => {
      await empty(await show('mend-needs-checklist', way), check);
    });
  }

  it('the quiet ending and an empty summary', async () => {
    const element = await show('mend-forgiveness-prompt', {});
    await push(element, getAllByRole(element, 'radio')[0]!);
    await push(element, main(element));
    for (let i = 0; i < 11; i++) await push(element, main(element));
    expect(textOf(element)).to.contain('That is all for now');
    await check(element, 'quiet ending');
    await push(element, inRow(element, 2));
    await check(element, 'empty summary');
  });

  it('runs from right to left where the language does', async () => {
    const element = await show('mend-forgiveness-prompt', { lang: 'ar-XB' });
    const frame = element.shadowRoot!.querySelector('section')!;
    expect(frame.dir).to.equal('rtl');
    expect(frame.lang).to.equal('ar-XB');
  });
});

describe('the exercises keep what is typed to themselves', () => {
  afterEach(cleanUp);

  const check: Check = (element, where) => {
    for (const field of element.shadowRoot!.querySelectorAll('input[type=text], textarea')) {
      expect(field.getAttribute('autocomplete'), where).to.equal('off');
      expect(nameOf(field), where).not.to.equal('');
      expect(field.hasAttribute('name'), where).to.equal(false);
    }
    for (const label of element.shadowRoot!.querySelectorAll('label')) expect(label.control, where).to.exist;
  };

  it('in the reflection', async () => {
    await reflection(await show('mend-forgiveness-prompt', {}), true, check);
  });

  it('in the checklist', async () => {
    await needs(await show('mend-needs-checklist', {}), check);
  });
});

describe('the exercises fit a phone', function () {
  this.timeout(20_000);
  before(async function () {
    if (isWebKit) this.skip();
    await setViewport({ width: 320, height: 640 });
  });
  after(async () => {
    if (!isWebKit) await setViewport({ width: 800, height: 600 });
  });
  afterEach(cleanUp);

  const fits: Check = (element, where) => {
    try {
      expectNoOverflow(element);
    } catch (error) {
      throw new Error(`${where}: ${String(error)}`, { cause: error });
    }
  };
  const reaches: Check = async (element, where) => {
    await fits(element, where);
    try {
      expectTargets(element);
    } catch (error) {
      throw new Error(`${where}: ${String(error)}`, { cause: error });
    }
  };

  for (const [how, way, check] of [
    ['at 320 px, with targets for a finger', {}, reaches],
    ['at 320 px with text twice as large', { size: '200%' }, fits],
    ['at 320 px with words 40% longer', { lang: 'en-XA' }, fits],
    ['at 320 px with longer words twice as large', { lang: 'en-XA', size: '200%' }, fits],
    ['at 320 px from right to left', { lang: 'ar-XB' }, reaches],
  ] as const) {
    it(`reflection ${how}`, async () => {
      await reflection(await show('mend-forgiveness-prompt', way), true, check);
      await cleanUp();
      await reflection(await show('mend-forgiveness-prompt', way), false, check);
    });
    it(`checklist ${how}`, async () => {
      await needs(await show('mend-needs-checklist', way), check);
      await cleanUp();
      await empty(await show('mend-needs-checklist', way), check);
    });
  }
});
