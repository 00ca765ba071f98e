import { expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import '../../src/define.js';
import { pageScope } from '../../src/elements/scope.js';
import { setStatus, STEP_STATUSES } from '../../src/journey/index.js';
import { focusedHeading } from '../support/exercises.js';
import { click, getAllByRole, getByRole, type, until } from '../support/queries.js';
import { freshPage, hearConsole } from '../support/stage.js';

freshPage();
hearConsole();

const KNOWN = CSS.supports('selector(:state(steady))');

async function show(template: TemplateResult): Promise<HTMLElement> {
  const root = await fixture<HTMLElement>(html`<div>${template}</div>`);
  await until(() => getAllByRole(root, 'heading', { level: 2 }));
  return root.firstElementChild as HTMLElement;
}

const statesOf = (element: Element, names: readonly string[]) =>
  names.filter((name) => element.matches(`:state(${name})`));

const has = (element: Element, ...names: string[]) =>
  until(() => expect(statesOf(element, ['begun', 'finished', ...STEP_STATUSES])).to.deep.equal(names));

describe("states for a page's own CSS", () => {
  before(function () {
    if (!KNOWN) this.skip();
  });

  it('say where a card is', async () => {
    const card = await show(html`<mend-step-card step="2"></mend-step-card>`);
    await until(() => getByRole(card, 'heading', { name: 'Talk it through' }));
    await has(card, 'not-started');
    for (const status of STEP_STATUSES) {
      pageScope().store.update(setStatus('talk-it-through', status));
      await has(card, status);
    }
  });

  it('say whether anything was begun', async () => {
    const tracker = await show(html`<mend-progress-tracker></mend-progress-tracker>`);
    await has(tracker);
    pageScope().store.update(setStatus('talk-it-through', 'resting'));
    await has(tracker, 'begun');
  });

  it('say whether a reflection was begun', async () => {
    const prompts = await show(html`<mend-forgiveness-prompt></mend-forgiveness-prompt>`);
    await has(prompts);
    click(getByRole(prompts, 'button', { name: 'Begin' }));
    await has(prompts, 'begun');
  });

  it('say whether a checklist was begun, and that its end shows', async () => {
    const checklist = await show(html`<mend-needs-checklist></mend-needs-checklist>`);
    await has(checklist);
    type(getByRole(checklist, 'textbox', { name: 'Something else I need' }), 'a dog');
    click(getByRole(checklist, 'button', { name: 'Add' }));
    await has(checklist, 'begun');
    for (const screen of ['Order', 'Say', 'Share']) {
      const before = focusedHeading();
      click(getByRole(checklist, 'button', { name: 'Next' }));
      await until(() => expect(focusedHeading(), screen).not.to.be.oneOf([before, undefined]));
    }
    await has(checklist, 'begun', 'finished');
  });
});

describe('what a page cannot know', () => {
  it('does not keep an element from showing', async () => {
    const real = HTMLElement.prototype.attachInternals;
    HTMLElement.prototype.attachInternals = () => {
      throw new DOMException('Not here.');
    };
    try {
      const card = await show(html`<mend-step-card step="2"></mend-step-card>`);
      await until(() => getByRole(card, 'heading', { name: 'Talk it through' }));
    } finally {
      HTMLElement.prototype.attachInternals = real;
    }
  });
});

describe('parts', () => {
  const dress = (css: string) => {
    const style = document.createElement('style');
    style.textContent = css;
    return style;
  };

  it('reach the title, also of a card inside a whole program', async () => {
    const journey = await show(html`<mend-journey></mend-journey>`);
    const style = dress(
      'mend-journey::part(idea) { letter-spacing: 3px } mend-journey::part(bowl) { opacity: 0.5 }',
    );
    document.head.append(style);
    try {
      const card = await until(() => {
        const found = journey.shadowRoot!.querySelector('mend-step-card')!;
        getByRole(found, 'heading', { name: 'Look for the reason' });
        return found;
      });
      const idea = card.shadowRoot!.querySelector('[part=idea]')!;
      expect(getComputedStyle(idea).letterSpacing).to.equal('3px');
      const bowl = journey.shadowRoot!.querySelector('mend-progress-tracker')!.shadowRoot!;
      await until(() => expect(getComputedStyle(bowl.querySelector('[part=bowl]')!).opacity).to.equal('0.5'));
    } finally {
      style.remove();
    }
  });
});
