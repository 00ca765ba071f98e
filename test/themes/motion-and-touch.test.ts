import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import '../../src/define.js';
import { pageScope } from '../../src/elements/scope.js';
import { setStatus } from '../../src/journey/index.js';
import { expectTargets } from '../support/exercises.js';
import { getAllByRole, getByRole, until } from '../support/queries.js';
import { canEmulateMedia, freshPage, hearConsole } from '../support/stage.js';

freshPage();
hearConsole();

async function everything(): Promise<HTMLElement> {
  const root = await fixture<HTMLElement>(html`
    <div>
      <mend-step-card step="4"></mend-step-card>
      <mend-progress-tracker variant="bowl"></mend-progress-tracker>
      <mend-progress-tracker></mend-progress-tracker>
      <mend-forgiveness-prompt></mend-forgiveness-prompt>
      <mend-needs-checklist></mend-needs-checklist>
      <mend-support></mend-support>
    </div>
  `);
  await until(() => expect(getAllByRole(root, 'heading', { level: 2 })).to.have.length(6));
  await until(() => getByRole(root, 'button', { name: 'Open the exercise' }));
  pageScope().store.update(setStatus('talk-it-through', 'steady'));
  await until(() => getByRole(root, 'button', { name: 'Step 2, Talk it through: Steady' }));
  return root;
}

function* inside(root: Element | ShadowRoot): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* inside(element.shadowRoot);
  }
}

/** How long each thing that changes takes to change, in milliseconds. */
const durations = (root: Element): number[] =>
  [...inside(root)].flatMap((element) => {
    const { transitionDuration, transitionDelay, animationName, animationDuration } =
      getComputedStyle(element);
    const each = `${transitionDuration}, ${transitionDelay}, ${animationName === 'none' ? '0s' : animationDuration}`;
    return each.split(', ').map((time) => (parseFloat(time) || 0) * (time.endsWith('ms') ? 1 : 1000));
  });

describe('motion', () => {
  it('ends within a quarter of a second', async () => {
    const times = durations(await everything());
    expect(Math.max(...times)).to.be.within(1, 249);
  });

  it('is none when the reader asked for less', async function () {
    if (!canEmulateMedia()) this.skip();
    await emulateMedia({ reducedMotion: 'reduce' });
    try {
      expect(Math.max(...durations(await everything()))).to.equal(0);
    } finally {
      await emulateMedia({ reducedMotion: 'no-preference' });
    }
  });
});

describe('targets', () => {
  for (const size of ['1em', '12px']) {
    it(`are large enough for a finger, with text of ${size}`, async () => {
      const root = await everything();
      root.style.setProperty('--mend-font-size', size);
      expectTargets(root);
    });
  }

  it('are large enough when space is tight', async () => {
    const root = await everything();
    root.style.setProperty('--mend-space', '0.5');
    expectTargets(root);
  });
});
