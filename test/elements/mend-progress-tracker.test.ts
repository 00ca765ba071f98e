import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import type { TemplateResult } from 'lit';
import '../../src/define/journey.js';
import '../../src/define/progress-tracker.js';
import '../../src/define/step-card.js';
import { pageScope } from '../../src/elements/scope.js';
import { setStatus, STEP_STATUSES, type StepStatus } from '../../src/journey/index.js';
import { expectAccessible } from '../support/axe.js';
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
} from '../support/queries.js';
import { canEmulateMedia, carried, eventsAt, freshPage, hearConsole } from '../support/stage.js';

freshPage();
hearConsole();

async function page(template: TemplateResult): Promise<HTMLElement> {
  const root = await fixture<HTMLElement>(html`<div>${template}</div>`);
  await until(() => getByRole(root, 'heading', { name: 'Where things are' }));
  return root;
}

const tracker = (root: HTMLElement) => root.querySelector('mend-progress-tracker')!;
const status = (root: HTMLElement) =>
  getByRole<HTMLSelectElement>(root, 'combobox', { name: /This step is/ });
const focused = () => nameOf(deepActiveElement()!.parentElement!);
const go = (root: HTMLElement, name: string) => click(getByRole(tracker(root), 'button', { name }));
const rows = (root: HTMLElement) => getAllByRole(tracker(root), 'listitem').map(textOf);
const steps = [
  'look-for-the-reason',
  'talk-it-through',
  'own-it-and-apologize',
  'learn-to-forgive',
  'let-feelings-out',
];

function put(...statuses: StepStatus[]): void {
  statuses.forEach((to, at) => {
    pageScope().store.update(setStatus(steps[at]!, to));
  });
}

/** The gold a reader sees: one entry a crack, in the order of the steps. */
const gold = (root: HTMLElement) =>
  [...tracker(root).shadowRoot!.querySelectorAll('.gold')].map(
    (path) => getComputedStyle(path).opacity === '1',
  );

describe('<mend-progress-tracker>', () => {
  it('lists all steps in order, each with its status in words', async () => {
    const root = await page(html`<mend-progress-tracker></mend-progress-tracker>`);
    expect(rows(root)).to.have.length(10);
    expect(rows(root)[0]).to.equal('Look for the reason Not started');
    expect(textOf(root)).to.contain('Nothing started yet. Any step can come first.');
    await expectAccessible(root);
    put(...STEP_STATUSES);
    await until(() =>
      expect(rows(root).slice(0, 5)).to.deep.equal([
        'Look for the reason Not started',
        'Talk it through Working on it',
        'Own it and apologize Resting',
        'Think about forgiving Coming back to it',
        'Let feelings out Steady',
      ]),
    );
    await expectAccessible(root);
  });

  it('sums up in words, and names only what there is', async () => {
    const root = await page(html`<mend-progress-tracker></mend-progress-tracker>`);
    put('working', 'returning', 'steady');
    await until(() => expect(textOf(root)).to.contain('2 under way, 1 steady'));
    put('resting', 'resting', 'resting');
    await until(() => expect(textOf(root)).to.contain('3 resting'));
    expect(textOf(root)).not.to.match(/under way|\d steady|%/);
  });

  it('follows a card at once, and the card follows it', async () => {
    const root = await page(html`
      <mend-progress-tracker></mend-progress-tracker><mend-step-card step="2"></mend-step-card>
    `);
    await until(() => getByRole(root, 'heading', { name: 'Talk it through' }));
    type(status(root), 'Coming back to it');
    await until(() => expect(rows(root)[1]).to.equal('Talk it through Coming back to it'));
    expect(textOf(root)).to.contain('1 under way');
    click(getByRole(root, 'button', { name: 'Start all steps over' }));
    click(getByRole(tracker(root), 'button', { name: 'Delete and start over' }));
    await until(() => expect(status(root).selectedOptions[0]?.label).to.equal('Not started'));
  });

  describe('choosing a step', () => {
    it('moves to its card when the page has one', async () => {
      const root = await page(html`
        <mend-progress-tracker></mend-progress-tracker>
        <mend-step-card step="2"></mend-step-card><mend-step-card step="3"></mend-step-card>
      `);
      await until(() => expect(getAllByRole(root, 'heading', { level: 2 })).to.have.length(3));
      const events = eventsAt(root);
      go(root, 'Go to step 3, Own it and apologize');
      await until(() => expect(focused()).to.equal('Own it and apologize'));
      expect(events).to.deep.equal([]);
      expect(queryByRole(tracker(root), 'heading', { name: 'Own it and apologize' })).to.equal(undefined);
    });

    it('turns a whole program to it', async () => {
      const root = await fixture<HTMLElement>(html`
        <div><mend-progress-tracker></mend-progress-tracker><mend-journey></mend-journey></div>
      `);
      const events = eventsAt(root);
      const journey = root.querySelector('mend-journey')!;
      await until(() => getByRole(journey, 'heading', { name: 'Look for the reason' }));
      await until(() => getByRole(journey, 'button', { name: 'Show as a list' }));
      click(getByRole(journey, 'button', { name: 'Show as a list' }));
      click(getByRole(journey, 'button', { name: 'Go to step 8, Make new memories' }));
      await until(() => expect(focused()).to.equal('Make new memories'));
      go(root, 'Go to step 3, Own it and apologize');
      await until(() => expect(focused()).to.equal('Own it and apologize'));
      expect(getByRole(journey, 'heading', { name: 'Own it and apologize' })).to.exist;
      expect(events).to.deep.equal([]);
    });

    it('opens the card below when nothing else shows the step', async () => {
      const root = await page(html`<mend-progress-tracker heading="3"></mend-progress-tracker>`);
      const events = eventsAt(document);
      go(root, 'Go to step 5, Let feelings out');
      await until(() => getByRole(tracker(root), 'heading', { name: 'Let feelings out', level: 4 }));
      await until(() => expect(focused()).to.equal('Let feelings out'));
      expect(events.map(carried)).to.deep.equal([{ type: 'mend-step-select', step: 'let-feelings-out' }]);
      await expectAccessible(root);
      type(status(root), 'Steady');
      await until(() => expect(rows(root)).to.include('Let feelings out Steady'));
      // The card below is on the page now, so that nobody is asked again.
      go(root, 'Go to step 5, Let feelings out');
      await until(() => expect(focused()).to.equal('Let feelings out'));
      go(root, 'Go to step 6, Stop reliving it');
      await until(() => expect(focused()).to.equal('Stop reliving it'));
      expect(queryByRole(root, 'heading', { name: 'Let feelings out' })).to.equal(undefined);
    });

    it('leaves it to the page when the page cancels', async () => {
      const root = await page(html`<mend-progress-tracker></mend-progress-tracker>`);
      const asked: string[] = [];
      root.addEventListener('mend-step-select', (event) => {
        event.preventDefault();
        asked.push(event.step);
      });
      go(root, 'Go to step 5, Let feelings out');
      await tracker(root).updateComplete;
      expect(asked).to.deep.equal(['let-feelings-out']);
      expect(queryByRole(root, 'heading', { name: 'Let feelings out' })).to.equal(undefined);
      expect(deepActiveElement()).to.equal(
        getByRole(root, 'button', { name: 'Go to step 5, Let feelings out' }),
      );
    });

    it('does not move to a card that is gone, or in another journey', async () => {
      const root = await page(html`
        <mend-progress-tracker></mend-progress-tracker>
        <mend-step-card step="2"></mend-step-card>
        <mend-journey name="other"><mend-step-card step="3"></mend-step-card></mend-journey>
      `);
      await until(() => expect(getAllByRole(root, 'heading', { level: 2 })).to.have.length(3));
      root.querySelector('mend-step-card')!.remove();
      for (const name of ['Go to step 2, Talk it through', 'Go to step 3, Own it and apologize']) {
        go(root, name);
        const title = name.replace(/^.*, /, '');
        await until(() => getByRole(tracker(root), 'heading', { name: title, level: 3 }));
      }
    });
  });

  describe('a hard day', () => {
    it('is noted and taken back, and leaves everything as it was', async () => {
      const root = await page(html`<mend-progress-tracker></mend-progress-tracker>`);
      put('working', 'steady');
      const events = eventsAt(document);
      const before = await until(() => {
        expect(textOf(root)).to.contain('1 steady');
        return rows(root);
      });
      const button = getByRole(root, 'button', { name: 'Note a hard day' });
      click(button);
      await until(() => expect(textOf(root)).to.contain('Today is noted as a hard day.'));
      expect(textOf(getByRole(root, 'status'))).to.equal(
        'Noted. Hard days happen, and nothing else changes.',
      );
      expect(rows(root)).to.deep.equal(before);
      expect(deepActiveElement()).to.equal(button);
      await expectAccessible(root);
      click(getByRole(root, 'button', { name: 'Take the note away' }));
      await until(() => expect(textOf(getByRole(root, 'status'))).to.equal('The note is gone.'));
      expect(textOf(root)).not.to.contain('Today is noted');
      expect(rows(root)).to.deep.equal(before);
      expect(deepActiveElement()).to.equal(button);
      expect(events).to.deep.equal([]);
    });
  });

  describe('as a bowl', () => {
    it('fills the cracks of what rests or is steady with gold, in any order', async () => {
      const root = await page(html`<mend-progress-tracker variant="bowl"></mend-progress-tracker>`);
      expect(gold(root)).to.deep.equal(Array(10).fill(false));
      put('resting', 'working', 'steady', 'returning');
      await until(() => expect(gold(root).slice(0, 5)).to.deep.equal([true, false, true, false, false]));
      expect(textOf(root)).to.contain('2 under way, 1 resting, 1 steady');
      put('returning');
      await until(() => expect(gold(root)[0]).to.equal(false));
    });

    const crack = (root: HTMLElement, name: string | RegExp) => getByRole(root, 'button', { name });

    it('names each crack, in order, with where its step is', async () => {
      const root = await page(html`<mend-progress-tracker variant="bowl"></mend-progress-tracker>`);
      put('steady', 'working');
      await until(() => crack(root, 'Step 2, Talk it through: Working on it'));
      const group = getByRole(root, 'group', { name: 'A bowl with a crack for each step' });
      const names = [...group.querySelectorAll('[role=button]')].map(nameOf);
      expect(names).to.have.length(10);
      expect(names[0]).to.equal('Step 1, Look for the reason: Steady');
      expect(names[9]).to.match(/^Step 10, .+: Not started$/);
      await expectAccessible(root);
    });

    for (const key of ['Enter', ' ']) {
      it(`leads from a crack to its step with the keyboard: ${key === ' ' ? 'space' : key}`, async () => {
        const root = await page(html`<mend-progress-tracker variant="bowl"></mend-progress-tracker>`);
        crack(root, /^Step 3, /).focus();
        expect(nameOf(deepActiveElement()!)).to.match(/^Step 3, /);
        await press(key);
        await until(() => expect(focused()).to.equal('Own it and apologize'));
      });
    }

    it('leads from a crack to its step at a click, and ignores other keys', async () => {
      const root = await page(html`<mend-progress-tracker variant="bowl"></mend-progress-tracker>`);
      crack(root, /^Step 4, /).focus();
      await press('ArrowDown');
      expect(queryByRole(root, 'heading', { level: 3 })).to.equal(undefined);
      crack(root, /^Step 4, /).dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
      await until(() => expect(focused()).to.equal('Think about forgiving'));
    });

    it('draws every crack and every seam from end to end, however many steps there are', async () => {
      const root = await page(html`<mend-progress-tracker variant="bowl"></mend-progress-tracker>`);
      const lengths = (selector: string) =>
        [...tracker(root).shadowRoot!.querySelectorAll<SVGPathElement>(selector)].map((path) =>
          Math.round(path.getTotalLength()),
        );
      const cracks = lengths('.crack');
      expect(cracks).to.have.length(10);
      // There and back again, and a little around the ends.
      lengths('.pool').forEach((length, at) => {
        expect(length).to.be.within(cracks[at]! * 1.8, cracks[at]! * 2.4);
      });
    });

    it('has a text twin beside it', async () => {
      const root = await page(html`<mend-progress-tracker variant="bowl"></mend-progress-tracker>`);
      expect(queryAllByRole(root, 'listitem')).to.deep.equal([]);
      click(getByRole(root, 'button', { name: 'Show as a list', expanded: false }));
      expect(rows(root)).to.have.length(10);
      await expectAccessible(root);
      go(root, 'Go to step 1, Look for the reason');
      await until(() => expect(focused()).to.equal('Look for the reason'));
    });

    it('changes without moving when the reader asked for less motion', async function () {
      if (!canEmulateMedia()) this.skip();
      await emulateMedia({ reducedMotion: 'reduce' });
      const root = await page(html`<mend-progress-tracker variant="bowl"></mend-progress-tracker>`);
      const path = tracker(root).shadowRoot!.querySelector('.gold')!;
      expect(parseFloat(getComputedStyle(path).transitionDuration)).to.equal(0);
      await emulateMedia({ reducedMotion: 'no-preference' });
      expect(parseFloat(getComputedStyle(path).transitionDuration)).to.be.greaterThan(0);
    });
  });

  it('starts all steps over: statuses and hard days, nothing else', async () => {
    const root = await page(html`
      <mend-progress-tracker></mend-progress-tracker><mend-step-card step="2"></mend-step-card>
    `);
    await until(() => getByRole(root, 'heading', { name: 'Talk it through' }));
    type(getByRole(root, 'combobox', { name: /I read this as/ }), 'I was hurt');
    put('working', 'steady');
    click(getByRole(root, 'button', { name: 'Note a hard day' }));
    await until(() => expect(textOf(root)).to.contain('Today is noted as a hard day.'));
    const events = eventsAt(root);
    click(getByRole(root, 'button', { name: 'Start all steps over' }));
    await expectAccessible(root);
    click(getByRole(tracker(root), 'button', { name: 'Delete and start over' }));
    await until(() => expect(textOf(root)).to.contain('Nothing started yet.'));
    expect(textOf(root)).not.to.contain('Today is noted');
    expect(deepActiveElement()).to.equal(getByRole(root, 'button', { name: 'Start all steps over' }));
    expect(
      getByRole<HTMLSelectElement>(root, 'combobox', { name: /I read this as/ }).selectedOptions[0]?.label,
    ).to.equal('I was hurt');
    expect(events.map(carried)).to.deep.equal([
      { type: 'mend-step-change', step: 'look-for-the-reason', status: 'not-started' },
      { type: 'mend-step-change', step: 'talk-it-through', status: 'not-started' },
    ]);
  });
});
