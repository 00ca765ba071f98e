import { expect, html, nextFrame } from '@open-wc/testing';
import type { LitElement } from 'lit';
import '../../src/define/forgiveness-prompt.js';
import '../../src/define/needs-checklist.js';
import '../../src/define/privacy-panel.js';
import { printAll } from '../../src/elements/print-all.js';
import { pageScope } from '../../src/elements/scope.js';
import { inOrder, noteHardDay, setAnswer, setStatus, type Change } from '../../src/journey/index.js';
import { cleanUp, open, pick, push } from '../support/exercises.js';
import { textOf, until } from '../support/queries.js';

/** The pages that were printed instead of the dialog that nobody can close here. */
let printed: Document[];

function catchPrinting(root: ShadowRoot): void {
  root.addEventListener(
    'load',
    ({ target }) => {
      const view = (target as HTMLIFrameElement).contentWindow as Window & typeof globalThis;
      view.print = () => {
        printed.push(view.document.cloneNode(true) as Document);
      };
    },
    true,
  );
}

async function paper(): Promise<Document> {
  await until(() => expect(printed).to.have.length(1));
  return printed[0]!;
}

const words = (page: Document): string => page.body.textContent;
const texts = (page: Document, selector: string): string[] =>
  [...page.querySelectorAll(selector)].map(({ textContent }) => textContent);

async function did(...changes: Change[]): Promise<void> {
  pageScope().store.update(inOrder(...changes));
  await nextFrame();
}

describe('worksheets', () => {
  beforeEach(() => {
    printed = [];
  });
  afterEach(cleanUp);

  describe('of the reflection', () => {
    async function show(): Promise<LitElement> {
      const element = await open<LitElement>(
        html`<mend-forgiveness-prompt></mend-forgiveness-prompt>`,
        'mend-forgiveness-prompt',
      );
      catchPrinting(element.shadowRoot!);
      return element;
    }

    it('is blank before anything was written: lines, numbers, boxes', async () => {
      await push(await show(), 'Print a worksheet');
      const page = await paper();
      expect(texts(page, 'h1')).to.deep.equal(['A private reflection']);
      expect(texts(page, 'h2')).to.include.members(['What happened', 'How it is now']);
      expect(texts(page, '.ringed')).to.deep.equal([]);
      expect(page.querySelectorAll('.line')).not.to.have.length(0);
      expect(page.title).to.equal('A private reflection');
    });

    it('carries what was written, and room for what was not', async () => {
      const element = await show();
      await did(
        setAnswer('forgiveness', 'what-happened', '<b>It</b> rained.\nThen it stopped.'),
        setAnswer('forgiveness', 'hurt', 0),
        setAnswer('forgiveness', 'today', 'not-now'),
      );
      await push(element, 'Print a worksheet');
      const page = await paper();
      expect(texts(page, '.ringed')).to.deep.equal(['0']);
      expect(page.querySelector('.answer')!.textContent).to.equal('<b>It</b> rained.\nThen it stopped.');
      expect(texts(page, 'li').find((item) => item.includes('Not now'))).to.contain('×');
      expect(page.querySelectorAll('.line')).not.to.have.length(0);
    });

    it('keeps what is behind the gate off the paper until it was opened in this visit', async () => {
      const element = await show();
      await did(setAnswer('forgiveness', 'value', 'Patient with the dog.'));
      await push(element, 'Print a worksheet');
      expect(words(await paper()))
        .not.to.contain('Patient')
        .and.not.to.contain('Something I still value');
      printed = [];
      await pick(element, 'radio', 'Yes');
      await push(element, 'Print a worksheet');
      expect(words(await paper())).to.contain('Patient with the dog.');
    });

    it('says so when its piece does not load', async () => {
      const element = await show();
      const append = element.shadowRoot!.append.bind(element.shadowRoot);
      element.shadowRoot!.append = () => {
        throw new Error('lost');
      };
      await push(element, 'Print a worksheet');
      await until(() => expect(textOf(element)).to.contain('This part did not load.'));
      element.shadowRoot!.append = append;
    });
  });

  it('of the needs carries ticks, own words, the order and the sentences', async () => {
    const element = await open<LitElement>(
      html`<mend-needs-checklist></mend-needs-checklist>`,
      'mend-needs-checklist',
    );
    catchPrinting(element.shadowRoot!);
    await did(
      setAnswer('needs', 'own:own-1', 'a walk on Sundays'),
      setAnswer('needs', 'chosen:own-1', true),
      setAnswer('needs', 'first', ['own-1']),
      setAnswer('needs', 'say:own-1:event', 'the week ends.'),
    );
    await push(element, 'Print a worksheet');
    const page = await paper();
    expect(texts(page, '.ranks li')).to.deep.equal(['a walk on Sundays', '', '']);
    expect(texts(page, 'li').find((item) => item.includes('a walk on Sundays'))).to.contain('×');
    expect(texts(page, '.sentence')[0]).to.contain('When the week ends, I feel');
    expect(page.querySelector('.sentence')!.querySelectorAll('.gap')).to.have.length(2);
  });

  it('of the whole program come from the privacy panel, which says what stayed off the paper', async () => {
    await did(
      setAnswer('forgiveness', 'cost', 'A year of sleep.'),
      setAnswer('forgiveness', 'value', 'Patient.'),
    );
    const panel = await open<LitElement>(
      html`<mend-privacy-panel></mend-privacy-panel>`,
      'mend-privacy-panel',
    );
    catchPrinting(panel.shadowRoot!);
    await push(panel, 'Print the whole program');
    const page = await paper();
    expect(words(page)).to.contain('A year of sleep.').and.not.to.contain('Patient.');
    await until(() => expect(textOf(panel)).to.contain('stay off the paper'));
  });

  describe('of the whole program', () => {
    let host: HTMLElement;

    beforeEach(() => {
      host = document.createElement('div');
      document.body.append(host);
      catchPrinting(host.attachShadow({ mode: 'open' }));
    });

    const all = async (opened?: readonly string[]): Promise<Document> => {
      const { source, store } = pageScope();
      const paperOf = { source, journey: store.journey, opened };
      await printAll(host.shadowRoot!, { ...paperOf, language: 'en', direction: 'ltr' });
      return paper();
    };

    it('carries statuses, hard days and answers, each step on a page of its own', async () => {
      await did(
        setStatus('talk-it-through', 'resting'),
        noteHardDay('2026-11-22'),
        setAnswer('forgiveness', 'cost', 'A year of sleep.'),
        setAnswer('forgiveness', 'value', 'Patient with the dog.'),
      );
      const page = await all();
      expect(page.querySelectorAll('.sheet')).to.have.length(14);
      expect(texts(page, 'ol li')).to.include('Talk it through: Resting');
      expect(words(page)).to.contain('November 22, 2026').and.to.contain('A year of sleep.');
      expect(words(page)).not.to.contain('Patient with the dog.');
    });

    it('carries what is behind a gate only where that was opened', async () => {
      await did(setAnswer('forgiveness', 'value', 'Patient with the dog.'));
      expect(words(await all(['forgiveness']))).to.contain('Patient with the dog.');
    });
  });
});
