import { createHash } from 'node:crypto';
import { transform } from 'esbuild';
import { minify } from 'terser';

const SPACE = /var (\w+_exports) = \/\* @__PURE__ \*\/ __exportAll\(\{\}\);\n/g;
const THEN = /(import\("[^"]+"\))\.then\(\((\w+)\) => \2\.\w+\)/g;

/**
 * Chunks as they are served: minified, and named `chunks/<build>/<n>.js`. The names are neutral, so that what is read stays out
 * of logs. `<build>` depends on all that is in them, so that no cache ever mixes two builds.
 */
export async function finish(chunks) {
  const small = await Promise.all(
    chunks.map(async (chunk) => ({
      ...chunk,
      code: await smallest(await readable({ ...chunk, code: withoutSpaces(chunk) })),
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
    new RegExp(`async\\(\\)=>import\\("${folder.replaceAll('.', '\\.')}(\\d+)\\.js"\\)`, 'g'),
    '$$($1)',
  );
  return `var $=n=>async()=>import("${folder}"+n+".js");${listed}`;
}

// A chunk that holds several entries would hand each of them out as an object; entries that only register have nothing in it.
function withoutSpaces({ name, code }) {
  const spaces = [...code.matchAll(SPACE)].map(([, space]) => space);
  const bare = spaces
    .reduce(
      (text, space) => text.replace(new RegExp(`(export \\{.*?)\\b${space}(?: as \\w+)?,? ?`), '$1'),
      code,
    )
    .replace(SPACE, '')
    .replace(THEN, '$1');
  if (/__exportAll\(\{\s*[^}\s]/.test(bare))
    throw new Error(`${name} hands out a module as an object, which costs bytes.`);
  return bare;
}

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
