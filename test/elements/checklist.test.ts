import { expect, html } from '@open-wc/testing';
import '../../src/define/checklist.js';
import '../../src/define/journey.js';
import '../../src/define/needs-checklist.js';
import type { MendChecklist } from '../../src/elements/mend-checklist.js';
import { setAnswer } from '../../src/journey/index.js';
import { addPrograms } from '../../src/program/bundled.js';
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

const HELD = 'to be held when I ask for it';
const LAUGH = 'to laugh about something silly again';
const SAFE = 'to feel safe where I sleep';
const SAY = 'a say in what affects me';

const checklist = () =>
  open<MendChecklist>(html`<mend-needs-checklist></mend-needs-checklist>`, 'mend-needs-checklist');

/** A journey with a store of its own, so that opening it again is what a reload is. */
const visit = (storage: 'session' | 'local' = 'session') =>
  open<MendChecklist>(
    html`<mend-journey name="test" storage=${storage}><mend-needs-checklist></mend-needs-checklist></mend-journey>`,
    'mend-needs-checklist',
  );

const ownField = (element: Element) =>
  getByRole<HTMLInputElement>(element, 'textbox', { name: 'Something else I need' });

async function tick(element: MendChecklist, group: string, ...items: string[]): Promise<void> {
  const summary = getByRole(element, 'button', { name: new RegExp(`^${group} `) });
  if (!(summary.parentElement as HTMLDetailsElement).open) click(summary);
  for (const item of items) await pick(element, 'checkbox', item);
}

/** Ticks four needs in three groups. */
async function four(element: MendChecklist): Promise<void> {
  await tick(element, 'Safety', SAFE);
  await tick(element, 'Respect', SAY);
  await tick(element, 'Closeness', HELD, LAUGH);
}

async function add(element: MendChecklist, text: string): Promise<void> {
  type(ownField(element), text);
  await push(element, 'Add');
}

async function goTo(element: MendChecklist, title: string): Promise<void> {
  for (let i = 0; i < 4 && screenTitle(element) !== title; i++) await push(element, 'Next');
  expect(screenTitle(element)).to.equal(title);
}

const firstList = (element: Element) =>
  queryAllByRole(element, 'list').find(({ localName }) => localName === 'ol');
const ranked = (element: Element): string[] => {
  const list = firstList(element);
  return list ? getAllByRole(list, 'listitem').map((item) => item.querySelector('.what')!.textContent) : [];
};

async function fillIn(element: MendChecklist, label: string, text: string): Promise<void> {
  type(getByRole<HTMLTextAreaElement>(element, 'textbox', { name: label }), text);
  await element.updateComplete;
}

/** What will be shared, as it is shown. */
const preview = (element: Element): string => {
  const heading = getByRole(element, 'heading', { name: 'What will be shared' });
  const shown = heading.nextElementSibling as HTMLElement;
  const paragraphs = queryAllByRole(shown, 'paragraph');
  return paragraphs.length > 0 ? paragraphs.map((one) => one.innerText).join('\n\n') : textOf(shown);
};

/** One request, filled in, and one limit left blank; at the last part. */
async function ready(element: MendChecklist): Promise<void> {
  await tick(element, 'Safety', SAFE);
  await tick(element, 'Closeness', HELD);
  await goTo(element, 'Say it in a sentence');
  await fillIn(element, 'What happens', 'you come home\nlate');
  await fillIn(element, 'How I feel', '<b>small</b>');
  await fillIn(element, 'What I ask for', 'hold me, tonight.');
  await goTo(element, 'Look before you share');
}
const LIMIT = 'I need to feel safe where I sleep. If …, I will ….';
const REQUEST =
  'When you come home\nlate, I feel <b>small</b>. I need to be held when I ask for it. ' +
  'Would you be willing to hold me, tonight?';

describe('mend-checklist', () => {
  afterEach(cleanUp);

  describe('choosing', () => {
    it('shows eight groups, closed, each with its count', async () => {
      const element = await checklist();
      expect(getByRole(element, 'heading', { name: 'What I need', level: 2 })).to.exist;
      expect(textOf(element)).to.contain('Part 1 of 4').and.to.contain('0 chosen');
      const groups = getAllByRole(element, 'button', { name: /0 of 6$/, expanded: false });
      expect(groups.map(nameOf)).to.deep.equal([
        'Safety 0 of 6',
        'Honesty 0 of 6',
        'Reliability 0 of 6',
        'Repair 0 of 6',
        'Being heard 0 of 6',
        'Respect 0 of 6',
        'Closeness 0 of 6',
        'Space and pace 0 of 6',
      ]);
      expect(queryAllByRole(element, 'checkbox')).to.deep.equal([]);
      expect(deepActiveElement()).to.equal(document.body);
    });

    it('counts what is ticked, in the group and in all', async () => {
      const element = await checklist();
      await four(element);
      expect(getByRole(element, 'button', { name: 'Closeness 2 of 6' })).to.exist;
      expect(textOf(element)).to.contain('4 chosen');
      expect(nameOf(deepActiveElement()!)).to.equal(LAUGH);
      await pick(element, 'checkbox', LAUGH);
      expect(getByRole(element, 'button', { name: 'Closeness 1 of 6' })).to.exist;
      expect(textOf(element)).to.contain('3 chosen');
    });

    it('names the group of items by what they finish, and says which become limits', async () => {
      const element = await checklist();
      await tick(element, 'Safety', SAFE);
      const group = getByRole(element, 'group', { name: 'I need …' });
      expect(getAllByRole(group, 'checkbox')).to.have.length(6);
      expect(textOf(group)).to.contain('Each becomes a limit you set.');
    });

    it('finds the ticks again after a reload', async () => {
      const first = await visit();
      await four(first);
      await add(first, 'a dog');
      first.closest('mend-journey')!.remove();
      const second = await visit();
      expect(textOf(second)).to.contain('5 chosen');
      expect(getByRole(second, 'checkbox', { name: 'a dog', checked: true })).to.exist;
      expect(getByRole(second, 'button', { name: 'Closeness 2 of 6' })).to.exist;
    });

    it('shows what another tab ticks, and leaves what is being typed alone', async () => {
      const element = await visit('local');
      type(ownField(element), 'one two');
      ownField(element).setSelectionRange(3, 3);
      const { store, save } = otherTab('test');
      const leave = store.subscribe(() => {});
      store.update(setAnswer('needs', 'chosen:held', true));
      await save();
      await until(() => expect(textOf(element)).to.contain('1 chosen'));
      expect(ownField(element).value).to.equal('one two');
      expect(ownField(element).selectionStart).to.equal(3);
      expect(deepActiveElement()).to.equal(ownField(element));
      leave();
    });

    it('says calmly, in every later part, that nothing is chosen', async () => {
      const element = await checklist();
      await push(element, 'Next');
      expect(screenTitle(element)).to.equal('Put a few first');
      expect(textOf(element)).to.contain('Nothing is chosen yet. Go back and tick one');
      expect(buttonsOf(element)).to.include('Back').and.not.to.include('Next');
      await push(element, 'Back');
      expect(focusedHeading()).to.equal('Choose what fits');
    });
  });

  describe('own words', () => {
    it('are added by the button, ticked, and the field is free for more', async () => {
      const element = await checklist();
      await add(element, '  a dog ');
      expect(getByRole(element, 'checkbox', { name: 'a dog', checked: true })).to.exist;
      expect(textOf(element)).to.contain('1 chosen').and.to.contain('Added: a dog.');
      expect(ownField(element).value).to.equal('');
      expect(deepActiveElement()).to.equal(ownField(element));
      expect(getByRole(element, 'group', { name: 'In my own words' })).to.exist;
    });

    it('are asked for when there are none', async () => {
      const element = await checklist();
      await add(element, '   ');
      expect(queryAllByRole(element, 'status').map(textOf)).to.include('Write a few words first.');
      expect(textOf(element)).to.contain('0 chosen');
      expect(deepActiveElement()).to.equal(ownField(element));
    });

    it('are text, whatever they look like', async () => {
      const element = await checklist();
      const text = '<img src=x onerror=alert(1)> {need} $&';
      await add(element, text);
      expect(getByRole(element, 'checkbox', { name: text, checked: true })).to.exist;
      expect(textOf(element)).to.contain(`Added: ${text}.`);
      expect(element.shadowRoot!.querySelector('img')).to.equal(null);
    });

    it('are deleted with their sentence', async () => {
      const element = await checklist();
      await add(element, 'a dog');
      await goTo(element, 'Say it in a sentence');
      await fillIn(element, 'What happens', 'sentinel');
      await push(element, 'Back');
      await push(element, 'Back');
      await push(element, 'Delete “a dog”');
      expect(queryByRole(element, 'checkbox', { name: 'a dog' })).to.equal(undefined);
      expect(textOf(element)).to.contain('Deleted: a dog.').and.to.contain('0 chosen');
      expect(deepActiveElement()).to.equal(ownField(element));
      element.remove();
      expect(savedIn(sessionStorage)).to.deep.equal({});
      expect(rawIn(sessionStorage)).not.to.match(/sentinel|dog/);
    });

    it('outlast hiding and a change of language while they are being typed', async () => {
      const element = await checklist();
      type(ownField(element), 'half a thought');
      await push(element, 'Hide');
      expect(textOf(element)).to.equal('This part is hidden. Show');
      await push(element, 'Show');
      expect(ownField(element).value).to.equal('half a thought');
      element.lang = 'en-XA';
      await until(() =>
        expect(nameOf(getAllByRole(element, 'textbox')[0]!)).not.to.equal('Something else I need'),
      );
      element.lang = 'en';
      await until(() => expect(ownField(element).value).to.equal('half a thought'));
      await push(element, 'Add');
      expect(getByRole(element, 'checkbox', { name: 'half a thought' })).to.exist;
      await push(element, 'Next');
      await push(element, 'Back');
      expect(ownField(element).value).to.equal('');
    });
  });

  describe('putting a few first', () => {
    async function atFirst(): Promise<MendChecklist> {
      const element = await checklist();
      await four(element);
      await push(element, 'Next');
      return element;
    }

    it('takes up to three, in the order of the reader', async () => {
      const element = await atFirst();
      expect(focusedHeading()).to.equal('Put a few first');
      expect(textOf(element)).to.contain('Put up to 3 first, or none.');
      await push(element, `Put first: ${LAUGH}`);
      expect(nameOf(deepActiveElement()!)).to.equal(`Take out: ${LAUGH}`);
      await push(element, `Put first: ${SAFE}`);
      expect(textOf(element)).to.contain(`${SAFE}: put first.`);
      expect(ranked(element)).to.deep.equal([LAUGH, SAFE]);
    });

    it('says so when three are first, and takes no fourth', async () => {
      const element = await atFirst();
      for (const need of [LAUGH, SAFE, HELD]) await push(element, `Put first: ${need}`);
      expect(textOf(element)).to.contain('3 are first already. Take one out to make room.');
      const fourth = getByRole(element, 'button', { name: `Put first: ${SAY}`, disabled: true });
      expect(getByRole(element, 'button', { description: /^3 are first already/ })).to.equal(fourth);
      await push(element, `Put first: ${SAY}`);
      expect(ranked(element)).to.deep.equal([LAUGH, SAFE, HELD]);
      expect(queryAllByRole(element, 'status').map(textOf)).to.include(
        '3 are first already. Take one out to make room.',
      );
      await push(element, `Take out: ${SAFE}`);
      expect(nameOf(deepActiveElement()!)).to.equal(`Put first: ${SAFE}`);
      await push(element, `Put first: ${SAY}`);
      expect(ranked(element)).to.deep.equal([LAUGH, HELD, SAY]);
    });

    it('changes the order by buttons, keeps focus there and says the new place', async () => {
      const element = await atFirst();
      for (const need of [LAUGH, SAFE, HELD]) await push(element, `Put first: ${need}`);
      await push(element, `Move up: ${HELD}`);
      expect(ranked(element)).to.deep.equal([LAUGH, HELD, SAFE]);
      expect(nameOf(deepActiveElement()!)).to.equal(`Move up: ${HELD}`);
      expect(textOf(element)).to.contain(`${HELD}: now 2 of 3.`);
      await push(element, `Move up: ${HELD}`);
      expect(ranked(element)).to.deep.equal([HELD, LAUGH, SAFE]);
      await push(element, `Move down: ${HELD}`);
      expect(ranked(element)).to.deep.equal([LAUGH, HELD, SAFE]);
      expect(nameOf(deepActiveElement()!)).to.equal(`Move down: ${HELD}`);
    });

    it('keeps the buttons at both ends in reach, and says that they do nothing', async () => {
      const element = await atFirst();
      await push(element, `Put first: ${LAUGH}`);
      await push(element, `Put first: ${SAFE}`);
      expect(queryAllByRole(element, 'button', { disabled: true }).map(nameOf)).to.deep.equal([
        `Move up: ${LAUGH}`,
        `Move down: ${SAFE}`,
      ]);
      await push(element, `Move up: ${LAUGH}`);
      await push(element, `Move down: ${SAFE}`);
      expect(ranked(element)).to.deep.equal([LAUGH, SAFE]);
      expect(nameOf(deepActiveElement()!)).to.equal(`Move down: ${SAFE}`);
    });

    it('keeps the order and the sentence of what is unticked and ticked again', async () => {
      const element = await atFirst();
      await push(element, `Put first: ${HELD}`);
      await push(element, `Put first: ${LAUGH}`);
      await push(element, 'Back');
      await tick(element, 'Closeness', HELD);
      await push(element, 'Next');
      expect(ranked(element)).to.deep.equal([LAUGH]);
      await push(element, 'Back');
      await tick(element, 'Closeness', HELD);
      await push(element, 'Next');
      expect(ranked(element)).to.deep.equal([HELD, LAUGH]);
    });
  });

  describe('saying it', () => {
    it('has a request for what can be asked, and a limit for what is not up for negotiation', async () => {
      const element = await checklist();
      await tick(element, 'Safety', SAFE);
      await tick(element, 'Closeness', HELD);
      await goTo(element, 'Say it in a sentence');
      expect(getAllByRole(element, 'heading', { level: 4 }).map(nameOf)).to.deep.equal([
        `I need ${SAFE}`,
        `I need ${HELD}`,
      ]);
      expect(getAllByRole(element, 'textbox').map(nameOf)).to.deep.equal([
        'What may happen',
        'What I will do',
        'What happens',
        'How I feel',
        'What I ask for',
      ]);
      expect(textOf(element)).to.contain(LIMIT);
      expect(textOf(element)).to.contain('When …, I feel …. I need to be held when I ask for it.');
      expect(textOf(element)).to.contain('If it is not safe to say, keep it to yourself.');
    });

    it('shows the whole sentence while it is typed, and keeps focus and caret', async () => {
      const element = await checklist();
      await tick(element, 'Closeness', HELD);
      await goTo(element, 'Say it in a sentence');
      await fillIn(element, 'How I feel', 'small.');
      const field = getByRole<HTMLTextAreaElement>(element, 'textbox', { name: 'How I feel' });
      expect(textOf(element)).to.contain('When …, I feel small. I need');
      expect(deepActiveElement()).to.equal(field);
      expect(field.value).to.equal('small.');
      await fillIn(element, 'How I feel', '{need} $&');
      expect(textOf(element)).to.contain('When …, I feel {need} $&. I need');
      await fillIn(element, 'How I feel', '');
      expect(textOf(element)).to.contain('When …, I feel …. I need');
    });

    it('finds the sentences again after a reload', async () => {
      const first = await visit();
      await tick(first, 'Closeness', HELD);
      await goTo(first, 'Say it in a sentence');
      await fillIn(first, 'How I feel', 'small');
      first.closest('mend-journey')!.remove();
      const second = await visit();
      await goTo(second, 'Say it in a sentence');
      expect(getByRole<HTMLTextAreaElement>(second, 'textbox', { name: 'How I feel' }).value).to.equal(
        'small',
      );
    });

    it('keeps the part and the text through hiding', async () => {
      const element = await checklist();
      await tick(element, 'Closeness', HELD);
      await goTo(element, 'Say it in a sentence');
      await fillIn(element, 'How I feel', 'small');
      await push(element, 'Hide');
      expect(textOf(element)).not.to.contain('small');
      await push(element, 'Show');
      expect(getByRole<HTMLTextAreaElement>(element, 'textbox', { name: 'How I feel' }).value).to.equal(
        'small',
      );
    });

    for (const [text, hinted] of [
      ['you always forget', true],
      ['Never again', true],
      ['how you make me feel', true],
      ['nevertheless, whenever', false],
      ['you make meals', false],
    ] as const) {
      it(`${hinted ? 'hints at' : 'says nothing about'} “${text}”`, async () => {
        const element = await checklist();
        await tick(element, 'Closeness', HELD);
        await goTo(element, 'Say it in a sentence');
        await fillIn(element, 'What happens', text);
        const hint = /This can sound like blame, even when it is true\./;
        expect(
          queryAllByRole(element, 'status').filter((status) => hint.test(textOf(status))),
        ).to.have.length(hinted ? 1 : 0);
        const described = queryByRole(element, 'textbox', { name: 'What happens', description: hint });
        expect(described !== undefined).to.equal(hinted);
        await goTo(element, 'Look before you share');
        expect(preview(element)).to.contain(text).and.not.to.match(hint);
      });
    }
  });

  describe('looking before sharing', () => {
    it('shows exactly what is copied', async () => {
      const element = await checklist();
      await ready(element);
      const copied: string[] = [];
      const clipboard = { writeText: (text: string) => Promise.resolve(void copied.push(text)) };
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
      await push(element, 'Copy');
      await until(() => expect(textOf(element)).to.contain('Copied.'));
      Reflect.deleteProperty(navigator, 'clipboard');
      expect(copied).to.deep.equal([`${LIMIT}\n\n${REQUEST}`]);
      expect(preview(element)).to.equal(copied[0]);
      expect(nameOf(deepActiveElement()!)).to.equal('Copy');
    });

    it('saves exactly that, under a name that says nothing', async () => {
      const element = await checklist();
      await ready(element);
      const blobs: Blob[] = [];
      const names: string[] = [];
      const real = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (blob: Blob) => {
        blobs.push(blob);
        return 'blob:nothing';
      };
      element.shadowRoot!.addEventListener('click', (event) => {
        if (!(event.target instanceof HTMLAnchorElement)) return;
        event.preventDefault();
        names.push(event.target.download);
      });
      await push(element, 'Save as a text file');
      URL.createObjectURL = real;
      expect(names).to.deep.equal(['notes.txt']);
      expect(await blobs[0]!.text()).to.equal(`${LIMIT}\n\n${REQUEST}`);
      expect(blobs[0]!.type).to.equal('text/plain;charset=utf-8');
      expect(textOf(element)).to.contain('Saved as a text file.');
      expect(nameOf(deepActiveElement()!)).to.equal('Save as a text file');
      expect(element.shadowRoot!.querySelector('a')).to.equal(null);
    });

    it('prints exactly that', async () => {
      const element = await checklist();
      await ready(element);
      const printed: string[][] = [];
      element.shadowRoot!.addEventListener(
        'load',
        ({ target }) => {
          const view = (target as HTMLIFrameElement).contentWindow!;
          view.print = () => {
            printed.push([...view.document.body.children].map((part) => part.textContent));
            view.dispatchEvent(new Event('afterprint'));
          };
        },
        true,
      );
      await push(element, 'Print');
      await until(() => expect(printed).to.deep.equal([['What I need', LIMIT, REQUEST]]));
    });

    it('leaves out what the reader keeps to themselves', async () => {
      const element = await checklist();
      await ready(element);
      await pick(element, 'checkbox', `I need ${SAFE}`);
      expect(preview(element)).to.equal(REQUEST);
      await pick(element, 'checkbox', `I need ${HELD}`);
      expect(preview(element)).to.equal('Nothing is included yet.');
      expect(buttonsOf(element)).not.to.include.members(['Copy', 'Print', 'Save as a text file']);
      await pick(element, 'checkbox', `I need ${SAFE}`);
      expect(preview(element)).to.equal(LIMIT);
    });

    it('holds only what is chosen', async () => {
      const element = await checklist();
      await four(element);
      await add(element, 'a dog');
      await push(element, 'Next');
      await push(element, `Put first: ${LAUGH}`);
      await goTo(element, 'Look before you share');
      expect(preview(element)).to.contain(LAUGH);
      for (const other of [SAFE, HELD, SAY, 'a dog']) expect(preview(element)).not.to.contain(other);
    });
  });

  describe('starting over', () => {
    it('deletes this exercise and nothing else', async () => {
      const { store, save } = otherTab('test');
      const leave = store.subscribe(() => {});
      store.update(setAnswer('forgiveness', 'cost', 'stays'));
      await save();
      leave();
      const element = await visit('local');
      await four(element);
      await add(element, 'a dog');
      await goTo(element, 'Say it in a sentence');
      click(getByRole(element, 'button', { name: 'Start this exercise over' }));
      await push(element, 'Delete and start over');
      expect(screenTitle(element)).to.equal('Choose what fits');
      expect(textOf(element)).to.contain('0 chosen').and.to.contain('Deleted. You can start again.');
      expect(queryAllByRole(element, 'checkbox', { checked: true })).to.deep.equal([]);
      element.closest('mend-journey')!.remove();
      expect(savedIn(localStorage)).to.deep.equal({ 'answer/11/forgiveness/cost': 'stays' });
      expect(rawIn(localStorage)).not.to.contain('dog');
    });

    it('begins at the first part when the element is moved', async () => {
      const element = await checklist();
      await ready(element);
      const place = document.createElement('div');
      document.body.append(place);
      place.append(element);
      await until(() => expect(screenTitle(element)).to.equal('Choose what fits'));
      expect(textOf(element)).to.contain('2 chosen');
    });
  });

  it('tells the page that it began and that the last part was reached, and nothing of the reader', async () => {
    const { events, stop } = recordEvents();
    const element = await visit();
    expect(events).to.deep.equal([]);
    await four(element);
    await add(element, 'sentinel');
    await push(element, 'Next');
    await push(element, 'Put first: sentinel');
    await push(element, `Put first: ${HELD}`);
    await push(element, 'Move down: sentinel');
    await push(element, 'Next');
    for (const field of getAllByRole<HTMLTextAreaElement>(element, 'textbox')) type(field, 'sentinel');
    await push(element, 'Next');
    await pick(element, 'checkbox', `I need ${HELD}`);
    for (let i = 0; i < 3; i++) await push(element, 'Back');
    await push(element, 'Delete “sentinel”');
    click(getByRole(element, 'button', { name: 'Start this exercise over' }));
    await push(element, 'Delete and start over');
    stop();
    expect(events.map(contentOf)).to.deep.equal([
      { type: 'mend-exercise-start', exercise: 'needs' },
      { type: 'mend-exercise-finish', exercise: 'needs' },
    ]);
    for (const event of events) {
      expect(JSON.stringify(contentOf(event))).not.to.contain('sentinel');
      expect(event.composed && event.bubbles && !event.cancelable).to.equal(true);
    }
  });

  for (const [id, message] of [
    ['nowhere', 'there is no exercise "nowhere". Set exercise to one of: needs.'],
    ['__proto__', 'there is no exercise "__proto__". Set exercise to one of: needs.'],
    ['forgiveness', 'the exercise "forgiveness" is of the kind "prompts". Show it with <mend-prompts>.'],
  ] as const) {
    it(`shows calm words for the exercise "${id}", and names what there is once`, async () => {
      const { messages, stop } = catchErrors();
      const { events, stop: stopEvents } = recordEvents();
      try {
        const element = await open<MendChecklist>(
          html`<mend-checklist exercise=${id}></mend-checklist>`,
          'mend-checklist',
        );
        await until(() => expect(textOf(element)).to.contain('not part of the program'));
        element.requestUpdate();
        await element.updateComplete;
      } finally {
        stop();
        stopEvents();
      }
      expect(messages).to.deep.equal([`mend-elements: ${message}`]);
      expect(events.map(contentOf)).to.deep.equal([{ type: 'mend-error', code: 'unknown-exercise' }]);
    });
  }
});
