import { createHash } from 'node:crypto';
import { minify } from 'terser';

const SPACE = /var (\w+_exports) = \/\* @__PURE__ \*\/ __exportAll\(\{\}\);\n/g;
const THEN = /(import\("[^"]+"\))\.then\(\((\w+)\) => \2\.\w+\)/g;

/**
 * Chunks as they are served: minified, and named `chunks/<build>/<n>.js`. The names are neutral, so that what is read stays out
 * of logs. `<build>` depends on all that is in them, so that no cache ever mixes two builds.
 */
export async function finish(chunks) {
  const small = await Promise.all(
    chunks.map(async (chunk) => ({ ...chunk, code: await smallest(withoutSpaces(chunk)) })),
  );
  const order = small
    .filter(({ isEntry }) => !isEntry)
    .sort((a, b) => (String(a.modules) < String(b.modules) ? -1 : 1));
  const numbered = new Map(order.map(({ name }, at) => [name, `${at}.js`]));
  const files = new Map(small.map(({ name, code }) => [numbered.get(name) ?? name, renamed(code, numbered)]));
  const hash = createHash('sha256');
  for (const [name, code] of [...files].sort()) hash.update(`${name}\n${code}\n`);
  const build = hash.digest('hex').slice(0, 8);
  return new Map(
    [...files].map(([name, code]) =>
      /^\d+\.js$/.test(name)
        ? [`chunks/${build}/${name}`, code]
        : [name, code.replace(/(["'`])\.\/chunks\//g, `$1./chunks/${build}/`)],
    ),
  );
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
