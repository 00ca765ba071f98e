import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { FALLBACK_ELEMENTS, renderFallback } from '../../dist/static/index.js';
import {
  noteShifts,
  openBrowser,
  openTab,
  path,
  SCRIPT,
  servePage,
  untilStill,
  untilTakenOver,
} from './support.js';

const read = (file) => JSON.parse(readFileSync(path(`content/${file}`), 'utf8'));
const given = { content: read('rebuild-trust/en.json'), words: read('ui/en.json') };
const { steps } = given.content;
const SHEET = '<link rel="stylesheet" href="/mend/mend.css">';
const ENTRIES = ['GB', 'FR'].map((region) => ({
  region,
  language: 'en',
  label: `The ${region} help & line`,
  channel: 'chat',
  href: 'https://example.org/?a&b',
  source: 'A source',
  verifiedOn: '2026-11-01',
}));
const IN_USE = [
  // With no exercise, with an exercise and a note on safety, and with an exercise alone.
  ...['1', '4', '7'].map((step) => ({ name: 'step-card', attributes: { step } })),
  { name: 'progress-tracker', attributes: { variant: 'list' } },
  { name: 'progress-tracker', attributes: { variant: 'bowl' } },
  { name: 'prompts', attributes: { exercise: 'forgiveness' } },
  { name: 'checklist', attributes: { exercise: 'needs' } },
  { name: 'support', attributes: { region: 'GB' }, entries: ENTRIES },
  ...FALLBACK_ELEMENTS.filter((name) => !/^(step-card|progress-tracker|prompts|checklist)$/.test(name)).map(
    (name) => ({
      name,
      attributes: {},
    }),
  ),
];

const tagOf = ({ name, attributes, entries = [] }) => {
  const text = Object.entries(attributes).map(([key, value]) => ` ${key}="${value}"`);
  const data = `<script type="application/json">${JSON.stringify(entries)}</script>`;
  const before = renderFallback(name, { ...given, ...attributes, entries });
  return `<mend-${name}${text.join('')}>\n${before}\n${entries.length > 0 ? data : ''}</mend-${name}>`;
};

describe('the markup before JavaScript', () => {
  test('is asked for by an element, with or without its prefix', () => {
    assert.equal(renderFallback('mend-step-card', given), renderFallback('step-card', given));
    assert.match(renderFallback('step-card', given), /^<div class="mend" slot="fallback" lang="en">/);
  });

  test('finds a step by its number and by its id', () => {
    const byId = renderFallback('step-card', { ...given, step: steps[3].id });
    assert.equal(byId, renderFallback('step-card', { ...given, step: 4 }));
    assert.ok(byId.includes(steps[3].idea) && byId.includes('Step 4 of 10'));
  });

  test('takes the view and the heading level that the element takes', () => {
    const card = renderFallback('step-card', { ...given, step: 4, perspective: 'hurt', heading: 3 });
    assert.ok(card.includes(steps[3].tryThis.hurt[0]));
    assert.ok(card.includes(`<h3 class="title">${steps[3].title}</h3>`) && card.includes('<h4>'));
  });

  test('never takes words for markup', () => {
    const content = structuredClone(given.content);
    content.steps[0].idea = '<img src=x onerror="alert(1)"> & more';
    const card = renderFallback('step-card', { ...given, content });
    assert.ok(card.includes('&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; more'));
  });

  test('lists where help is to be found in the region, and refuses what is not whole', () => {
    const support = renderFallback('support', { ...given, entries: ENTRIES, region: 'gb' });
    assert.ok(support.includes('<a href="https://example.org/?a&amp;b" rel="noreferrer">'), support);
    assert.ok(support.includes('The GB help &amp; line') && support.includes('November 1, 2026'));
    assert.ok(!support.includes('FR') && !support.includes(given.words.support.general));
    const entries = [{ ...ENTRIES[0], href: 'javascript:alert(1)' }];
    assert.throws(() => renderFallback('support', { ...given, entries }), /entries\[0\]\.href: starts with/);
  });

  test('refuses what is not there, and says what is', () => {
    assert.throws(
      () => renderFallback('step-card', { ...given, step: 11 }),
      /no step "11".*1 to 10.*talk-it-through/,
    );
    assert.throws(() => renderFallback('constructor', given), /no element "constructor".*step-card/);
    assert.throws(() => renderFallback('prompts', { ...given, exercise: 'needs' }), /"needs".*forgiveness/);
    assert.throws(
      () => renderFallback('step-card', { ...given, content: { id: 'own' } }),
      /the content was refused/,
    );
  });

  test('is dressed by a sheet that weighs less than 3,000 bytes on the wire', () => {
    assert.ok(brotliCompressSync(readFileSync(path('dist/cdn/mend.css'))).length < 3000);
  });

  describe('in a page', () => {
    let browser;
    before(async () => {
      browser = await openBrowser();
    });
    after(() => browser.close());

    for (const width of [360, 1280]) {
      for (const use of IN_USE) {
        const what = [use.name, ...Object.values(use.attributes)].join(' ');
        test(`nothing moves at ${width} px when ${what} takes over`, async (t) => {
          let release;
          const held = new Promise((resolve) => (release = resolve));
          const server = await servePage(`${tagOf(use)}<p id="after">What comes after</p>`, {
            head: SHEET + SCRIPT,
          });
          const { tab, notes } = await openTab(browser);
          t.after(async () => {
            await tab.close();
            server.close();
          });
          await tab.setViewport({ width, height: 2600 });
          await noteShifts(tab);
          await tab.setRequestInterception(true);
          tab.on('request', async (request) => {
            if (request.url().endsWith('/mend.js')) await held;
            await request.continue();
          });
          const loaded = tab.goto(server.url);
          await tab.waitForSelector('[slot=fallback]', { visible: true });
          await untilStill(tab);
          const top = () => tab.$eval('#after', (element) => element.getBoundingClientRect().top);
          const before = await top();
          release();
          await loaded;
          await untilTakenOver(tab);
          assert.equal(await top(), before);
          assert.deepEqual(await tab.evaluate(() => window.shifts()), []);
          assert.deepEqual(notes.errors, []);
        });
      }
    }

    test('is read in full where scripts are off, with no room for what needs them', async () => {
      const server = await servePage(tagOf(IN_USE[1]), { head: SHEET });
      const tab = await browser.newPage();
      await tab.setJavaScriptEnabled(false);
      await tab.goto(server.url);
      const text = await tab.$eval('[slot=fallback]', (element) => element.innerText);
      assert.ok(text.includes(steps[3].idea) && text.includes(steps[3].twoMinutes), text);
      assert.ok(!text.includes(given.words['step-card'].startOver));
      await tab.close();
      server.close();
    });
  });
});

describe('the command line', () => {
  const run = (...args) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [path('bin/mend-elements.js'), ...args], {
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  };

  test('prints the markup of an element', () => {
    const { status, stdout } = run('render', 'step-card', '--step', '4', '--lang', 'en');
    assert.equal(status, 0);
    assert.equal(stdout, `${renderFallback('step-card', { ...given, step: 4 })}\n`);
  });

  test('reads a program of your own', () => {
    const { stdout } = run('render', 'journey', '--content', path('content/rebuild-trust/en.json'));
    assert.equal(stdout, `${renderFallback('journey', given)}\n`);
  });

  test('reads where help is to be found', () => {
    const folder = mkdtempSync(join(tmpdir(), 'mend-'));
    const file = join(folder, 'help.json');
    writeFileSync(file, JSON.stringify(ENTRIES));
    const { stdout } = run('render', 'support', '--entries', file, '--region', 'FR');
    rmSync(folder, { recursive: true });
    assert.equal(stdout, `${renderFallback('support', { ...given, entries: ENTRIES, region: 'FR' })}\n`);
  });

  for (const exercise of ['forgiveness', 'needs']) {
    test(`prints a blank worksheet of ${exercise}`, () => {
      const { status, stdout } = run('worksheet', exercise);
      assert.equal(status, 0);
      const { title } = given.content.exercises.find(({ id }) => id === exercise);
      assert.ok(stdout.startsWith('<!doctype html>') && stdout.includes(`<title>${title}</title>`));
    });
  }

  test('prints a worksheet of a program of your own, and says where one is wrong', () => {
    const folder = mkdtempSync(join(tmpdir(), 'mend-'));
    const file = join(folder, 'own.json');
    const [first] = given.content.exercises;
    writeFileSync(
      file,
      JSON.stringify({ ...given.content, title: 'Our own way', exercises: given.content.exercises }),
    );
    const all = run('worksheet', '--content', file);
    assert.equal(all.status, 0, all.stderr);
    assert.ok(all.stdout.includes('<title>Our own way</title>'));
    const own = { ...first, title: 'Our own words' };
    writeFileSync(
      file,
      JSON.stringify({ ...given.content, exercises: [own, ...given.content.exercises.slice(1)] }),
    );
    assert.ok(run('worksheet', first.id, '--content', file).stdout.includes('<title>Our own words</title>'));
    writeFileSync(file, JSON.stringify({ ...given.content, title: '' }));
    const wrong = run('worksheet', '--content', file);
    rmSync(folder, { recursive: true });
    assert.equal(wrong.status, 1);
    assert.match(wrong.stderr, /title/);
  });

  test('explains itself', () => {
    const { status, stdout } = run('--help');
    assert.equal(status, 0);
    for (const word of ['render', 'worksheet', ...FALLBACK_ELEMENTS]) assert.ok(stdout.includes(word), word);
  });

  for (const [args, reason] of [
    [['render', 'step-card', '--step', '11'], /no step "11".*1 to 10/],
    [['render', 'step-card', '--lang', 'xx'], /no language "xx".*en/],
    [['render', 'step-card', '--perspective', 'angry'], /"angry".*hurt, responsible, both/],
    [['render', 'card'], /no element "card"/],
    [['render'], /which element/],
    [['worksheet', 'nothing'], /no exercise "nothing".*forgiveness, needs/],
    [['worksheet', 'needs', '--lang', 'xx'], /no language "xx"/],
    [['draw'], /no command "draw"/],
    [['render', 'step-card', '--bogus'], /--bogus/],
  ]) {
    test(`says what is wrong with "${args.join(' ')}"`, () => {
      const { status, stdout, stderr } = run(...args);
      assert.equal(status, 1);
      assert.equal(stdout, '');
      assert.match(stderr, reason);
      assert.ok(!stderr.includes('    at '), stderr);
    });
  }
});
