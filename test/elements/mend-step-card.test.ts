import { expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import '../../src/define/step-card.js';
import '../../src/define/journey.js';
import type { MendStepCard } from '../../src/elements/mend-step-card.js';
import { storageFor, storageKey, STEP_STATUSES } from '../../src/journey/index.js';
import { expectAccessible } from '../support/axe.js';
import {
  click,
  deepActiveElement,
  getAllByRole,
  getByRole,
  nameOf,
  queryAllByRole,
  queryByRole,
  textOf,
  type,
  until,
} from '../support/queries.js';
import { carried, eventsAt, freshPage, hearConsole } from '../support/stage.js';

freshPage();
const heard = hearConsole();

const IDS = [
  'look-for-the-reason',
  'talk-it-through',
  'own-it-and-apologize',
  'learn-to-forgive',
  'let-feelings-out',
  'stop-reliving-it',
  'ask-for-what-you-need',
  'make-new-memories',
  'dare-to-be-open',
  'look-ahead-together',
];

async function page(template: TemplateResult): Promise<HTMLElement> {
  const root = await fixture<HTMLElement>(html`<div>${template}</div>`);
  await until(() => getAllByRole(root, 'heading', { level: 2 }));
  return root;
}

const titleOf = (root: HTMLElement) => nameOf(getByRole(root, 'heading', { level: 2 }));
const role = (root: HTMLElement) =>
  getByRole<HTMLSelectElement>(root, 'combobox', { name: /I read this as/ });
const status = (root: HTMLElement) =>
  getByRole<HTMLSelectElement>(root, 'combobox', { name: /This step is/ });
const picked = ({ selectedOptions }: HTMLSelectElement) => selectedOptions[0]?.label;
const open = (root: HTMLElement, name: string) => click(getByRole(root, 'button', { name, expanded: false }));

describe('<mend-step-card>', () => {
  describe('what it shows', () => {
    it('shows the first step: place, title, idea, what to try, and the version for a bad day', async () => {
      const root = await page(html`<mend-step-card></mend-step-card>`);
      expect(titleOf(root)).to.equal('Look for the reason');
      expect(getByRole(root, 'region', { name: 'Look for the reason' })).to.exist;
      const text = textOf(root);
      expect(text).to.contain('Step 1 of 10');
      expect(text).to.contain('Get a clear picture of what happened and why; a reason is not an excuse.');
      expect(getByRole(root, 'heading', { name: 'Try this', level: 3 })).to.exist;
      expect(text).to.contain('Each of you, alone, makes three lists');
      expect(getByRole(root, 'heading', { name: 'If today is hard: two minutes', level: 3 })).to.exist;
      expect(text).to.contain('Write one line that starts “I know that”');
      expect(text).to.contain('Harini Natarajan');
    });

    it('keeps why, words, pitfalls and research behind disclosures', async () => {
      const root = await page(html`<mend-step-card></mend-step-card>`);
      const behind = {
        'Why it helps': 'Gaps in a story do not stay empty.',
        'Words to borrow': 'I want to understand what happened before we decide anything.',
        'Watch out for': 'Taking a reason for an excuse.',
        'What research says': 'What to keep in mind: Only six couples',
      };
      for (const [name, words] of Object.entries(behind)) {
        expect(textOf(root)).not.to.contain(words);
        open(root, name);
        expect(textOf(root)).to.contain(words);
        await expectAccessible(root);
        click(getByRole(root, 'button', { name, expanded: true }));
        expect(textOf(root)).not.to.contain(words);
      }
    });

    it('links a study to its DOI without telling where the reader comes from', async () => {
      const root = await page(html`<mend-step-card></mend-step-card>`);
      open(root, 'What research says');
      const link = getByRole<HTMLAnchorElement>(root, 'link', { name: /Gordon, Baucom & Snyder/ });
      expect(link.href).to.equal('https://doi.org/10.1111/j.1752-0606.2004.tb01235.x');
      expect(link.rel).to.contain('noreferrer');
    });

    it('has no research to open where there is none', async () => {
      const root = await page(html`<mend-step-card step="ask-for-what-you-need"></mend-step-card>`);
      expect(queryByRole(root, 'button', { name: 'What research says' })).to.equal(undefined);
    });

    for (const [at, id] of IDS.entries()) {
      it(`shows ${id}, with its safety note and its exercise where it has them`, async () => {
        const root = await page(html`<mend-step-card step=${id}></mend-step-card>`);
        expect(textOf(root)).to.contain(`Step ${at + 1} of 10`);
        const [hasNote, hasExercise] = [[2, 3, 4, 9].includes(at + 1), [4, 7].includes(at + 1)];
        await until(() =>
          expect(queryAllByRole(root, 'heading', { name: 'A note on safety', level: 3 })).to.have.length(
            hasNote ? 1 : 0,
          ),
        );
        expect(queryAllByRole(root, 'button', { name: 'Open the exercise' })).to.have.length(
          hasExercise ? 1 : 0,
        );
        await expectAccessible(root);
      });
    }

    it('shows more guidance of the site after the step', async () => {
      const root = await page(html`<mend-step-card><p>Ask our counselor.</p></mend-step-card>`);
      expect(textOf(root)).to.match(/Write one line .* Ask our counselor\..* This step is/);
    });
  });

  describe('which step', () => {
    it('finds a step by its number, with white space around it', async () => {
      const root = await page(html`<mend-step-card step=" 10 "></mend-step-card>`);
      expect(titleOf(root)).to.equal('Look ahead together');
    });

    it('follows a change, by attribute and by property', async () => {
      const root = await page(html`<mend-step-card step="2"></mend-step-card>`);
      const card = root.querySelector('mend-step-card')!;
      card.setAttribute('step', 'dare-to-be-open');
      await until(() => expect(titleOf(root)).to.equal('Dare to be open'));
      Object.assign(card, { step: 3 });
      await until(() => expect(titleOf(root)).to.equal('Own it and apologize'));
    });

    it('shows the first step again when the attribute goes', async () => {
      const root = await page(html`<mend-step-card step="2"></mend-step-card>`);
      root.querySelector('mend-step-card')!.removeAttribute('step');
      await until(() => expect(titleOf(root)).to.equal('Look for the reason'));
    });

    for (const step of ['0', '11', '-1', '1.5', 'forgive', '', 'constructor', '__proto__', 'toString']) {
      it(`says so calmly when there is no step "${step}", once, and recovers`, async () => {
        const root = await fixture<HTMLElement>(html`<div></div>`);
        const events = eventsAt(root);
        const card = document.createElement('mend-step-card');
        card.innerHTML = '<p slot="fallback">Step two, in plain words.</p>';
        card.step = step;
        root.append(card);
        await until(() => expect(textOf(root)).to.contain('There is no such step here.'));
        expect(textOf(root)).to.contain('Step two, in plain words.');
        await expectAccessible(root);
        card.requestUpdate();
        await card.updateComplete;
        expect(events.map(carried)).to.deep.equal([{ type: 'mend-error', code: 'unknown-step' }]);
        expect(heard.errors).to.have.length(1);
        expect(heard.errors[0]).to.contain(`there is no step "${step}"`);
        for (const id of IDS) expect(heard.errors[0]).to.contain(id);
        card.step = '2';
        await until(() => expect(titleOf(root)).to.equal('Talk it through'));
        expect(textOf(root)).not.to.contain('not part of the program');
        expect(textOf(root)).not.to.contain('Step two, in plain words.');
        card.step = step;
        await until(() => expect(heard.errors).to.have.length(2));
      });
    }
  });

  describe('where the reader is with it', () => {
    it('offers all five statuses by their names', async () => {
      const root = await page(html`<mend-step-card></mend-step-card>`);
      expect([...status(root).options].map(({ label }) => label)).to.deep.equal([
        'Not started',
        'Working on it',
        'Resting',
        'Coming back to it',
        'Steady',
      ]);
      expect(picked(status(root))).to.equal('Not started');
    });

    it('moves to any status, says so, and tells the page the step and the status only', async () => {
      const root = await page(html`<mend-step-card step="5"></mend-step-card>`);
      const events = eventsAt(document);
      const names = [...status(root).options].map(({ label }) => label);
      for (const name of [...names].reverse()) {
        type(status(root), name);
        await until(() => expect(textOf(getByRole(root, 'status'))).to.equal(`Saved: ${name}.`));
        expect(picked(status(root))).to.equal(name);
      }
      expect(events.map(carried)).to.deep.equal(
        [...STEP_STATUSES]
          .reverse()
          .map((to) => ({ type: 'mend-step-change', step: 'let-feelings-out', status: to })),
      );
    });

    it('shows the same status on every card of the step, at once', async () => {
      const root = await page(html`
        <mend-step-card step="1" id="a"></mend-step-card><mend-step-card step="1" id="b"></mend-step-card>
        <mend-step-card step="2" id="c"></mend-step-card>
      `);
      await until(() => expect(getAllByRole(root, 'heading', { level: 2 })).to.have.length(3));
      const [a, b, c] = [...root.children] as HTMLElement[];
      type(status(a!), 'Resting');
      await until(() => expect(picked(status(b!))).to.equal('Resting'));
      expect(picked(status(c!))).to.equal('Not started');
    });

    it('starts only its own step over, and keeps focus where it was', async () => {
      const root = await page(html`
        <mend-step-card step="1"></mend-step-card><mend-step-card step="2"></mend-step-card>
      `);
      await until(() => expect(getAllByRole(root, 'heading', { level: 2 })).to.have.length(2));
      const [one, two] = [...root.children] as HTMLElement[];
      type(status(one!), 'Steady');
      type(status(two!), 'Working on it');
      type(role(one!), 'I was hurt');
      const events = eventsAt(root);
      open(one!, 'Start this step over');
      expect(textOf(one!)).to.contain('for good.');
      await expectAccessible(one!);
      click(getByRole(one!, 'button', { name: 'Delete and start over' }));
      await until(() => expect(picked(status(one!))).to.equal('Not started'));
      expect(picked(status(two!))).to.equal('Working on it');
      expect(picked(role(one!))).to.equal('I was hurt');
      expect(textOf(getByRole(one!, 'status'))).to.equal('Deleted. You can start again.');
      expect(deepActiveElement()).to.equal(
        getByRole(one!, 'button', { name: 'Start this step over', expanded: false }),
      );
      expect(events.map(carried)).to.deep.equal([
        { type: 'mend-step-change', step: 'look-for-the-reason', status: 'not-started' },
      ]);
    });

    it('tells the page nothing when there was nothing to start over', async () => {
      const root = await page(html`<mend-step-card></mend-step-card>`);
      const events = eventsAt(root);
      open(root, 'Start this step over');
      click(getByRole(root, 'button', { name: 'Delete and start over' }));
      await until(() => expect(textOf(getByRole(root, 'status'))).to.contain('Deleted.'));
      expect(events).to.deep.equal([]);
    });
  });

  describe('whose view', () => {
    const HURT = 'Make three lists: what I know';
    const RESPONSIBLE = 'Write down what happened, in order';
    const BOTH = 'Each of you, alone, makes three lists';

    it('reads as both until somebody says more', async () => {
      const root = await page(html`<mend-step-card></mend-step-card>`);
      expect(picked(role(root))).to.equal('Rather not say');
      expect(textOf(root)).to.contain(BOTH);
    });

    it('follows the reader, in all cards, words to borrow included', async () => {
      const root = await page(html`
        <mend-step-card></mend-step-card><mend-step-card step="2"></mend-step-card>
      `);
      await until(() => expect(getAllByRole(root, 'heading', { level: 2 })).to.have.length(2));
      const [one, two] = [...root.children] as HTMLElement[];
      const events = eventsAt(document);
      type(role(one!), 'I was hurt');
      await until(() => expect(textOf(one!)).to.contain(HURT));
      await until(() => expect(picked(role(two!))).to.equal('I was hurt'));
      expect(textOf(two!)).to.contain('Ask yourself: am I willing to work on this?');
      open(one!, 'Words to borrow');
      expect(textOf(one!)).to.contain('I am not asking so that I can punish you.');
      type(role(two!), 'I broke the trust');
      await until(() => expect(textOf(one!)).to.contain(RESPONSIBLE));
      type(role(two!), 'Both, or mixed');
      await until(() => expect(textOf(one!)).to.contain(BOTH));
      expect(events).to.deep.equal([]);
    });

    it('takes the reader, then the card, then the journey', async () => {
      const root = await page(html`
        <mend-journey perspective="hurt" name="order">
          <mend-step-card></mend-step-card><mend-step-card perspective="responsible"></mend-step-card>
        </mend-journey>
      `);
      await until(() => expect(getAllByRole(root, 'heading', { level: 2 })).to.have.length(2));
      const [plain, own] = [...root.querySelectorAll('mend-step-card')];
      expect(textOf(plain!)).to.contain(HURT);
      expect(picked(role(plain!))).to.equal('I was hurt');
      expect(textOf(own!)).to.contain(RESPONSIBLE);
      type(role(plain!), 'Both, or mixed');
      await until(() => expect(textOf(own!)).to.contain(BOTH));
      expect(textOf(plain!)).to.contain(BOTH);
      type(role(plain!), 'Rather not say');
      await until(() => expect(picked(role(own!))).to.equal('Rather not say'));
      expect(textOf(own!)).to.contain(BOTH);
    });

    for (const nonsense of ['nonsense', '', 'constructor', '__proto__']) {
      it(`takes perspective="${nonsense}" as not said`, async () => {
        const root = await page(html`
          <mend-journey perspective="hurt" name="odd">
            <mend-step-card perspective=${nonsense}></mend-step-card>
          </mend-journey>
          <mend-journey perspective=${nonsense} name="odder"><mend-step-card></mend-step-card></mend-journey>
        `);
        await until(() => expect(getAllByRole(root, 'heading', { level: 2 })).to.have.length(2));
        const [one, two] = [...root.querySelectorAll('mend-step-card')];
        expect(textOf(one!)).to.contain(HURT);
        expect(textOf(two!)).to.contain(BOTH);
        expect(picked(role(two!))).to.equal('Rather not say');
      });
    }

    it('is remembered in the tab, as after a reload', async () => {
      const named = html`<mend-journey name="again"><mend-step-card></mend-step-card></mend-journey>`;
      const root = await page(named);
      type(role(root), 'I broke the trust');
      await until(() => expect(textOf(root)).to.contain(RESPONSIBLE));
      root.remove();
      // A storage of its own knows only what was written, as after a reload.
      const stored = storageFor('session', storageKey('rebuild-trust', 'again'));
      const again = await page(html`
        <mend-journey .storage=${stored}><mend-step-card></mend-step-card></mend-journey>
      `);
      expect(picked(role(again))).to.equal('I broke the trust');
      expect(textOf(again)).to.contain(RESPONSIBLE);
    });
  });

  describe('words to borrow', () => {
    const WORDS =
      'I want to understand what happened before we decide anything. ' +
      'Can we take one question each tonight and leave the rest?';

    afterEach(() => {
      Reflect.deleteProperty(navigator, 'clipboard');
      Reflect.deleteProperty(document, 'execCommand');
    });

    const clipboard = (value: unknown) =>
      Object.defineProperty(navigator, 'clipboard', { value, configurable: true });
    const command = (execCommand: () => boolean) =>
      Object.defineProperty(document, 'execCommand', { value: execCommand, configurable: true });
    const refused = async () => Promise.reject(new DOMException('no', 'NotAllowedError'));

    async function copyButton(): Promise<[HTMLElement, HTMLElement]> {
      const root = await page(html`<mend-step-card></mend-step-card>`);
      open(root, 'Words to borrow');
      return [root, getByRole(root, 'button', { name: 'Copy' })];
    }

    it('are copied', async () => {
      const copied: string[] = [];
      clipboard({ writeText: async (text: string) => Promise.resolve(void copied.push(text)) });
      const [root, button] = await copyButton();
      click(button);
      await until(() => expect(textOf(getByRole(root, 'status'))).to.equal('Copied.'));
      expect(copied).to.deep.equal([WORDS]);
      expect(deepActiveElement()).to.equal(button);
    });

    it('are said to be copied each time, so that a screen reader says it again', async () => {
      clipboard({ writeText: async () => Promise.resolve() });
      const [root, button] = await copyButton();
      const said: string[] = [];
      click(button);
      await until(() => expect(textOf(getByRole(root, 'status'))).to.equal('Copied.'));
      said.push(getByRole(root, 'status').textContent);
      click(button);
      await until(() => expect(getByRole(root, 'status').textContent).not.to.equal(said[0]));
      expect(textOf(getByRole(root, 'status'))).to.equal('Copied.');
    });

    for (const [name, value] of [
      ['is missing, as on plain http', undefined],
      ['refuses', { writeText: refused }],
    ] as const) {
      it(`are copied the old way when the clipboard ${name}`, async () => {
        clipboard(value);
        const [root, button] = await copyButton();
        let area: HTMLTextAreaElement | undefined;
        let selected = '';
        command(() => {
          area = getByRole<HTMLTextAreaElement>(root, 'textbox');
          selected = area.value.slice(area.selectionStart, area.selectionEnd);
          return true;
        });
        click(button);
        await until(() => expect(textOf(getByRole(root, 'status'))).to.equal('Copied.'));
        expect(selected).to.equal(WORDS);
        expect(area?.isConnected).to.equal(false);
        expect(deepActiveElement()).to.equal(button);
      });
    }

    for (const [name, fail] of [
      ['says no', () => false],
      [
        'throws',
        () => {
          throw new Error('no');
        },
      ],
    ] as const) {
      it(`are selected when every way is closed and the old one ${name}`, async () => {
        clipboard(undefined);
        command(fail);
        const [root, button] = await copyButton();
        click(button);
        await until(() =>
          expect(textOf(getByRole(root, 'status'))).to.equal('Copying is blocked. The text is selected.'),
        );
        expect(queryByRole(root, 'textbox')).to.equal(undefined);
        expect(deepActiveElement()).to.equal(button);
        expect(getSelection()?.toString().trim()).to.equal(WORDS);
        await expectAccessible(root);
      });
    }
  });

  describe('its exercise', () => {
    it('opens in place and closes again', async () => {
      const root = await page(html`<mend-step-card step="learn-to-forgive"></mend-step-card>`);
      const events = eventsAt(document);
      const button = getByRole(root, 'button', { name: 'Open the exercise', expanded: false });
      click(button);
      await until(() => getByRole(root, 'heading', { name: 'A private reflection', level: 3 }));
      expect(deepActiveElement()).to.equal(button);
      expect(nameOf(button)).to.equal('Close the exercise');
      await expectAccessible(root);
      click(getByRole(root, 'button', { name: 'Close the exercise', expanded: true }));
      await until(() =>
        expect(queryByRole(root, 'heading', { name: 'A private reflection' })).to.equal(undefined),
      );
      expect(events.filter(({ type }) => type === 'mend-step-change')).to.deep.equal([]);
    });

    it('opens a checklist too', async () => {
      const root = await page(html`<mend-step-card step="7"></mend-step-card>`);
      click(getByRole(root, 'button', { name: 'Open the exercise' }));
      await until(() => getByRole(root, 'heading', { name: 'What I need', level: 3 }));
    });

    it('is closed when another step comes', async () => {
      const root = await page(html`<mend-step-card step="4"></mend-step-card>`);
      click(getByRole(root, 'button', { name: 'Open the exercise' }));
      await until(() => getByRole(root, 'heading', { name: 'A private reflection' }));
      root.querySelector('mend-step-card')!.step = '7';
      await until(() => expect(titleOf(root)).to.equal('Ask for what you need'));
      expect(getByRole(root, 'button', { name: 'Open the exercise', expanded: false })).to.exist;
    });
  });

  it('is found by a tracker only for the step it shows', async () => {
    const root = await page(html`<mend-step-card step="2"></mend-step-card>`);
    const card = root.querySelector<MendStepCard>('mend-step-card')!;
    expect(card.shows('talk-it-through')).to.equal(true);
    expect(card.shows('look-for-the-reason')).to.equal(false);
    card.reveal();
    await until(() => expect(nameOf(deepActiveElement()!.parentElement!)).to.equal('Talk it through'));
  });

  it('unfolds when the reader is brought to it', async () => {
    const root = await page(html`<mend-step-card step="1"></mend-step-card>`);
    click(getByRole(root, 'button', { name: 'Hide' }));
    await until(() => getByRole(root, 'button', { name: 'Show' }));
    root.querySelector('mend-step-card')!.reveal();
    await until(() => expect(nameOf(deepActiveElement()!.parentElement!)).to.equal('Look for the reason'));
  });
});
