import { expect, html } from '@open-wc/testing';
import '../../src/define/forgiveness-prompt.js';
import '../../src/define/journey.js';
import '../../src/define/prompts.js';
import type { MendPrompts } from '../../src/elements/mend-prompts.js';
import { setAnswer } from '../../src/journey/index.js';
import { addPrograms } from '../../src/program/bundled.js';
import exercise from '../../src/program/generated/rebuild-trust.en.exercise.forgiveness.js';
import type { PromptsExercise } from '../../src/program/schema.js';
import { addWords } from '../../src/program/words.js';
import { programs, words } from '../generated/sources.js';
import {
  buttonsOf,
  catchErrors,
  cleanUp,
  contentOf,
  focusedHeading,
  open,
  otherTab,
  pick,
  push,
  rawIn,
  recordEvents,
  savedIn,
  screenTitle,
} from '../support/exercises.js';
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

addPrograms(programs);
addWords(words);

const { screens, gate } = exercise as PromptsExercise;
const ALL = screens.map(({ title }) => title);
const GATED = screens.filter(({ gated }) => gated).map(({ title }) => title);
const CLOSED = gate!.closed.title;
const GATE = { name: 'Is it safe to be around this person now?' };

const prompt = () =>
  open<MendPrompts>(html`<mend-forgiveness-prompt></mend-forgiveness-prompt>`, 'mend-forgiveness-prompt');

/** A journey with a store of its own, so that opening it again is what a reload is. */
const visit = (storage: 'session' | 'local' = 'session') =>
  open<MendPrompts>(
    html`<mend-journey name="test" storage=${storage}>
      <mend-forgiveness-prompt></mend-forgiveness-prompt>
    </mend-journey>`,
    'mend-forgiveness-prompt',
  );

async function begin(element: MendPrompts, answer?: 'Yes' | 'I am not sure' | 'No'): Promise<void> {
  if (answer) await pick(element, 'radio', answer);
  await push(element, /^(Begin|Carry on where I was)$/);
  if (answer !== 'Yes') await push(element, 'Go on without those questions');
}

async function goTo(element: MendPrompts, title: string): Promise<void> {
  for (let i = 0; i < 12 && screenTitle(element) !== title; i++) await push(element, 'Next');
  expect(screenTitle(element)).to.equal(title);
}

async function rate(element: MendPrompts, question: string, value: number): Promise<void> {
  click(getByRole(getByRole(element, 'group', { name: question }), 'radio', { name: String(value) }));
  await element.updateComplete;
}

const field = (element: Element) => getByRole<HTMLTextAreaElement>(element, 'textbox');

async function write(element: MendPrompts, text: string): Promise<void> {
  type(field(element), text);
  await element.updateComplete;
}

/** Every screen that shows, from the first to the ending. */
async function walk(element: MendPrompts, each: (title: string) => unknown = () => {}): Promise<string[]> {
  const seen: string[] = [];
  for (let i = 0; i < 12 && queryByRole(element, 'button', { name: 'Next' }); i++) {
    seen.push(screenTitle(element));
    await each(screenTitle(element));
    await push(element, 'Next');
  }
  return seen;
}

describe('mend-prompts', () => {
  afterEach(cleanUp);

  describe('before it begins', () => {
    it('says what will be asked, asks the gate, and prefers no answer', async () => {
      const element = await prompt();
      expect(getByRole(element, 'heading', { level: 2 }).textContent.trim()).to.equal(exercise.title);
      expect(textOf(element)).to.contain('You can skip a screen, go back, stop, or delete what you wrote.');
      click(getByRole(element, 'button', { name: 'See what this will ask', expanded: false }));
      const previews = getAllByRole(getByRole(element, 'list'), 'listitem').map(textOf);
      expect(previews).to.have.length(11);
      expect(previews[3]).to.equal('What changed for me');
      expect(previews.filter((text) => text.includes('Asked only if it is safe.'))).to.have.length(3);
      const options = getAllByRole(getByRole(element, 'group', GATE), 'radio');
      expect(options.map(nameOf)).to.deep.equal(['Yes', 'I am not sure', 'No']);
      expect(queryAllByRole(element, 'radio', { checked: true })).to.deep.equal([]);
      expect(buttonsOf(element)).to.include('Begin').and.not.to.include('Carry on where I was');
    });

    it('takes no focus and writes nothing', async () => {
      const element = await prompt();
      expect(deepActiveElement()).to.equal(document.body);
      element.remove();
      expect(sessionStorage.length + localStorage.length).to.equal(0);
    });

    it('says where words are kept', async () => {
      const inTab = await prompt();
      await until(() => expect(textOf(inTab)).to.contain('Kept in this tab.'));
      click(getByRole(inTab, 'button', { name: 'Keep on this device' }));
      await until(() => expect(textOf(inTab)).to.contain('Kept on this device, in this browser.'));
    });
  });

  describe('one screen at a time', () => {
    it('goes through all eleven and says where it is and what comes next', async () => {
      const element = await prompt();
      await begin(element, 'Yes');
      const seen = await walk(element, () => {
        const at = screens.findIndex(({ title }) => title === screenTitle(element));
        const text = textOf(element);
        expect(text).to.contain(`${at + 1} of 11`);
        expect(text).to.contain(
          at < 10 ? `Next: ${screens[at + 1]!.preview.replace(/\s+/g, ' ')}` : 'Next: the end',
        );
        expect(getAllByRole(element, 'heading', { level: 3 })).to.have.length(1);
      });
      expect(seen).to.deep.equal(ALL);
      expect(screenTitle(element)).to.equal('That is all for now');
    });

    it('shows the four kinds', async () => {
      const element = await prompt();
      await begin(element, 'Yes');
      expect(queryByRole(element, 'textbox')).to.equal(undefined);
      expect(getAllByRole(element, 'listitem')).to.have.length(6);
      expect(buttonsOf(element)).not.to.include.members(['Skip', 'Delete this answer']);
      await push(element, 'Next');
      const [hurt, ready] = getAllByRole(element, 'group');
      expect([hurt, ready].map((group) => nameOf(group!))).to.deep.equal([
        'How strong is the hurt?',
        'How ready am I?',
      ]);
      expect(getAllByRole(hurt!, 'radio').map(nameOf).join()).to.equal('0,1,2,3,4,5,6,7,8,9,10');
      expect(getByRole(element, 'group', { description: '0 – Not there 10 – As bad as it gets' })).to.equal(
        hurt,
      );
      await push(element, 'Next');
      expect(nameOf(field(element))).to.equal('What a camera would have seen');
      expect(getByRole(element, 'textbox', { description: /^For example: On Sunday/ })).to.equal(
        field(element),
      );
      await goTo(element, 'Where I am today');
      expect(getAllByRole(element, 'radio')).to.have.length(4);
    });

    it('never picks anything for the reader', async () => {
      const element = await prompt();
      await begin(element, 'Yes');
      await walk(element, () => {
        expect(queryAllByRole(element, 'radio', { checked: true })).to.deep.equal([]);
      });
    });

    it('goes back over what was left, to the start and the gate', async () => {
      const element = await prompt();
      await begin(element, 'Yes');
      await goTo(element, 'What happened');
      await push(element, 'Back');
      expect(screenTitle(element)).to.equal('How it is today');
      await push(element, 'Back');
      await push(element, 'Back');
      expect(getByRole(element, 'radio', { name: 'Yes', checked: true })).to.exist;
      expect(focusedHeading()).to.equal('A private reflection');
    });

    it('gives each screen a field of its own, so that undo brings no words from one into another', async () => {
      const element = await prompt();
      await begin(element, 'Yes');
      await goTo(element, 'What happened');
      const before = field(element);
      await push(element, 'Next');
      expect(field(element)).not.to.equal(before);
    });

    it('skips without keeping anything', async () => {
      const element = await prompt();
      await begin(element, 'Yes');
      await goTo(element, 'What happened');
      await push(element, 'Skip');
      expect(screenTitle(element)).to.equal('What it has cost');
      element.remove();
      expect(savedIn(sessionStorage)).to.deep.equal({});
    });

    it('stops at any screen, says that it is fine, and goes back to the same one', async () => {
      const element = await prompt();
      await begin(element, 'Yes');
      await goTo(element, 'What it has cost');
      await write(element, 'sleep');
      await push(element, 'Stop here');
      expect(screenTitle(element)).to.equal('You stopped. That is fine.');
      expect(textOf(element)).not.to.contain('sleep');
      await push(element, 'Go back to it');
      expect(screenTitle(element)).to.equal('What it has cost');
      expect(field(element).value).to.equal('sleep');
    });

    it('answers each choice with its own words', async () => {
      const element = await prompt();
      await begin(element, 'Yes');
      await goTo(element, 'Where I am today');
      const choice = screens.find(({ kind }) => kind === 'choice')!;
      if (choice.kind !== 'choice') throw new Error('not a choice');
      expect(textOf(element)).not.to.contain('full answer');
      for (const { label, reply } of choice.options) {
        await pick(element, 'radio', label);
        expect(queryAllByRole(element, 'status').map(textOf)).to.include(reply);
        expect(getAllByRole(element, 'radio', { checked: true }).map(nameOf)).to.deep.equal([label]);
      }
    });
  });

  describe('deleting', () => {
    it('takes an answer away and brings it back', async () => {
      const element = await prompt();
      await begin(element, 'Yes');
      await goTo(element, 'What it has cost');
      await write(element, 'my sleep');
      await push(element, 'Delete this answer');
      expect(field(element).value).to.equal('');
      expect(textOf(element)).to.contain('Deleted.');
      expect(nameOf(deepActiveElement()!)).to.equal('Delete this answer');
      await push(element, 'Bring it back');
      expect(field(element).value).to.equal('my sleep');
      expect(textOf(element)).to.contain('It is back.');
      expect(focusedHeading()).to.equal('What it has cost');
      expect(buttonsOf(element)).not.to.include('Bring it back');
    });

    it('brings back what was deleted without losing what was written since', async () => {
      const element = await prompt();
      await begin(element, 'Yes');
      await goTo(element, 'What it has cost');
      await write(element, 'first');
      await push(element, 'Delete this answer');
      await write(element, 'second');
      await push(element, 'Bring it back');
      expect(field(element).value).to.equal('first');
      await push(element, 'Bring it back');
      expect(field(element).value).to.equal('second');
    });

    it('deletes both ratings of a screen and brings both back', async () => {
      const element = await prompt();
      await begin(element, 'Yes');
      await goTo(element, 'How it is today');
      await rate(element, 'How strong is the hurt?', 0);
      await rate(element, 'How ready am I?', 10);
      await push(element, 'Delete this answer');
      expect(queryAllByRole(element, 'radio', { checked: true })).to.deep.equal([]);
      await push(element, 'Bring it back');
      expect(getAllByRole(element, 'radio', { checked: true }).map(nameOf)).to.deep.equal(['0', '10']);
    });

    it('says so when there is nothing to delete', async () => {
      const element = await prompt();
      await begin(element, 'Yes');
      await goTo(element, 'What it has cost');
      expect(getByRole(element, 'button', { name: 'Delete this answer', disabled: true })).to.exist;
      await push(element, 'Delete this answer');
      expect(queryAllByRole(element, 'status').map(textOf)).to.include('There is nothing here to delete.');
      expect(buttonsOf(element)).not.to.include('Bring it back');
    });

    it('no longer says so, nor offers it back, on the next screen', async () => {
      const element = await prompt();
      await begin(element, 'Yes');
      await goTo(element, 'What it has cost');
      await write(element, 'x');
      await push(element, 'Delete this answer');
      await push(element, 'Next');
      expect(textOf(element)).not.to.contain('Deleted.');
      expect(buttonsOf(element)).not.to.include('Bring it back');
    });

    it('leaves no words in the storage', async () => {
      const element = await prompt();
      await begin(element, 'Yes');
      await goTo(element, 'What it has cost');
      await write(element, 'sentinel');
      await push(element, 'Delete this answer');
      element.remove();
      expect(rawIn(sessionStorage)).not.to.contain('sentinel');
    });
  });

  describe('keeping', () => {
    it('finds everything again after a reload, as it was typed', async () => {
      const first = await visit();
      await begin(first, 'Yes');
      await goTo(first, 'How it is today');
      await rate(first, 'How ready am I?', 0);
      await goTo(first, 'What it has cost');
      await write(first, 'a\n  <b>b</b> {value} $& ');
      await goTo(first, 'Where I am today');
      await pick(first, 'radio', 'Not now');
      first.closest('mend-journey')!.remove();

      const second = await visit();
      await begin(second, 'Yes');
      expect(screenTitle(second)).to.equal('A note to myself');
      await push(second, 'Back');
      expect(getByRole(second, 'radio', { name: 'Not now', checked: true })).to.exist;
      for (let i = 0; i < 5; i++) await push(second, 'Back');
      expect(screenTitle(second)).to.equal('What it has cost');
      expect(field(second).value).to.equal('a\n  <b>b</b> {value} $& ');
      await push(second, 'Back');
      await push(second, 'Back');
      expect(getAllByRole(second, 'radio', { checked: true }).map(nameOf)).to.deep.equal(['0']);
    });

    it('saves soon after typing, without leaving the screen', async () => {
      const element = await prompt();
      await begin(element, 'Yes');
      await goTo(element, 'What it has cost');
      await write(element, 'soon');
      await until(() =>
        expect(savedIn(sessionStorage)).to.deep.equal({ 'answer/11/forgiveness/cost': 'soon' }),
      );
    });

    it('offers to carry on, or to begin from the start', async () => {
      const first = await visit();
      await begin(first, 'Yes');
      await goTo(first, 'What it has cost');
      await write(first, 'x');
      first.closest('mend-journey')!.remove();
      const second = await visit();
      expect(buttonsOf(second)).to.include.members(['Carry on where I was', 'Begin from the start']);
      await pick(second, 'radio', 'Yes');
      await push(second, 'Begin from the start');
      expect(screenTitle(second)).to.equal(ALL[0]);
    });

    it('carries on behind the support too, when the gate stays closed', async () => {
      const first = await visit();
      await begin(first, 'Yes');
      await goTo(first, 'What it has cost');
      await write(first, 'x');
      first.closest('mend-journey')!.remove();
      const second = await visit();
      await begin(second, 'No');
      expect(screenTitle(second)).to.equal('What I have tried');
      for (let i = 0; i < 4; i++) await push(second, 'Back');
      await push(second, 'Back');
      expect(screenTitle(second)).to.equal(CLOSED);
    });

    it('keeps what is typed, its focus and its caret through a change of scheme', async () => {
      const element = await prompt();
      await begin(element, 'Yes');
      await goTo(element, 'What it has cost');
      await write(element, 'one two');
      field(element).setSelectionRange(3, 3);
      element.scheme = 'dark';
      await element.updateComplete;
      expect(field(element).value).to.equal('one two');
      expect(deepActiveElement()).to.equal(field(element));
      expect(field(element).selectionStart).to.equal(3);
    });

    it('keeps it through hiding and showing', async () => {
      const element = await prompt();
      await begin(element, 'Yes');
      await goTo(element, 'What it has cost');
      await write(element, 'one two');
      await push(element, 'Hide');
      expect(textOf(element)).to.equal('This part is hidden. Show');
      expect(queryByRole(element, 'textbox')).to.equal(undefined);
      await push(element, 'Show');
      expect(screenTitle(element)).to.equal('What it has cost');
      expect(field(element).value).to.equal('one two');
    });

    it('keeps it through a change of language', async () => {
      const element = await prompt();
      await begin(element, 'Yes');
      await goTo(element, 'What it has cost');
      await write(element, 'one two');
      element.lang = 'en-XA';
      await until(() => expect(nameOf(field(element))).not.to.equal('What it has cost me'));
      expect(field(element).value).to.equal('one two');
      element.lang = 'en';
      await until(() => expect(nameOf(field(element))).to.equal('What it has cost me'));
      expect(field(element).value).to.equal('one two');
    });

    it('keeps it when the element is moved, but asks the gate again', async () => {
      const element = await prompt();
      await begin(element, 'Yes');
      await goTo(element, 'What it has cost');
      await write(element, 'one two');
      const place = document.createElement('div');
      document.body.append(place);
      place.append(element);
      await until(() => getByRole(element, 'group', GATE));
      expect(queryAllByRole(element, 'radio', { checked: true })).to.deep.equal([]);
      await begin(element, 'Yes');
      await push(element, 'Back');
      expect(field(element).value).to.equal('one two');
    });

    it('starts over: deletes this exercise and nothing else', async () => {
      const { store, save } = otherTab('test');
      const leave = store.subscribe(() => {});
      store.update(setAnswer('needs', 'chosen:held', true));
      await save();
      leave();
      const element = await visit('local');
      await begin(element, 'Yes');
      await goTo(element, 'What it has cost');
      await write(element, 'one two');
      await goTo(element, 'The other side');
      await write(element, 'gated too');
      // As a host may write it: deleting finds what showing finds.
      element.exercise = ' forgiveness ';
      await until(() => getByRole(element, 'group', GATE));
      click(getByRole(element, 'button', { name: 'Start this exercise over' }));
      expect(textOf(element)).to.contain('for good.');
      await push(element, 'Delete and start over');
      expect(textOf(element)).to.contain('Deleted. You can start again.');
      expect(buttonsOf(element)).to.include('Begin').and.not.to.include('Carry on where I was');
      expect(nameOf(deepActiveElement()!)).to.equal('Start this exercise over');
      element.closest('mend-journey')!.remove();
      expect(savedIn(localStorage)).to.deep.equal({ 'answer/5/needs/chosen:held': true });
    });
  });

  describe('another tab', () => {
    it('shows what was answered there, and leaves the caret where it is', async () => {
      const element = await visit('local');
      await begin(element, 'Yes');
      await goTo(element, 'What it has cost');
      await write(element, 'one two');
      field(element).setSelectionRange(3, 3);
      const { store, save } = otherTab('test');
      const leave = store.subscribe(() => {});
      store.update(setAnswer('forgiveness', 'tried', 'from there'));
      await save();
      await element.updateComplete;
      expect(field(element).value).to.equal('one two');
      expect(deepActiveElement()).to.equal(field(element));
      expect(field(element).selectionStart).to.equal(3);
      await push(element, 'Next');
      expect(field(element).value).to.equal('from there');
      leave();
    });

    it('does not lose what is being typed to an older answer there', async () => {
      const { store, save } = otherTab('test');
      const leave = store.subscribe(() => {});
      const element = await visit('local');
      await begin(element, 'Yes');
      await goTo(element, 'What it has cost');
      store.update(setAnswer('forgiveness', 'cost', 'older'));
      await new Promise(requestAnimationFrame);
      await write(element, 'newer words');
      field(element).setSelectionRange(5, 5);
      await save();
      await element.updateComplete;
      expect(field(element).value).to.equal('newer words');
      expect(field(element).selectionStart).to.equal(5);
      leave();
    });
  });

  describe('the gate', () => {
    it('opens all screens for yes', async () => {
      const element = await prompt();
      await begin(element, 'Yes');
      expect(await walk(element)).to.include.members(GATED);
    });

    for (const answer of ['I am not sure', 'No', undefined] as const) {
      it(`puts support first for ${answer ?? 'no answer'}, and never shows the gated screens`, async () => {
        const element = await prompt();
        if (answer) await pick(element, 'radio', answer);
        await push(element, 'Begin');
        expect(screenTitle(element)).to.equal(CLOSED);
        expect(focusedHeading()).to.equal(CLOSED);
        expect(textOf(element)).to.contain('You owe nobody forgiveness.');
        await until(() => expect(textOf(element)).to.contain('local emergency services'));
        await push(element, 'Go on without those questions');
        const seen = await walk(element, () => expect(textOf(element)).to.contain('of 8'));
        expect(seen).to.deep.equal(ALL.filter((title) => !GATED.includes(title)));
      });
    }

    it('lets the reader turn back or stop at the support', async () => {
      const element = await prompt();
      await pick(element, 'radio', 'No');
      await push(element, 'Begin');
      await push(element, 'Stop here');
      await push(element, 'Go back to it');
      expect(screenTitle(element)).to.equal(CLOSED);
      await push(element, 'Back');
      await begin(element, 'Yes');
      expect(screenTitle(element)).to.equal(ALL[0]);
      expect(textOf(element)).to.contain('1 of 11');
    });

    it('leaves its answer in no storage', async () => {
      for (const answer of ['Yes', 'No'] as const) {
        const element = await prompt();
        await begin(element, answer);
        await goTo(element, 'What it has cost');
        await write(element, 'x');
        element.remove();
        expect(savedIn(sessionStorage)).to.deep.equal({ 'answer/11/forgiveness/cost': 'x' });
        expect(localStorage.length).to.equal(0);
        expect(rawIn(sessionStorage) + JSON.stringify(history.state)).not.to.match(/gate|safe|not-sure/);
        await cleanUp();
      }
    });

    it('says the same to the page for both branches', async () => {
      const runs: Record<string, unknown>[][] = [];
      for (const answer of ['Yes', 'I am not sure', 'No', undefined] as const) {
        const recorder = recordEvents();
        try {
          const element = await prompt();
          await begin(element, answer);
          await walk(element);
          runs.push(recorder.events.map(contentOf));
        } finally {
          recorder.stop();
        }
        await cleanUp();
      }
      expect(runs[0]).to.deep.equal([
        { type: 'mend-exercise-start', exercise: 'forgiveness' },
        { type: 'mend-exercise-finish', exercise: 'forgiveness' },
      ]);
      for (const run of runs) expect(run).to.deep.equal(runs[0]);
    });

    it('asks again after the page came back from the cache', async () => {
      const element = await prompt();
      await begin(element, 'Yes');
      await goTo(element, 'The other side');
      await write(element, 'secret');
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
      await element.updateComplete;
      expect(screenTitle(element)).to.equal('The other side');
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      await element.updateComplete;
      expect(queryAllByRole(element, 'radio', { checked: true })).to.deep.equal([]);
      expect(getByRole(element, 'group', GATE)).to.exist;
    });

    it('asks again after the end', async () => {
      const element = await prompt();
      await begin(element, 'Yes');
      await walk(element);
      await push(element, 'Done');
      expect(queryAllByRole(element, 'radio', { checked: true })).to.deep.equal([]);
      expect(focusedHeading()).to.equal('A private reflection');
    });

    it('asks again after another exercise was shown', async () => {
      const element = await prompt();
      await begin(element, 'Yes');
      const { stop } = catchErrors();
      element.exercise = 'elsewhere';
      await until(() => expect(textOf(element)).to.contain('not part of the program'));
      element.exercise = 'forgiveness';
      await until(() => getByRole(element, 'group', GATE));
      expect(queryAllByRole(element, 'radio', { checked: true })).to.deep.equal([]);
      stop();
    });

    it('keeps answers to gated screens out of sight until it is safe again', async () => {
      const first = await visit();
      await begin(first, 'Yes');
      await goTo(first, 'What it has cost');
      await write(first, 'in the open');
      await goTo(first, 'The other side');
      await write(first, 'sentinel');
      await goTo(first, 'A second chance');
      await write(first, 'sentinel');
      first.closest('mend-journey')!.remove();

      const second = await visit();
      const everything = () =>
        textOf(second) +
        queryAllByRole(second, 'textbox')
          .map((box) => (box as HTMLInputElement).value)
          .join();
      await begin(second, 'No');
      expect(screenTitle(second)).to.equal('What I have tried');
      await push(second, 'Stop here');
      await push(second, 'Read what I wrote');
      expect(everything()).to.contain('in the open').and.not.to.contain('sentinel');
      expect(textOf(second)).to.contain('Answers to some questions stay out of sight.');
      await push(second, 'Back');
      await push(second, 'Go back to it');
      await walk(second, () => expect(everything()).not.to.contain('sentinel'));
      expect(everything()).not.to.contain('sentinel');
      expect(second.shadowRoot!.textContent).not.to.contain('sentinel');

      await push(second, 'Done');
      await pick(second, 'radio', 'Yes');
      await push(second, 'Begin from the start');
      await goTo(second, 'The other side');
      expect(field(second).value).to.equal('sentinel');
    });
  });

  describe('focus', () => {
    it('moves to the heading of each screen that the reader goes to', async () => {
      const element = await prompt();
      await begin(element, 'Yes');
      expect(focusedHeading()).to.equal(ALL[0]);
      for (const title of ALL.slice(1)) {
        await push(element, 'Next');
        expect(focusedHeading()).to.equal(title);
      }
      await push(element, 'Next');
      expect(focusedHeading()).to.equal('That is all for now');
      await push(element, 'Back');
      expect(focusedHeading()).to.equal('How it is now');
      await push(element, 'Skip');
      await push(element, 'Read what I wrote');
      expect(focusedHeading()).to.equal('What I wrote');
      await push(element, 'Back');
      await push(element, 'Back');
      await push(element, 'Stop here');
      expect(focusedHeading()).to.equal('You stopped. That is fine.');
      await push(element, 'Go back to it');
      expect(focusedHeading()).to.equal('How it is now');
    });

    it('moves when carrying on', async () => {
      const first = await visit();
      await begin(first, 'Yes');
      await goTo(first, 'What it has cost');
      await write(first, 'x');
      first.closest('mend-journey')!.remove();
      const second = await visit();
      expect(deepActiveElement()).to.equal(document.body);
      await begin(second, 'Yes');
      expect(focusedHeading()).to.equal('What I have tried');
    });

    it('stays where it is while typing, rating and choosing', async () => {
      const element = await prompt();
      await pick(element, 'radio', 'Yes');
      expect(nameOf(deepActiveElement()!)).to.equal('Yes');
      await push(element, 'Begin');
      await goTo(element, 'How it is today');
      await rate(element, 'How strong is the hurt?', 4);
      expect(nameOf(deepActiveElement()!)).to.equal('4');
      await goTo(element, 'What it has cost');
      await write(element, 'a');
      await write(element, 'a ');
      expect(field(element).value).to.equal('a ');
      expect(deepActiveElement()).to.equal(field(element));
      await goTo(element, 'Where I am today');
      await pick(element, 'radio', 'Not now');
      expect(nameOf(deepActiveElement()!)).to.equal('Not now');
    });

    it('stays when another element of the page changes something', async () => {
      const button = document.createElement('button');
      document.body.append(button);
      const one = await visit('local');
      await begin(one, 'Yes');
      await goTo(one, 'What it has cost');
      button.focus();
      const { store, save } = otherTab('test');
      const leave = store.subscribe(() => {});
      store.update(setAnswer('forgiveness', 'cost', 'from there'));
      await save();
      await until(() => expect(field(one).value).to.equal('from there'));
      expect(deepActiveElement()).to.equal(button);
      leave();
    });
  });

  describe('the ending', () => {
    async function end(hurt: number | undefined, now: number | undefined): Promise<MendPrompts> {
      const element = await prompt();
      await begin(element, 'Yes');
      await goTo(element, 'How it is today');
      if (hurt !== undefined) await rate(element, 'How strong is the hurt?', hurt);
      await goTo(element, 'How it is now');
      if (now !== undefined) await rate(element, 'How strong is the hurt now?', now);
      await push(element, 'Next');
      return element;
    }

    for (const [hurt, now] of [
      [9, 8],
      [3, 5],
      [8, undefined],
    ] as const) {
      it(`steadies from ${hurt} to ${now ?? 'no number'}: grounding and support`, async () => {
        const element = await end(hurt, now);
        expect(screenTitle(element)).to.equal('Let it settle first');
        expect(getByRole(element, 'heading', { name: 'Something steady', level: 4 })).to.exist;
        expect(textOf(element)).to.contain('Put both feet on the floor and press down.');
        await until(() => getByRole(element, 'heading', { name: 'Where to find help', level: 4 }));
      });
    }

    for (const [hurt, now] of [
      [6, 7],
      [7, undefined],
      [undefined, undefined],
      [10, 0],
    ] as const) {
      it(`is quiet from ${hurt ?? 'no number'} to ${now ?? 'no number'}`, async () => {
        const element = await end(hurt, now);
        expect(screenTitle(element)).to.equal('That is all for now');
        expect(queryByRole(element, 'heading', { level: 4 })).to.equal(undefined);
      });
    }

    it('says once that it was reached, however often the reader looks back', async () => {
      const { events, stop } = recordEvents();
      const element = await end(undefined, undefined);
      await push(element, 'Read what I wrote');
      await push(element, 'Back');
      stop();
      expect(events.map(({ type: name }) => name)).to.deep.equal([
        'mend-exercise-start',
        'mend-exercise-finish',
      ]);
    });
  });

  describe('what I wrote', () => {
    const TEXT = [
      'A private reflection',
      'How it is today\nHow strong is the hurt? 7 out of 10',
      'What it has cost\nsleep,\nand <i>trust</i>',
      'Where I am today\nStill thinking',
    ].join('\n\n');

    async function written(): Promise<MendPrompts> {
      const element = await prompt();
      await begin(element, 'Yes');
      await goTo(element, 'How it is today');
      await rate(element, 'How strong is the hurt?', 7);
      await goTo(element, 'What it has cost');
      await write(element, 'sleep,\nand <i>trust</i>');
      await goTo(element, 'Where I am today');
      await pick(element, 'radio', 'Still thinking');
      await push(element, 'Stop here');
      await push(element, 'Read what I wrote');
      return element;
    }

    it('shows it in the words of the reader', async () => {
      const element = await written();
      expect(queryAllByRole(element, 'term').map(textOf)).to.deep.equal([
        'How it is today',
        'What it has cost',
        'Where I am today',
      ]);
      const lines = queryAllByRole(element, 'definition');
      expect(lines.map((line) => line.innerText)).to.deep.equal([
        'How strong is the hurt? 7 out of 10',
        'sleep,\nand <i>trust</i>',
        'Still thinking',
      ]);
    });

    it('copies exactly that', async () => {
      const element = await written();
      const copied: string[] = [];
      const clipboard = { writeText: (text: string) => Promise.resolve(void copied.push(text)) };
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
      await push(element, 'Copy');
      await until(() => expect(textOf(element)).to.contain('Copied.'));
      Reflect.deleteProperty(navigator, 'clipboard');
      expect(copied).to.deep.equal([TEXT]);
      expect(nameOf(deepActiveElement()!)).to.equal('Copy');
    });

    it('prints exactly that', async () => {
      const element = await written();
      const printed: string[] = [];
      element.shadowRoot!.addEventListener(
        'load',
        ({ target }) => {
          const view = (target as HTMLIFrameElement).contentWindow!;
          view.print = () => {
            const { body } = view.document;
            const parts = [...body.children].map(
              (part) => (part.localName === 'h2' ? '\n' : '') + part.textContent,
            );
            printed.push(parts.join('\n'));
            view.dispatchEvent(new Event('afterprint'));
          };
        },
        true,
      );
      await push(element, 'Print');
      await until(() => expect(printed).to.deep.equal([TEXT]));
      expect(element.shadowRoot!.querySelector('iframe')).to.equal(null);
    });

    it('says calmly when nothing is written, and offers nothing to copy', async () => {
      const element = await prompt();
      await begin(element, 'Yes');
      await push(element, 'Stop here');
      await push(element, 'Read what I wrote');
      expect(textOf(element)).to.contain('Nothing is written yet.');
      expect(buttonsOf(element)).not.to.include.members(['Copy', 'Print']);
      await push(element, 'Back');
      expect(screenTitle(element)).to.equal('You stopped. That is fine.');
    });
  });

  describe('what it tells the page', () => {
    it('holds nothing of the reader, in a whole run with words everywhere', async () => {
      const { events, stop } = recordEvents();
      const element = await visit();
      await begin(element, 'Yes');
      await walk(element, async () => {
        if (queryByRole(element, 'textbox')) await write(element, 'sentinel');
        for (const group of queryAllByRole(element, 'group')) {
          const radios = queryAllByRole(group, 'radio');
          if (radios.length > 0) click(radios.at(-1)!);
        }
        if (screenTitle(element) === 'What I have tried') {
          await push(element, 'Delete this answer');
          await push(element, 'Bring it back');
        }
      });
      await push(element, 'Read what I wrote');
      await push(element, 'Back');
      await push(element, 'Done');
      click(getByRole(element, 'button', { name: 'Start this exercise over' }));
      await push(element, 'Delete and start over');
      stop();
      expect(events.map(contentOf)).to.deep.equal([
        { type: 'mend-exercise-start', exercise: 'forgiveness' },
        { type: 'mend-exercise-finish', exercise: 'forgiveness' },
      ]);
      for (const event of events) {
        expect(JSON.stringify(contentOf(event))).not.to.contain('sentinel');
        expect(event.composed && event.bubbles && !event.cancelable).to.equal(true);
      }
    });
  });

  describe('an exercise that is not there', () => {
    async function broken(
      id: string,
    ): Promise<{ element: MendPrompts; messages: string[]; codes: string[] }> {
      const { messages, stop } = catchErrors();
      const { events, stop: stopEvents } = recordEvents();
      try {
        const element = await open<MendPrompts>(
          html`<mend-prompts exercise=${id}><p slot="fallback">Fallback</p></mend-prompts>`,
          'mend-prompts',
        );
        await until(() => expect(textOf(element)).to.contain('not part of the program'));
        element.requestUpdate();
        await element.updateComplete;
        const codes = events.map((event) => JSON.stringify(contentOf(event)));
        return { element, messages, codes };
      } finally {
        stop();
        stopEvents();
      }
    }

    for (const id of ['nowhere', '__proto__', 'constructor', '']) {
      it(`"${id}": calm words, and one message that names what there is`, async () => {
        const { element, messages, codes } = await broken(id);
        expect(messages).to.deep.equal([
          `mend-elements: there is no exercise "${id}". Set exercise to one of: forgiveness.`,
        ]);
        expect(codes).to.deep.equal(['{"type":"mend-error","code":"unknown-exercise"}']);
        expect(textOf(element)).to.contain('Fallback');
        expect(buttonsOf(element)).to.deep.equal(['Hide']);
      });
    }

    it('of another kind: says which element shows it', async () => {
      const { element, messages, codes } = await broken('needs');
      expect(buttonsOf(element)).to.deep.equal(['Hide']);
      expect(messages).to.deep.equal([
        'mend-elements: the exercise "needs" is of the kind "checklist". Show it with <mend-checklist>.',
      ]);
      expect(codes).to.have.length(1);
    });
  });

  it('shows the same under both tags', async () => {
    const first = await prompt();
    await until(() => expect(textOf(first)).to.contain('Kept in this tab.'));
    const one = textOf(first);
    await cleanUp();
    const other = await open(html`<mend-prompts exercise="forgiveness"></mend-prompts>`, 'mend-prompts');
    await until(() => expect(textOf(other)).to.equal(one));
  });
});
