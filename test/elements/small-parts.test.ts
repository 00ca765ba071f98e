import { expect, fixture, html } from '@open-wc/testing';
import { render } from 'lit';
import fc from 'fast-check';
import { isEmpty } from '../../src/elements/emptiness.js';
import { MendErrorEvent, MendStepChangeEvent } from '../../src/elements/events.js';
import { below, heading } from '../../src/elements/heading.js';
import { jsonChild, whenParsed } from '../../src/elements/json-child.js';
import { pageLanguageOf } from '../../src/elements/language.js';
import { today, progressInWords } from '../../src/elements/progress.js';
import { define, defineLater, need } from '../../src/elements/registry.js';
import { report, warnOnce } from '../../src/elements/report.js';
import { resolveStep } from '../../src/elements/step-id.js';
import { counted, listed } from '../../src/elements/counting.js';
import { fill, inNumerals } from '../../src/elements/text.js';
import { loadWords } from '../../src/program/words.js';
import { carried, eventsAt, freshPage, hearConsole } from '../support/stage.js';

freshPage();
const heard = hearConsole();

describe('text', () => {
  it('fills the places of a sentence, and leaves those without a value', () => {
    expect(fill('{a} of {b}, {a} and {c}', { a: 1, b: 'two' })).to.equal('1 of two, 1 and {c}');
    expect(fill('{constructor} {__proto__} {}', {})).to.equal('{constructor} {__proto__} {}');
  });

  it('puts a value in as it is, whatever signs it holds', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        expect(fill('<{x}>', { x: value })).to.equal(`<${value}>`);
      }),
    );
  });

  it('counts in the forms and numerals of a language', () => {
    const forms = { one: '{count} kus', few: '{count} kusy', other: '{count} kusů' };
    expect([1, 3, 5].map((count) => counted('cs', forms, count))).to.deep.equal([
      '1 kus',
      '3 kusy',
      '5 kusů',
    ]);
    expect(counted('cs', { other: '{count} x' }, 3)).to.equal('3 x');
    expect(inNumerals('ar-EG', 10)).to.equal('١٠');
    expect(listed('en', ['one', 'two', 'three'])).to.equal('one, two, three');
  });
});

describe('resolveStep', () => {
  const ids = ['one', 'two', '3'];
  const cases: readonly [string | number | null, string | undefined][] = [
    ['two', 'two'],
    [' two ', 'two'],
    ['2', 'two'],
    [2, 'two'],
    [null, 'one'],
    ['3', '3'],
    ['0', undefined],
    ['4', undefined],
    ['02', 'two'],
    ['-1', undefined],
    ['1e0', undefined],
    ['two!', undefined],
    ['', undefined],
    ['length', undefined],
    ['constructor', undefined],
  ];
  for (const [step, found] of cases) {
    it(`finds ${String(found)} for ${JSON.stringify(step)}`, () => {
      expect(resolveStep(ids, step)).to.equal(found);
    });
  }
});

describe('heading', () => {
  it('is native, between 2 and 6, and what is below is below', () => {
    fc.assert(
      fc.property(fc.oneof(fc.double(), fc.integer({ min: -2, max: 9 })), (level) => {
        const box = document.createElement('div');
        render(heading(level, 'Words', 'title'), box);
        const own = Number(/^H([2-6])$/.exec(box.firstElementChild!.tagName)![1]);
        expect(box.textContent).to.equal('Words');
        expect(below(level)).to.equal(Math.min(6, own + 1));
        expect(below(level, 2)).to.equal(Math.min(6, own + 2));
      }),
    );
  });
});

describe('isEmpty', () => {
  const cases: readonly [string, boolean][] = [
    ['', true],
    [' \n\t ', true],
    ['<!-- comment -->', true],
    ['<br><p></p><p> <br> </p>', true],
    ['<script type="application/json">{}</script>', true],
    ['<p slot="fallback">Words</p>', true],
    ['<p>&nbsp;</p>', true],
    ['Words', false],
    ['<p>Words</p>', false],
    ['<p><img alt=""></p>', false],
    ['<div></div>', false],
    ['<p slot="other">Words</p>', false],
    ['<br>Words', false],
  ];
  for (const [inside, empty] of cases) {
    it(`is ${String(empty)} for ${JSON.stringify(inside)}`, () => {
      const element = document.createElement('div');
      element.innerHTML = inside;
      expect(isEmpty(element)).to.equal(empty);
    });
  }
});

describe('jsonChild and whenParsed', () => {
  const loading = () =>
    Object.defineProperty(document, 'readyState', { value: 'loading', configurable: true });
  const script = '<script type="application/json">{"a": 1}</script>';

  afterEach(() => {
    Reflect.deleteProperty(document, 'readyState');
  });

  it('reads the JSON of the element itself, and of none inside', async () => {
    const read: string[] = [];
    const root = await fixture<HTMLElement>(html`<div></div>`);
    root.innerHTML = `<p>${script}</p>`;
    jsonChild(root, (text) => read.push(text));
    expect(read).to.deep.equal([]);
    root.innerHTML = `<script>x</script>${script}`;
    jsonChild(root, (text) => read.push(text));
    expect(read).to.deep.equal(['{"a": 1}']);
  });

  it('waits for the parser while nothing follows the element', async () => {
    const root = await fixture<HTMLElement>(html`<div></div>`);
    document.body.append(root.parentElement!);
    let runs = 0;
    loading();
    whenParsed(root, () => runs++);
    expect(runs).to.equal(0);
    document.dispatchEvent(new Event('DOMContentLoaded'));
    document.dispatchEvent(new Event('DOMContentLoaded'));
    expect(runs).to.equal(1);
  });

  it('does not wait when something follows it, or what it stands in', async () => {
    const root = await fixture<HTMLElement>(html`<div><section><p></p></section>after</div>`);
    let runs = 0;
    loading();
    whenParsed(root.querySelector('p')!, () => runs++);
    expect(runs).to.equal(1);
  });
});

describe('pageLanguageOf', () => {
  it('reads language and direction, and no direction from further away than the language', async () => {
    const root = await fixture<HTMLElement>(html`
      <div lang="de" dir="RTL"><p dir="ltr"><b lang="fr"><i></i></b></p><em lang=""></em></div>
    `);
    const read = (selector: string) => pageLanguageOf(root.querySelector(selector) ?? root);
    expect(read('none')).to.deep.equal({ language: 'de', direction: 'rtl' });
    expect(read('p')).to.deep.equal({ language: 'de', direction: 'ltr' });
    expect(read('i')).to.deep.equal({ language: 'fr', direction: undefined });
    expect(read('em')).to.deep.equal({ language: '', direction: undefined });
    expect(pageLanguageOf(document.createElement('p'))).to.deep.equal({
      language: 'en',
      direction: undefined,
    });
  });
});

describe('registry', () => {
  class One extends HTMLElement {}
  class Two extends HTMLElement {}

  it('defines a tag once, and says both versions when another comes', () => {
    define('test-twice', One);
    define('test-twice', One);
    expect(heard.warnings).to.deep.equal([]);
    define('test-twice', Two);
    define('test-twice', Two);
    expect(customElements.get('test-twice')).to.equal(One);
    expect(heard.warnings).to.have.length(1);
    expect(heard.warnings[0]).to.match(
      /version \d+\.\d+\.\d+ runs.*version \d+\.\d+\.\d+ was left out\. Keep one/,
    );
  });

  it('says so when the tag is not ours', () => {
    customElements.define('test-foreign', class extends HTMLElement {});
    define('test-foreign', class extends HTMLElement {});
    expect(heard.warnings[0]).to.contain('<test-foreign> on this page is not ours');
  });

  it('loads a tag when it is needed, once it is there no more', async () => {
    let loads = 0;
    defineLater('test-later', async () => {
      loads++;
      customElements.define('test-later', class extends HTMLElement {});
      return Promise.resolve();
    });
    expect(loads).to.equal(0);
    await need('test-later');
    await need('test-later');
    expect(loads).to.equal(1);
  });

  it('waits until a tag is registered, which may come in a turn of its own', async () => {
    defineLater('test-turn', async () => {
      setTimeout(() => {
        customElements.define('test-turn', class extends HTMLElement {});
      });
      return Promise.resolve();
    });
    await need('test-turn');
    expect(customElements.get('test-turn')).not.to.equal(undefined);
  });

  it('says which tag cannot be had', async () => {
    const error = await need('test-never').catch(String);
    expect(error).to.contain('<test-never> is not defined. Import its define entry.');
  });
});

describe('report', () => {
  it('tells the console the place and the cause, and the page only the code', async () => {
    const root = await fixture<HTMLElement>(html`<div><p></p></div>`);
    const events = eventsAt(root);
    report(root.querySelector('p')!, 'load-failed', 'words did not load', new Error('offline'));
    expect(heard.errors).to.deep.equal([
      'mend-elements: words did not load [object HTMLParagraphElement] Error: offline',
    ]);
    expect(events.map(carried)).to.deep.equal([{ type: 'mend-error', code: 'load-failed' }]);
  });

  it('warns once for each sentence', () => {
    warnOnce('one thing');
    warnOnce('one thing');
    warnOnce('another');
    expect(heard.warnings).to.deep.equal(['mend-elements: one thing', 'mend-elements: another']);
  });
});

describe('events', () => {
  it('bubble out of shadow roots and are no request, unless they say so', () => {
    for (const event of [new MendStepChangeEvent('one', 'steady'), new MendErrorEvent('load-failed')]) {
      expect([event.bubbles, event.composed, event.cancelable]).to.deep.equal([true, true, false]);
    }
  });
});

describe('progress', () => {
  it('names the reader’s own day', () => {
    expect(today(new Date(2026, 0, 5, 23, 59))).to.equal('2026-01-05');
    expect(today(new Date(2026, 10, 22, 0, 0))).to.equal('2026-11-22');
  });

  it('is said in words, and nothing is said of what is not', async () => {
    const words = await loadWords('en', 'progress-tracker');
    const steps = (...statuses: ('not-started' | 'working' | 'resting' | 'returning' | 'steady')[]) =>
      statuses.map((status, at) => ({ id: String(at), title: '', status }));
    expect(progressInWords([], words, 'en')).to.equal(words.none);
    expect(progressInWords(steps('not-started'), words, 'en')).to.equal(words.none);
    expect(progressInWords(steps('working', 'returning', 'resting', 'steady'), words, 'en')).to.equal(
      '2 under way, 1 resting, 1 steady',
    );
    expect(progressInWords(steps('steady'), words, 'en')).to.equal('1 steady');
  });
});
