import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openBrowser, path } from './support.js';

const { renderWorksheet } = await import(path('dist/static/worksheet.js'));

let browser;
before(async () => {
  browser = await openBrowser();
});
after(async () => browser?.close());

/** The worksheet on paper: its pages, and where its headings stand. */
async function onPaper(options, format) {
  const tab = await browser.newPage();
  try {
    await tab.setContent(await renderWorksheet(options));
    await tab.emulateMediaType('print');
    const titles = await tab.$$eval('h1, h2', (all) => all.map(({ textContent }) => textContent));
    const alone = await tab.$$eval('h2', (all) =>
      all
        .filter((title) => {
          const box = title.closest('.keep');
          return !box || getComputedStyle(box).breakInside !== 'avoid' || box.lastElementChild === title;
        })
        .map(({ textContent }) => textContent),
    );
    const pdf = Buffer.from(await tab.pdf({ format, outline: true }));
    return { pdf, titles, alone, pages: pagesIn(pdf), headings: headingsIn(pdf) };
  } finally {
    await tab.close();
  }
}

const pagesIn = (pdf) => [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b(?!s)/g)].length;

/** Where the document's outline says that headings stand: their height above the lower edge of their page. */
const headingsIn = (pdf) =>
  [...pdf.toString('latin1').matchAll(/\/Dest\s*\[\s*\d+ 0 R\s*\/XYZ\s+[\d.-]+\s+([\d.-]+)/g)].map(
    ([, height]) => Number(height),
  );

const SHEETS = [
  { name: 'the reflection', options: { exercise: 'forgiveness' }, pages: 3 },
  {
    name: 'the reflection with all its questions',
    options: { exercise: 'forgiveness', gated: true },
    pages: 4,
  },
  { name: 'the needs', options: { exercise: 'needs' }, pages: 2 },
  // An overview, a page for each step, and the two exercises.
  { name: 'the whole program', options: {}, pages: 16 },
];

for (const { name, options, pages } of SHEETS) {
  for (const format of ['A4', 'Letter']) {
    test(`${name} fits on ${pages} pages of ${format}, no heading alone at the end of one`, async () => {
      const paper = await onPaper(options, format);
      // Another machine's letters may be a little wider.
      assert.ok(Math.abs(paper.pages - pages) <= 1, `${paper.pages} pages`);
      assert.deepEqual(paper.alone, []);
      assert.equal(paper.headings.length, paper.titles.length);
      // The margin and what stays with a heading: less room below than that, and it stands alone.
      const low = paper.headings.filter((height) => height < 70);
      assert.deepEqual(low, []);
    });
  }
}

test('uses black ink on white, and no filled shapes', async () => {
  const tab = await browser.newPage();
  await tab.setContent(await renderWorksheet());
  const looks = await tab.$$eval('body, body *', (all) =>
    all.map((element) => {
      const { color, backgroundColor, backgroundImage, boxShadow } = getComputedStyle(element);
      return [element === document.body ? '' : backgroundColor, color, backgroundImage, boxShadow].join(' ');
    }),
  );
  assert.deepEqual(new Set(looks.slice(1)), new Set(['rgba(0, 0, 0, 0) rgb(0, 0, 0) none none']));
  await tab.close();
});

test('leaves out, without a trace, what is asked only where it is safe', async () => {
  const held = await renderWorksheet({ exercise: 'forgiveness' });
  const whole = await renderWorksheet({ exercise: 'forgiveness', gated: true });
  for (const title of ['The other side', 'Something I still value', 'A second chance']) {
    assert.ok(!held.includes(title), title);
    assert.ok(whole.includes(title), title);
  }
});

test('takes the view that was asked for', async () => {
  const hurt = await renderWorksheet({ perspective: 'hurt' });
  assert.match(hurt, /Open the exercise\. Stop after any screen\./);
  assert.doesNotMatch(hurt, /Waiting well is your part/);
});

test('writes words as text', async () => {
  const step = {
    id: 'one',
    title: '<img src=x onerror=alert(1)>',
    idea: 'a & b',
    why: 'c',
    tryThis: { hurt: ['d'], responsible: ['d'], both: ['d'] },
    sayThis: { hurt: 'e', responsible: 'e', both: 'e' },
    watchOut: ['f'],
    twoMinutes: 'g',
    evidence: [],
  };
  const credit = { text: 'h' };
  const program = {
    id: 'own',
    language: 'en',
    title: 'Own',
    credit,
    reviewedBy: '',
    steps: [step],
    exercises: [],
  };
  const html = await renderWorksheet({ program });
  assert.ok(html.includes('&lt;img src=x onerror=alert(1)&gt;') && !html.includes('<img'));
  assert.ok(html.includes('a &amp; b'));
});

test('names what there is when something unknown is asked for', async () => {
  await assert.rejects(renderWorksheet({ exercise: 'nope' }), /no exercise "nope".*forgiveness, needs/);
  await assert.rejects(renderWorksheet({ program: 'nope' }), /no program "nope".*rebuild-trust/);
});

const { emptyJourney, inOrder, setAnswer } = await import(path('dist/journey/index.js'));

test('lets a long answer run on over pages, and keeps the room for what was not written', async () => {
  const long = 'Some words that somebody wrote, one after the other. '.repeat(200);
  const journey = inOrder(
    setAnswer('forgiveness', 'what-happened', `${long}\n\nThe end of it.`),
    setAnswer('forgiveness', 'value', 'What stays out.'),
    setAnswer('forgiveness', 'hurt', 7),
  )(emptyJourney, 1);
  const blank = await onPaper({ exercise: 'forgiveness' }, 'A4');
  const filled = await onPaper({ exercise: 'forgiveness', journey }, 'A4');
  assert.ok(filled.pages > blank.pages, `${filled.pages} pages`);
  assert.deepEqual(
    filled.headings.filter((height) => height < 70),
    [],
  );
  const html = await renderWorksheet({ exercise: 'forgiveness', journey });
  assert.match(html, /The end of it\./);
  assert.match(html, /ringed">7</);
  assert.match(html, /class="line"/);
  assert.doesNotMatch(html, /What stays out\./);
});
