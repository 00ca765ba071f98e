import { expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import '../../src/define/journey.js';
import '../../src/define/step-card.js';
import '../../src/define/progress-tracker.js';
import { storageKey } from '../../src/journey/index.js';
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
import { FakeStorage } from '../journey/fakes.js';

freshPage();
const heard = hearConsole();

const page = async (template: TemplateResult) => fixture<HTMLElement>(html`<div>${template}</div>`);

async function whole(template: TemplateResult): Promise<HTMLElement> {
  const root = await page(template);
  await until(() => getByRole(root, 'heading', { name: 'Rebuild trust', level: 2 }));
  await until(() => step(root));
  return root;
}

const TITLES = [
  'Look for the reason',
  'Talk it through',
  'Own it and apologize',
  'Think about forgiving',
  'Let feelings out',
  'Stop reliving it',
  'Ask for what you need',
  'Make new memories',
  'Dare to be open',
  'Look ahead together',
];

/** The title of the one step that the whole program shows. */
function step(root: HTMLElement): string {
  const [title] = getAllByRole(root, 'heading', { level: 3 })
    .map(nameOf)
    .filter((name) => TITLES.includes(name));
  if (title === undefined) throw new Error('No step shows.');
  return title;
}

const status = (root: HTMLElement) =>
  getByRole<HTMLSelectElement>(root, 'combobox', { name: /This step is/ });
const picked = ({ selectedOptions }: HTMLSelectElement) => selectedOptions[0]?.label;
const focused = () => nameOf(deepActiveElement()!.parentElement!);
const CALM = 'This part cannot be shown right now.';

describe('<mend-journey>', () => {
  describe('left empty', () => {
    it('shows the whole program: tracker, first step, turning', async () => {
      const root = await whole(html`<mend-journey></mend-journey>`);
      await until(() => getByRole(root, 'heading', { name: 'Where things are', level: 3 }));
      expect(step(root)).to.equal('Look for the reason');
      expect(getByRole(root, 'navigation', { name: 'Step' })).to.exist;
      await expectAccessible(root);
    });

    it('still counts as empty with what editors leave behind', async () => {
      const root = await whole(html`
        <mend-journey>
          <!-- a comment --><br />
          <p></p><p><br /> </p>
          <script type="text/plain"></script>
          <p slot="fallback">Ten steps, in plain words.</p>
        </mend-journey>
      `);
      expect(step(root)).to.equal('Look for the reason');
      expect(textOf(root)).not.to.contain('in plain words');
    });

    for (const [name, child] of [
      ['a text', html`Read on.`],
      ['a paragraph', html`<p>Read on.</p>`],
      ['a picture', html`<p><img alt="Read on." /></p>`],
      ['an element', html`<hr />`],
    ] as const) {
      it(`is a wrapper around ${name}`, async () => {
        const root = await page(html`<mend-journey>${child}</mend-journey>`);
        await root.querySelector('mend-journey')!.updateComplete;
        expect(queryByRole(root, 'heading', { name: 'Rebuild trust' })).to.equal(undefined);
        expect(queryByRole(root, 'button')).to.equal(undefined);
      });
    }

    it('becomes a wrapper when children come, and whole again when they go', async () => {
      const root = await whole(html`<mend-journey></mend-journey>`);
      type(status(root), 'Steady');
      const card = document.createElement('mend-step-card');
      root.querySelector('mend-journey')!.append(card);
      await until(() => getByRole(root, 'heading', { name: 'Look for the reason', level: 2 }));
      expect(queryByRole(root, 'heading', { name: 'Rebuild trust' })).to.equal(undefined);
      expect(picked(status(root))).to.equal('Steady');
      card.remove();
      await until(() => getByRole(root, 'heading', { name: 'Rebuild trust' }));
    });

    it('turns to the next and the previous step, and moves focus to its title', async () => {
      const root = await whole(html`<mend-journey></mend-journey>`);
      expect(getByRole(root, 'button', { name: 'Previous step', disabled: true })).to.exist;
      click(getByRole(root, 'button', { name: 'Previous step' }));
      expect(step(root)).to.equal('Look for the reason');
      for (const title of TITLES.slice(1)) {
        click(getByRole(root, 'button', { name: 'Next step', disabled: false }));
        await until(() => expect(step(root)).to.equal(title));
        await until(() => expect(focused()).to.equal(title));
      }
      expect(getByRole(root, 'button', { name: 'Next step', disabled: true })).to.exist;
      click(getByRole(root, 'button', { name: 'Previous step' }));
      await until(() => expect(focused()).to.equal('Dare to be open'));
      await expectAccessible(root);
    });

    it('begins with the first step that is not steady', async () => {
      const root = await page(html`
        <mend-journey name="a"><mend-step-card></mend-step-card><mend-step-card step="2"></mend-step-card></mend-journey>
      `);
      await until(() => expect(queryAllByRole(root, 'heading', { level: 2 })).to.have.length(2));
      const [one, two] = [...root.querySelectorAll('mend-step-card')];
      type(status(one!), 'Steady');
      type(status(two!), 'Working on it');
      root.remove();
      expect(step(await whole(html`<mend-journey name="a"></mend-journey>`))).to.equal('Talk it through');
    });

    it('comes back to the step opened last', async () => {
      const root = await whole(html`<mend-journey name="b"></mend-journey>`);
      await until(() => getByRole(root, 'button', { name: 'Show as a list' }));
      click(getByRole(root, 'button', { name: 'Show as a list' }));
      click(getByRole(root, 'button', { name: 'Go to step 5, Let feelings out' }));
      await until(() => expect(step(root)).to.equal('Let feelings out'));
      await until(() => expect(focused()).to.equal('Let feelings out'));
      root.remove();
      expect(step(await whole(html`<mend-journey name="b"></mend-journey>`))).to.equal('Let feelings out');
    });

    it('opens the exercise of its step in place', async () => {
      const root = await whole(html`<mend-journey></mend-journey>`);
      click(getByRole(root, 'button', { name: 'Show as a list' }));
      click(getByRole(root, 'button', { name: 'Go to step 4, Think about forgiving' }));
      await until(() => getByRole(root, 'button', { name: 'Open the exercise' }));
      click(getByRole(root, 'button', { name: 'Open the exercise' }));
      await until(() => getByRole(root, 'heading', { name: 'A private reflection', level: 4 }));
      await expectAccessible(root);
    });

    it('deletes everything and starts over: on the page, in the storage, and only of this journey', async () => {
      const root = await whole(html`<mend-journey name="gone"></mend-journey>`);
      const other = await whole(html`<mend-journey name="kept"></mend-journey>`);
      type(status(root), 'Steady');
      type(status(other), 'Resting');
      click(getByRole(root, 'button', { name: 'Next step' }));
      await until(() => expect(step(root)).to.equal('Talk it through'));
      await until(() =>
        expect(sessionStorage.getItem(storageKey('rebuild-trust', 'gone'))).to.be.a('string'),
      );
      await until(() =>
        expect(sessionStorage.getItem(storageKey('rebuild-trust', 'kept'))).to.be.a('string'),
      );
      click(getByRole(root, 'button', { name: 'Delete everything and start over' }));
      expect(textOf(root)).to.contain('for good.');
      click(getByRole(root, 'button', { name: 'Delete and start over' }));
      await until(() => expect(step(root)).to.equal('Look for the reason'));
      expect(picked(status(root))).to.equal('Not started');
      expect(picked(status(other))).to.equal('Resting');
      expect(sessionStorage.getItem(storageKey('rebuild-trust', 'gone'))).to.equal(null);
      expect(sessionStorage.getItem(storageKey('rebuild-trust', 'kept'))).to.be.a('string');
      expect(deepActiveElement()).to.equal(
        getByRole(root, 'button', { name: 'Delete everything and start over', expanded: false }),
      );
      expect(getAllByRole(root, 'status').map(textOf)).to.include('Deleted. You can start again.');
    });
  });

  describe('as a scope', () => {
    const cards = async (template: TemplateResult, count: number): Promise<HTMLElement[]> => {
      const root = await page(template);
      const found = [...root.querySelectorAll<HTMLElement>('mend-step-card')];
      await until(() => expect(getAllByRole(root, 'heading', { level: 2 })).to.have.length(count));
      return found;
    };

    it('keeps the same name together, at once, wherever it stands', async () => {
      const [a, b] = await cards(
        html`
          <mend-journey name="ours"><mend-step-card></mend-step-card></mend-journey>
          <section><mend-journey name="ours"><mend-step-card></mend-step-card></mend-journey></section>
        `,
        2,
      );
      type(status(a!), 'Resting');
      await until(() => expect(picked(status(b!))).to.equal('Resting'));
      type(status(b!), 'Steady');
      await until(() => expect(picked(status(a!))).to.equal('Steady'));
    });

    it('without a name is the journey of the page', async () => {
      const [a, b] = await cards(
        html`<mend-journey><mend-step-card></mend-step-card></mend-journey><mend-step-card></mend-step-card>`,
        2,
      );
      type(status(a!), 'Resting');
      await until(() => expect(picked(status(b!))).to.equal('Resting'));
    });

    it('keeps names, storages and the page apart', async () => {
      const [a, ...others] = await cards(
        html`
          <mend-journey name="a"><mend-step-card></mend-step-card></mend-journey>
          <mend-journey name="b"><mend-step-card></mend-step-card></mend-journey>
          <mend-journey name="a" storage="local"><mend-step-card></mend-step-card></mend-journey>
          <mend-journey name="a" storage="none"><mend-step-card></mend-step-card></mend-journey>
          <mend-step-card></mend-step-card>
        `,
        5,
      );
      type(status(a!), 'Resting');
      await until(() => expect(picked(status(a!))).to.equal('Resting'));
      // Where words are kept is the reader's choice: "local" only offers the device, and is the same journey.
      expect(others.map((card) => picked(status(card)))).to.deep.equal([
        'Not started',
        'Resting',
        'Not started',
        'Not started',
      ]);
    });

    it('gives its children another journey when its name changes', async () => {
      const [card] = await cards(
        html`<mend-journey name="one"><mend-step-card></mend-step-card></mend-journey>`,
        1,
      );
      type(status(card!), 'Resting');
      await until(() => expect(textOf(getByRole(card!, 'status'))).to.equal('Saved: Resting.'));
      const journey = card!.closest('mend-journey')!;
      journey.name = 'two';
      await until(() => expect(picked(status(card!))).to.equal('Not started'));
      type(status(card!), 'Steady');
      await until(() => expect(textOf(getByRole(card!, 'status'))).to.equal('Saved: Steady.'));
      journey.name = 'one';
      await until(() => expect(picked(status(card!))).to.equal('Resting'));
    });

    it('follows attributes that are taken away', async () => {
      const [card] = await cards(
        html`
          <mend-journey name="one" storage="none" program="rebuild-trust" perspective="hurt" src="">
            <mend-step-card></mend-step-card>
          </mend-journey>
          <mend-step-card></mend-step-card>
        `,
        1,
      );
      const journey = card!.closest('mend-journey')!;
      for (const name of ['name', 'storage', 'program', 'perspective', 'src']) journey.removeAttribute(name);
      await until(() => getByRole(card!, 'heading', { level: 2 }));
      type(status(card!), 'Resting');
      const beside = card!.parentElement!.nextElementSibling as HTMLElement;
      await until(() => expect(picked(status(beside))).to.equal('Resting'));
      heard.errors.length = 0;
    });

    it('brings the tracker and the cards inside together', async () => {
      const root = await page(html`
        <mend-journey name="pair">
          <mend-progress-tracker></mend-progress-tracker><mend-step-card step="2"></mend-step-card>
        </mend-journey>
      `);
      await until(() => getByRole(root, 'heading', { name: 'Talk it through' }));
      await until(() => getByRole(root, 'button', { name: 'Go to step 2, Talk it through' }));
      click(getByRole(root, 'button', { name: 'Go to step 2, Talk it through' }));
      await until(() => expect(focused()).to.equal('Talk it through'));
    });

    it('is no element of its own in the reading order when it only wraps', async () => {
      const root = await page(html`<mend-journey><p>Read on.</p></mend-journey>`);
      expect(textOf(root)).to.equal('Read on.');
      await expectAccessible(root);
    });

    it('nests: the nearest one counts', async () => {
      const [inner, outer] = await cards(
        html`
          <mend-journey name="out">
            <mend-journey name="in"><mend-step-card></mend-step-card></mend-journey>
            <mend-step-card></mend-step-card>
          </mend-journey>
        `,
        2,
      );
      type(status(inner!), 'Steady');
      await until(() => expect(picked(status(inner!))).to.equal('Steady'));
      expect(picked(status(outer!))).to.equal('Not started');
    });
  });

  describe('storage', () => {
    const key = storageKey('rebuild-trust', 'kept');

    async function mark(storage: unknown): Promise<HTMLElement> {
      const root = await whole(html`<mend-journey name="kept" .storage=${storage}></mend-journey>`);
      type(status(root), 'Steady');
      await until(() => expect(picked(status(root))).to.equal('Steady'));
      root.remove();
      return root;
    }

    it('keeps nothing with "none"', async () => {
      await mark('none');
      expect([sessionStorage.length, localStorage.length]).to.deep.equal([0, 0]);
      const again = await whole(html`<mend-journey name="kept" storage="none"></mend-journey>`);
      expect(picked(status(again))).to.equal('Not started');
    });

    it('keeps in the tab with "session", which is what happens unless said', async () => {
      await mark('session');
      expect(sessionStorage.getItem(key)).to.contain('steady');
      expect(localStorage.length).to.equal(0);
    });

    it('keeps in the tab with "local" too, until the reader chooses the device', async () => {
      await mark('local');
      expect(sessionStorage.getItem(key)).to.contain('steady');
      expect(localStorage.length).to.equal(0);
    });

    it('uses the tab and warns once when the word is unknown', async () => {
      await mark('disk');
      expect(sessionStorage.getItem(key)).to.contain('steady');
      await mark('disk');
      expect(heard.warnings).to.deep.equal([
        'mend-elements: storage="disk" is none of none, session, local. "session" is used.',
      ]);
    });

    it('keeps in a storage of the host, given as an object', async () => {
      const storage = new FakeStorage();
      await mark(storage);
      expect(storage.disk.ids).to.include('step/look-for-the-reason');
      expect([sessionStorage.length, localStorage.length]).to.deep.equal([0, 0]);
      expect(
        picked(
          status(
            await whole(
              html`<mend-journey .storage=${new FakeStorage(storage.disk, 'async')}></mend-journey>`,
            ),
          ),
        ),
      ).to.equal('Not started');
    });

    it('writes nothing before the reader has done something', async () => {
      const root = await whole(html`<mend-journey name="kept"></mend-journey>`);
      click(getByRole(root, 'button', { name: 'Watch out for' }));
      root.remove();
      expect([sessionStorage.length, localStorage.length]).to.deep.equal([0, 0]);
    });
  });

  describe('an unknown program', () => {
    it('is told calmly, with the fallback, once; and the next right one shows', async () => {
      const root = await page(html``);
      const events = eventsAt(root);
      const journey = document.createElement('mend-journey');
      journey.program = 'constructor';
      journey.innerHTML = '<p slot="fallback">Ten steps, in plain words.</p>';
      root.append(journey);
      await until(() => expect(textOf(root)).to.contain(CALM));
      expect(textOf(root)).to.contain('in plain words');
      expect(events.map(carried)).to.deep.equal([{ type: 'mend-error', code: 'unknown-program' }]);
      expect(heard.errors).to.have.length(1);
      expect(heard.errors[0]).to.contain('no program "constructor"').and.to.contain('rebuild-trust');
      await expectAccessible(root);
      journey.program = 'rebuild-trust';
      await until(() => expect(step(root)).to.equal('Look for the reason'));
      expect(textOf(root)).not.to.contain('in plain words');
      journey.program = 'constructor';
      await until(() => expect(textOf(root)).to.contain(CALM));
      expect(events).to.have.length(2);
    });

    it('is told by each element inside too', async () => {
      const root = await page(html`
        <mend-journey program="nope"><mend-step-card><p slot="fallback">Plain.</p></mend-step-card></mend-journey>
      `);
      await until(() => expect(textOf(root)).to.contain(CALM));
      expect(textOf(root)).to.contain('Plain.');
      expect(queryByRole(root, 'heading')).to.equal(undefined);
    });
  });
});
