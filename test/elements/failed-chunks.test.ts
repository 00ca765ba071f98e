import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/journey.js';
import '../../src/define/progress-tracker.js';
import '../../src/define/step-card.js';
import { defineLater } from '../../src/elements/registry.js';
import { addPrograms } from '../../src/program/bundled.js';
import { programs, words } from '../../src/program/generated/sources.js';
import type { ProgramLoaders } from '../../src/program/source.js';
import { addWords } from '../../src/program/words.js';
import { expectAccessible } from '../support/axe.js';
import { click, getByRole, textOf, type, until } from '../support/queries.js';
import { carried, eventsAt, freshPage, hearConsole } from '../support/stage.js';

freshPage();
const heard = hearConsole();

const CALM = 'This part did not load. Nothing you wrote is lost.';
const english = programs['rebuild-trust']!['en']!;
let failing: 'index' | 'step' | 'exercise' | undefined;

/** English, as a program of its own whose pieces fail when a test says so. */
function torn(): ProgramLoaders {
  const careful =
    <T>(piece: typeof failing, load: () => Promise<T>) =>
    async () => {
      if (failing === piece) throw new TypeError('Failed to fetch');
      return load();
    };
  const each = <T>(piece: typeof failing, loads: Readonly<Record<string, () => Promise<T>>>) =>
    Object.fromEntries(Object.entries(loads).map(([id, load]) => [id, careful(piece, load)]));
  return {
    index: careful('index', english.index),
    steps: each('step', english.steps),
    exercises: each('exercise', english.exercises),
  };
}
addPrograms({ torn: { en: torn() } });

const status = (root: HTMLElement) =>
  getByRole<HTMLSelectElement>(root, 'combobox', { name: /This step is/ });

async function scoped(inside: string): Promise<[HTMLElement, Event[]]> {
  const root = await fixture<HTMLElement>(html`<div></div>`);
  const events = eventsAt(root);
  root.innerHTML = `<mend-journey program="torn">${inside}</mend-journey>`;
  return [root, events];
}

afterEach(() => {
  failing = undefined;
});

let savingFails = false;
const saving = async () => {
  if (savingFails) throw new TypeError('Failed to fetch');
  return words['en']!['saving']!();
};
/** English under another name, which is asked for by that name again. */
const common = async () => {
  const start = await words['en']!.start!();
  return { default: { ...(start.default['common'] as object), language: 'en-XL' } };
};
addWords({ 'en-XL': { ...words['en'], common, saving } });

describe('a part that does not load', () => {
  it('says so behind the door to the privacy panel, and opens it at the next try', async () => {
    savingFails = true;
    const root = await fixture<HTMLElement>(html`<div lang="en-XL"><mend-step-card></mend-step-card></div>`);
    const events = eventsAt(root);
    click(await until(() => getByRole(root, 'button', { name: 'Privacy and backup' })));
    await until(() => expect(textOf(root)).to.contain(CALM));
    expect(events.map(carried)).to.deep.equal([{ type: 'mend-error', code: 'load-failed' }]);
    expect(heard.errors).to.have.length(1);
    savingFails = false;
    click(getByRole(root, 'button', { name: 'Try again' }));
    await until(() => getByRole(root, 'heading', { name: 'Where your words are' }));
    expect(textOf(root)).not.to.contain(CALM);
  });

  for (const [piece, inside, title] of [
    ['step', '<mend-step-card><p slot="fallback">Plain.</p></mend-step-card>', 'Look for the reason'],
    [
      'index',
      '<mend-progress-tracker><p slot="fallback">Plain.</p></mend-progress-tracker>',
      'Where things are',
    ],
    ['index', '<p slot="fallback">Plain.</p>', 'Rebuild trust'],
  ] as const) {
    it(`is told calmly and comes on trying again: the ${piece} of ${inside}`, async () => {
      failing = piece;
      const [root, events] = await scoped(inside);
      await until(() => expect(textOf(root)).to.contain(CALM));
      expect(textOf(root)).to.contain('Plain.');
      expect(events.map(carried)).to.deep.equal([{ type: 'mend-error', code: 'load-failed' }]);
      expect(heard.errors).to.have.length(1);
      expect(heard.errors[0]).to.contain('Failed to fetch');
      await expectAccessible(root);
      click(getByRole(root, 'button', { name: 'Try again' }));
      await until(() => expect(heard.errors).to.have.length(2));
      failing = undefined;
      click(await until(() => getByRole(root, 'button', { name: 'Try again' })));
      await until(() => getByRole(root, 'heading', { name: title }));
      expect(textOf(root)).not.to.contain(CALM);
      expect(textOf(root)).not.to.contain('Plain.');
    });
  }

  it('takes nothing along that the reader did', async () => {
    const [root] = await scoped('<mend-step-card></mend-step-card>');
    await until(() => getByRole(root, 'heading', { name: 'Look for the reason' }));
    type(status(root), 'Steady');
    failing = 'step';
    const card = root.querySelector('mend-step-card')!;
    card.step = '2';
    await until(() => expect(textOf(root)).to.contain(CALM));
    card.step = '1';
    failing = undefined;
    await until(() => getByRole(root, 'heading', { name: 'Look for the reason' }));
    expect(status(root).selectedOptions[0]?.label).to.equal('Steady');
  });

  it('leaves the card as it is when only its exercise fails', async () => {
    let broken = true;
    defineLater('mend-checklist', async () => {
      if (broken) throw new TypeError('Failed to fetch');
      return import('../../src/define/checklist.js');
    });
    const [root] = await scoped('<mend-step-card step="7"></mend-step-card>');
    await until(() => getByRole(root, 'heading', { name: 'Ask for what you need' }));
    type(status(root), 'Resting');
    click(getByRole(root, 'button', { name: 'Open the exercise' }));
    await until(() => expect(textOf(root)).to.contain(CALM));
    expect(status(root).selectedOptions[0]?.label).to.equal('Resting');
    await expectAccessible(root);
    broken = false;
    click(getByRole(root, 'button', { name: 'Try again' }));
    await until(() => getByRole(root, 'heading', { name: 'What I need', level: 3 }));
    expect(textOf(root)).not.to.contain(CALM);
  });

  it('leaves the safety note as it is when only the help inside fails', async () => {
    let broken = true;
    defineLater('mend-support', async () => {
      if (broken) throw new TypeError('Failed to fetch');
      return import('../../src/define/support.js');
    });
    const root = await fixture<HTMLElement>(html`<div><mend-safety-note></mend-safety-note></div>`);
    const more = await until(() => getByRole(root, 'button', { name: 'Where to find help' }));
    click(more);
    await until(() => expect(textOf(root)).to.contain('A doctor, or someone you trust'));
    expect(textOf(root)).to.contain('You owe nobody forgiveness.');
    broken = false;
    click(more);
    await until(() => expect(textOf(root)).not.to.contain('A doctor, or someone you trust'));
    click(more);
    await until(() => getByRole(root, 'heading', { name: 'Where to find help' }));
    expect(textOf(root)).not.to.contain('A doctor, or someone you trust, can help you find support. A');
  });
});
