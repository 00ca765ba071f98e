import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { transform } from 'lightningcss';

const path = (file) => fileURLToPath(new URL(`../${file}`, import.meta.url));
const readJson = async (file) => JSON.parse(await readFile(path(file), 'utf8'));
const escape = (text) =>
  text.replace(/[&<>"]/g, (letter) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[letter]);
const fill = (sentence, values) => sentence.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));

/**
 * What a step card shows before it loads and without JavaScript: the step's words, in the card's own shape, so that
 * nothing moves when the card takes over.
 */
export async function stepCardFallback(number, language = 'en') {
  const program = await readJson(`content/rebuild-trust/${language}.json`);
  const ui = await readJson(`content/ui/${language}.json`);
  const step = program.steps[number - 1];
  if (!step)
    throw new RangeError(`There is no step ${number}: give a number from 1 to ${program.steps.length}.`);
  const words = ui['step-card'];
  return `<div slot="fallback" class="frame">
${indent([
  head(fill(words.place, { number, total: program.steps.length }), step.title, 2),
  `<div class="stack wide">`,
  ...indentAll([
    `<p class="idea">${escape(step.idea)}</p>`,
    space('field'),
    ...(step.safety ? [safetyNote(ui['safety-note'])] : []),
    `<div class="try">`,
    `  <h3>${escape(words.tryThis)}</h3>`,
    list(step.tryThis.both),
    `</div>`,
    `<div class="small-step">`,
    `  <h3>${escape(words.twoMinutes)}</h3>`,
    `  <p>${escape(step.twoMinutes)}</p>`,
    `</div>`,
    `<div class="folds">`,
    ...indentAll([
      fold(words.why, [`<p>${escape(step.why)}</p>`]),
      fold(words.sayThis, [`<blockquote>${escape(step.sayThis.both)}</blockquote>`]),
      fold(words.watchOut, [list(step.watchOut)]),
      ...(step.evidence.length > 0 ? [fold(words.evidence, step.evidence.map(study))] : []),
    ]),
    `</div>`,
    ...(step.exercise ? [space('button')] : []),
    space('field'),
    `<p class="soft credit">${escape(program.credit.text)}</p>`,
  ]),
  `</div>`,
  space('foot'),
])}
</div>`;
}

// Room for what only works with JavaScript.
const space = (kind) => `<div class="space-${kind}"></div>`;

const head = (over, title, level) => `<div class="head">
  <div class="titles">
    ${over ? `<p class="over">${escape(over)}</p>\n    ` : ''}<h${level} class="title">${escape(title)}</h${level}>
  </div>
  <span class="space-hide"></span>
</div>`;

const list = (items) =>
  `<ul class="dots">\n${items.map((item) => `  <li>${escape(item)}</li>`).join('\n')}\n</ul>`;

const fold = (name, content) => `<details class="fold">
  <summary>${escape(name)}</summary>
  <div class="inside">
${indent(indentAll(content))}
  </div>
</details>`;

const study = ({ source, doi, finding }) =>
  `<p>${escape(finding)} <a href="https://doi.org/${escape(doi)}" rel="noreferrer">${escape(source)}</a></p>`;

const safetyNote = (words) => `<div class="safety">
${indent([
  head('', words.title, 3),
  `<div class="stack">`,
  `  <p>${escape(words.signs)}</p>`,
  `  <p>${escape(words.owe)}</p>`,
  ...indentAll([fold(words.more, [`<p>${escape(words.device)}</p>`])]),
  `</div>`,
])}
</div>`;

const indentAll = (lines) => lines.map((line) => line.replace(/^/gm, '  '));
const indent = (lines) => indentAll(Array.isArray(lines) ? lines : [lines]).join('\n');

const tags = [
  'checklist',
  'forgiveness-prompt',
  'journey',
  'needs-checklist',
  'progress-tracker',
  'prompts',
  'quick-exit',
  'safety-note',
  'step-card',
  'support',
].map((name) => `mend-${name}`);

/** The one small sheet for such markup, made from the elements' own, so that both always agree. */
export async function fallbackSheet() {
  const { frameStyles, stepCardStyles } = await styles();
  const own = `${frameStyles}${stepCardStyles}`.replace(/:host[^{]*\{[^}]*\}/g, '');
  const scoped = own.replaceAll('.frame {', '& {').replaceAll('mend-safety-note', '.safety');
  // Undefined tags are inline, and would take up other room than the elements do.
  const code = `${tags.join()} { display: block; }
  mend-step-card > .frame[slot='fallback'] {
    ${scoped}
    .safety .title { font-size: 1em; line-height: inherit; }
    .space-hide { inline-size: 3.5em; flex: none; }
    .space-field { block-size: 4.675em; }
    .space-button { block-size: 2.75em; }
    .space-foot { block-size: 2.75em; margin-block-start: 1.25em; }
  }`;
  const targets = { chrome: 111 << 16, safari: (16 << 16) | (4 << 8), firefox: 111 << 16 };
  return transform({ filename: 'mend.css', code: Buffer.from(code), minify: true, targets }).code.toString();
}

async function styles() {
  const contents = `
    import { frameStyles } from './src/elements/frame.styles.js';
    import { stepCardStyles } from './src/elements/mend-step-card.styles.js';
    export default { frameStyles: frameStyles.cssText, stepCardStyles: stepCardStyles.cssText };`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: path('') },
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
  });
  const url = `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`;
  return (await import(url)).default;
}
