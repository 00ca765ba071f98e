import { createHash } from 'node:crypto';
import { transform } from 'esbuild';
import { minify } from 'terser';

const SPACE = /var (\w+_exports) = (?:\/\* @__PURE__ \*\/ __exportAll\(\{\}(?:, 1)?\)|\{\});\n/g;
const HELPER = /rolldown-runtime/;
const THEN = /(import\("\.\/(?:chunks\/)?([^"]+)"\))\.then\(\((\w+)\) => \3\.(\w+)\)/g;

/**
 * Chunks as they are served: minified, and named `chunks/<build>/<n>.js`. The names are neutral, so that what is read stays out
 * of logs. `<build>` depends on all that is in them, so that no cache ever mixes two builds.
 */
export async function finish(chunks) {
  const [only, ...others] = chunks;
  if (others.length === 0) return new Map([[only.name, await smallest(only.code)]]);
  const plain = chunks.filter(({ name }) => !HELPER.test(name)).map(withPlainObjects);
  const empty = plain.flatMap(emptyOnes);
  const small = await Promise.all(
    plain.map(async (chunk) => ({
      ...chunk,
      code: await smallest(await readable({ ...chunk, code: withoutEmpty(chunk, empty) })),
    })),
  );
  const entry = small.find(({ isEntry }) => isEntry);
  // As the loader names them, and then those that only others name.
  const place = ({ name }) => entry.code.indexOf(name) + 1 || Infinity;
  const order = small
    .filter(({ isEntry }) => !isEntry)
    .sort((a, b) => place(a) - place(b) || (String(a.modules) < String(b.modules) ? -1 : 1));
  const numbered = new Map(order.map(({ name }, at) => [name, `${at}.js`]));
  const files = new Map(small.map(({ name, code }) => [numbered.get(name) ?? name, renamed(code, numbered)]));
  const hash = createHash('sha256');
  for (const [name, code] of [...files].sort()) hash.update(`${name}\n${code}\n`);
  const build = hash.digest('hex').slice(0, 8);
  return new Map(
    [...files].map(([name, code]) =>
      name === entry.name
        ? [name, shortened(code.replaceAll('"./chunks/', `"./chunks/${build}/`), build)]
        : [`chunks/${build}/${name}`, code],
    ),
  );
}

/** The loader's list of pieces: each address is the same but for its number. */
function shortened(code, build) {
  const folder = `./chunks/${build}/`;
  if (code.includes('$(')) throw new Error('The name of the helper is taken.');
  const listed = code.replace(
    new RegExp(`async\\(\\)=>import\\("${folder.replaceAll('.', '\\.')}(\\d+)\\.js"\\)(?!\\.then)`, 'g'),
    '$$($1)',
  );
  return `var $=n=>async()=>import("${folder}"+n+".js");${listed}`;
}

// Nothing changes after a chunk has run, so a plain object does, and the bundler's helper is not downloaded.
function withPlainObjects(chunk) {
  const objects = [];
  const code = chunk.code
    .replace(/^import .*rolldown-runtime.*\n/m, '')
    .replace(
      /var (\w+_exports) = \/\* @__PURE__ \*\/ __exportAll\(\{\s([^}]+)\}(?:, 1)?\);\n/g,
      (_, name, getters) => {
        objects.push(`var ${name} = {${getters.replaceAll('() => ', '')}};\n`);
        return '';
      },
    )
    .replace(/^export \{/m, (start) => objects.join('') + start);
  // Entries that only register are taken out later; their object is empty.
  if (/__exportAll\(\{[^}]/.test(code)) throw new Error(`${chunk.name} still needs the bundler's helper.`);
  return { ...chunk, code };
}

// A chunk that holds several entries hands each of them out as an object. Entries that only register have nothing in it.
function withoutEmpty({ code }, empty) {
  const kept = empty.reduce(
    (text, { space }) => text.replace(new RegExp(`(export \\{.*?)\\b${space}(?: as \\w+)?,? ?`), '$1'),
    code,
  );
  return kept
    .replace(SPACE, '')
    .replace(THEN, (all, load, file, _, alias) =>
      empty.some((one) => one.file === file && one.alias === alias) ? load : all,
    );
}

const emptyOnes = ({ name, code }) =>
  [...code.matchAll(SPACE)].map(([, space]) => ({
    space,
    file: name.split('/').at(-1),
    alias: new RegExp(`export \\{.*?\\b${space} as (\\w+)`).exec(code)?.[1] ?? space,
  }));

// Browsers before the baseline can still read the loader, and so it can tell them.
const readable = async ({ code, isEntry }) =>
  isEntry
    ? (await transform(code, { format: 'esm', target: 'es2018', supported: { 'import-meta': true } })).code
    : code;

async function smallest(code) {
  const { code: small } = await minify(code, {
    module: true,
    ecma: 2020,
    compress: { passes: 4, unsafe_arrows: true, pure_getters: true, inline: 1 },
    format: { comments: false, preserve_annotations: false },
  });
  return small;
}

const renamed = (code, numbered) =>
  code.replace(/(["'`])(\.\/(?:chunks\/)?)([\w.-]+\.js)\1/g, (all, quote, folder, file) => {
    const number = numbered.get(`chunks/${file}`);
    return number ? `${quote}${folder}${number}${quote}` : all;
  });
