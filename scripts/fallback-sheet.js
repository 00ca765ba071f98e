import { readFile } from 'node:fs/promises';
import { transform } from 'lightningcss';
import { contentIn, loadStatic } from './load-static.js';

/** What the markup has and the elements have not: room in place of what only works with JavaScript. */
const own = (bowl) => `
  [hidden] { display: block; visibility: hidden; }
  .press, .quiet, .go { min-block-size: max(2.75em, 44px); padding: 0.5em 1em; border: 1px solid transparent; }
  .main, .asked { font-weight: 600; }
  .asked { line-height: 1.3; margin-block-end: 0.5em; }
  .input { flex: 1 1 10em; padding: 0.625em 0.75em; border: 1px solid; }
  .bowl { aspect-ratio: ${bowl}; }
  @media (scripting: none) { [hidden] { display: none !important; } }`;

/** The one small sheet for the fallback markup, made from the elements' own, so that both always agree. */
export async function fallbackSheet() {
  const all = await loadStatic();
  const { formStyles, ...styles } = all.styles;
  const texts = [...Object.values(styles), formStyles.replace('.title {', '.title.small {')];
  const rules = [own(await bowl()), ...texts, '.safety .title { font-size: 1em; line-height: inherit; }']
    .join('')
    .replace(/:host[^{]*\{[^}]*\}/g, '')
    .replaceAll('.frame {', '& {')
    .replaceAll('mend-safety-note', '.safety');
  // Undefined tags are inline, and would take up other room than the elements do.
  const tags = all.FALLBACK_ELEMENTS.map((name) => `mend-${name}`).join();
  const used = namesIn(await everyMarkup(all));
  return leaner(minified(`${tags} { display: block; } .mend[slot] { ${rules} }`, onlyFor(used)));
}

async function bowl() {
  const source = await readFile(new URL('../src/elements/bowl.ts', import.meta.url), 'utf8');
  const [, width, height] = /viewBox="\S+ \S+ (\S+) (\S+)"/.exec(source);
  return `${width} / ${height}`;
}

async function everyMarkup({ FALLBACK_ELEMENTS, renderFallback }) {
  const given = await contentIn();
  const { exercises, steps } = given.content;
  const first = (kind) => exercises.find((exercise) => exercise.kind === kind)?.id;
  return FALLBACK_ELEMENTS.flatMap((name) =>
    steps.flatMap((_, at) =>
      ['list', 'bowl'].map((variant) =>
        renderFallback(name, { ...given, step: at + 1, exercise: first(name), variant }),
      ),
    ),
  ).join('');
}

const all = (markup, pattern) =>
  new Set([...markup.matchAll(pattern)].flatMap(([, text]) => text.split(' ')));

const namesIn = (markup) => ({
  class: all(markup, /class="([^"]*)"/g),
  type: all(markup, /<(\w+)/g),
  attribute: new Set(['dir', 'hidden', 'open', 'slot']),
});

/** Leaves out the rules for what the markup does not have, and what moves or is pressed. */
const onlyFor = (used) => {
  const fits = (part) =>
    (!(part.type in used) || used[part.type].has(part.name)) &&
    !(part.type === 'pseudo-class' && ['hover', 'host'].includes(part.kind));
  const kept = (selector) => selector.every((part) => isTag(part) || fits(part));
  return {
    Rule: { style: ({ value }) => (value.selectors.some(kept) ? undefined : []) },
    Selector: (selector) => (kept(selector) ? undefined : []),
  };
};

const isTag = ({ type, name }) => type === 'type' && name.startsWith('mend-');

/** Without the custom properties that nothing reads any more. */
function leaner(css) {
  const read = new Set([...css.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name));
  const less = minified(css, {
    Declaration: { custom: ({ name }) => (name.startsWith('--') && !read.has(name) ? [] : undefined) },
  });
  return less.length < css.length ? leaner(less) : css;
}

const minified = (code, visitor) =>
  transform({
    filename: 'mend.css',
    code: Buffer.from(code),
    minify: true,
    targets: { chrome: 111 << 16, safari: (16 << 16) | (4 << 8), firefox: 111 << 16 },
    visitor,
  }).code.toString();
