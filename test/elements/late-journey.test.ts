import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/step-card.js';
import { pageScope } from '../../src/elements/scope.js';
import { openStepOf, setStatus, storageKey } from '../../src/journey/index.js';
import { getByRole, nameOf, queryByRole, textOf, type, until } from '../support/queries.js';

// One story on one page: the card is there before its journey is defined, and a tag is defined only once.
describe('a card whose journey comes later', () => {
  const status = (root: HTMLElement) =>
    getByRole<HTMLSelectElement>(root, 'combobox', { name: /This step is/ });
  const picked = (root: HTMLElement) => status(root).selectedOptions[0]?.label;

  it('waits with its fallback, and then belongs to its journey and not to the page', async () => {
    pageScope().store.update(setStatus('look-for-the-reason', 'steady'));
    const root = await fixture<HTMLElement>(html`
      <div>
        <mend-journey name="late" storage="local">
          <section><mend-step-card id="in"><p slot="fallback">In plain words.</p></mend-step-card></section>
        </mend-journey>
        <mend-journey name="left"><mend-step-card id="out" step="2"></mend-step-card></mend-journey>
        <mend-step-card id="free"></mend-step-card>
      </div>
    `);
    const [inside, out, free] = ['in', 'out', 'free'].map((id) => root.querySelector<HTMLElement>(`#${id}`)!);
    await until(() => getByRole(free!, 'heading', { name: 'Look for the reason' }));
    expect(picked(free!)).to.equal('Steady');
    expect(textOf(inside!)).to.equal('In plain words.');
    expect(queryByRole(inside!, 'heading')).to.equal(undefined);

    // Moved about while it waits: in again, so that it has waited twice.
    const section = inside!.parentElement!;
    section.remove();
    root.querySelector('mend-journey')!.append(section);
    expect(textOf(inside!)).to.equal('In plain words.');
    // Moved out: it need not wait any longer.
    root.append(out!);
    await until(() => expect(nameOf(getByRole(out!, 'heading', { level: 2 }))).to.equal('Talk it through'));

    await import('../../src/define/journey.js');
    await until(() => getByRole(inside!, 'heading', { name: 'Look for the reason' }));
    expect(textOf(inside!)).not.to.contain('In plain words.');
    expect(picked(inside!)).to.equal('Not started');
    type(status(inside!), 'Resting');
    await until(() => expect(textOf(getByRole(inside!, 'status'))).to.equal('Saved: Resting.'));
    expect(picked(free!)).to.equal('Steady');

    // Moved out at last: nothing of the journey it left reaches it any more.
    const late = root.querySelector<HTMLElementTagNameMap['mend-journey']>('mend-journey')!;
    root.append(inside!);
    await until(() => expect(picked(inside!)).to.equal('Steady'));
    late.name = 'another';
    await late.updateComplete;
    type(status(inside!), 'Working on it');
    await until(() => expect(picked(free!)).to.equal('Working on it'));
    expect(sessionStorage.getItem(storageKey('rebuild-trust', 'late'))).to.contain('resting');
    expect(openStepOf(pageScope().store.journey)).to.equal(undefined);
    localStorage.clear();
    sessionStorage.clear();
  });
});
