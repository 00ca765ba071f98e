import { expect, html } from '@open-wc/testing';
import type { LitElement } from 'lit';
import '../../src/define/forgiveness-prompt.js';
import '../../src/define/needs-checklist.js';
import '../../src/define/step-card.js';
import { cleanUp, focusedHeading, isWebKit, open, screenTitle, tabTo } from '../support/exercises.js';
import {
  deepActiveElement,
  getAllByRole,
  getByRole,
  nameOf,
  press,
  queryAllByRole,
  textOf,
  until,
} from '../support/queries.js';

/** Tabs to the button and presses it. */
async function enter(
  element: LitElement,
  name: string | RegExp,
  key: 'Enter' | ' ' = 'Enter',
): Promise<void> {
  await tabTo(name);
  await press(key);
  await element.updateComplete;
}

async function typed(text: string): Promise<void> {
  for (const letter of text) await press(letter);
}

const checked = (element: Element): string[] =>
  queryAllByRole(element, 'radio', { checked: true }).map(nameOf);

describe('with the keyboard alone', function () {
  this.timeout(60_000);
  afterEach(cleanUp);

  it('the reflection goes from its start to its end', async () => {
    const element = await open(
      html`<mend-forgiveness-prompt></mend-forgiveness-prompt>`,
      'mend-forgiveness-prompt',
    );
    await enter(element, 'See what this will ask');
    await until(() => expect(textOf(element)).to.contain('A memory of my own'));
    await tabTo('Yes');
    await press(' ');
    await until(() => expect(checked(element)).to.deep.equal(['Yes']));
    await press('ArrowDown');
    await until(() => expect(checked(element)).to.deep.equal(['I am not sure']));
    await press('ArrowUp');
    await until(() => expect(checked(element)).to.deep.equal(['Yes']));
    await enter(element, 'Begin');
    expect(focusedHeading()).to.equal('What forgiving is, and what it is not');
    await enter(element, 'Next', ' ');
    expect(focusedHeading()).to.equal('How it is today');
    await press('Tab');
    expect(checked(element)).to.deep.equal([]);
    await press('ArrowRight');
    await press('ArrowRight');
    await until(() => expect(checked(element)).to.deep.equal(['2']));
    await enter(element, 'Next');
    expect(focusedHeading()).to.equal('What happened');
    await tabTo('What a camera would have seen');
    await typed('a b');
    await press('Enter');
    await typed('c');
    const field = getByRole<HTMLTextAreaElement>(element, 'textbox');
    expect(field.value).to.equal('a b\nc');
    expect(deepActiveElement()).to.equal(field);
    await enter(element, 'Delete this answer');
    await until(() => expect(getByRole<HTMLTextAreaElement>(element, 'textbox').value).to.equal(''));
    await enter(element, 'Bring it back');
    await until(() => expect(getByRole<HTMLTextAreaElement>(element, 'textbox').value).to.equal('a b\nc'));
    expect(focusedHeading()).to.equal('What happened');
    await enter(element, 'Stop here');
    expect(focusedHeading()).to.equal('You stopped. That is fine.');
    await enter(element, 'Go back to it');
    expect(focusedHeading()).to.equal('What happened');
    for (let i = 0; i < 5; i++) await enter(element, 'Skip');
    expect(focusedHeading()).to.equal('A second chance');
    await enter(element, 'Next');
    await tabTo('Not now');
    await press(' ');
    await press('ArrowDown');
    await until(() => expect(textOf(element)).to.contain('Still thinking is a full answer.'));
    await enter(element, 'Next');
    await enter(element, 'Skip');
    await enter(element, 'Next');
    expect(focusedHeading()).to.equal('That is all for now');
    await enter(element, 'Read what I wrote');
    expect(textOf(element)).to.contain('How strong is the hurt? 2 out of 10');
    await enter(element, 'Back');
    await enter(element, 'Done');
    expect(focusedHeading()).to.equal('A private reflection');
    await enter(element, 'Start this exercise over');
    await enter(element, 'Delete and start over');
    expect(nameOf(deepActiveElement()!)).to.equal('Start this exercise over');
    expect(getByRole(element, 'button', { name: 'Begin' })).to.exist;
  });

  it('the checklist goes from its start to its end', async () => {
    const element = await open(html`<mend-needs-checklist></mend-needs-checklist>`, 'mend-needs-checklist');
    await enter(element, 'Closeness 0 of 6');
    for (const item of [
      'an hour a week that is only ours',
      'to be held when I ask for it',
      'to be told when I am missed',
    ]) {
      await tabTo(item);
      await press(' ');
      await element.updateComplete;
    }
    expect(getByRole(element, 'button', { name: 'Closeness 3 of 6' })).to.exist;
    await tabTo('Something else I need');
    await typed('tea');
    await press('Enter');
    await until(() => expect(getByRole(element, 'checkbox', { name: 'tea', checked: true })).to.exist);
    expect(nameOf(deepActiveElement()!)).to.equal('Something else I need');
    await enter(element, 'Next');
    expect(focusedHeading()).to.equal('Put a few first');

    const order = () =>
      getAllByRole(element, 'button', { name: /^Take out: / }).map((button) =>
        nameOf(button).replace('Take out: ', ''),
      );
    const [hour, held, missed] = [
      'an hour a week that is only ours',
      'to be held when I ask for it',
      'to be told when I am missed',
    ];
    for (const need of [hour, held, missed]) await enter(element, `Put first: ${need}`);
    expect(order()).to.deep.equal([hour, held, missed]);
    expect(nameOf(deepActiveElement()!)).to.equal(`Take out: ${missed}`);
    // The arrows work on any button of the line, and focus goes with it.
    await press('ArrowUp');
    await until(() => expect(order()).to.deep.equal([hour, missed, held]));
    expect(nameOf(deepActiveElement()!)).to.equal(`Take out: ${missed}`);
    await press('ArrowUp');
    await until(() => expect(order()).to.deep.equal([missed, hour, held]));
    await press('ArrowUp');
    await element.updateComplete;
    expect(order()).to.deep.equal([missed, hour, held]);
    expect(nameOf(deepActiveElement()!)).to.equal(`Take out: ${missed}`);
    await press('ArrowDown');
    await until(() => expect(order()).to.deep.equal([hour, missed, held]));
    expect(textOf(element)).to.contain(`${missed}: now 2 of 3.`);
    await enter(element, `Take out: ${missed}`);
    expect(nameOf(deepActiveElement()!)).to.equal(`Put first: ${missed}`);

    await enter(element, 'Next');
    expect(focusedHeading()).to.equal('Say it in a sentence');
    await tabTo('What happens');
    await typed('you go');
    await until(() => expect(textOf(element)).to.contain('When you go, I feel …. I need an hour a week'));
    await enter(element, 'Next');
    expect(screenTitle(element)).to.equal('Look before you share');
    await tabTo(`I need ${held}`);
    await press(' ');
    await until(() => expect(getAllByRole(element, 'checkbox', { checked: true })).to.have.length(1));
    for (const name of ['Copy', 'Print', 'Save as a text file']) await tabTo(name);
    await enter(element, 'Back');
    expect(focusedHeading()).to.equal('Say it in a sentence');
  });

  it('the step card opens its exercise, and that goes on', async () => {
    const element = await open(html`<mend-step-card step="4"></mend-step-card>`, 'mend-step-card');
    await enter(element, 'Why it helps', ' ');
    await until(
      () => expect(getByRole(element, 'button', { name: 'Why it helps', expanded: true })).to.exist,
    );
    await enter(element, 'Open the exercise');
    expect(nameOf(deepActiveElement()!)).to.equal('Close the exercise');
    const exercise = await until(() => getByRole(element, 'button', { name: 'Begin' }));
    await tabTo('Yes');
    await press(' ');
    await tabTo('Begin');
    expect(deepActiveElement()).to.equal(exercise);
    await press('Enter');
    await until(() => expect(focusedHeading()).to.equal('What forgiving is, and what it is not'));
    await tabTo('This step is');
    // A list that opens on arrows takes a letter everywhere.
    await press(isWebKit ? 'ArrowDown' : 'w');
    const status = getByRole<HTMLSelectElement>(element, 'combobox', { name: 'This step is' });
    await press('Tab');
    await until(() => expect(status.value).to.equal('Working on it'));
    expect(textOf(element)).to.contain('Saved: Working on it.');
    await enter(element, 'Start this step over');
    await enter(element, 'Delete and start over');
    await until(() => expect(status.value).to.equal('Not started'));
  });
});
