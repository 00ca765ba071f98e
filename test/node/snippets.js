import { readFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { compileScript, compileTemplate, parse } from 'vue/compiler-sfc';
import { path } from './support.js';

const bundle = async (contents, { loader = 'js', plugins = [] } = {}) => {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: path(''), loader },
    bundle: true,
    format: 'esm',
    jsx: 'automatic',
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'false',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    plugins,
    outdir: path('.cache/snippets'),
    write: false,
  });
  const textOf = (ending) => outputFiles.find((file) => file.path.endsWith(ending))?.text ?? '';
  return { script: textOf('.js'), style: textOf('.css') };
};

/** The builder's own code, without its page. */
export async function loadSnippets() {
  const { script } = await bundle(`export * from './builder/snippets.ts';`);
  return import(`data:text/javascript;base64,${Buffer.from(script).toString('base64')}`);
}

// One draw after the other, the same on every run.
function drawer(seed) {
  let state = seed;
  return (from) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return from[Math.floor((state / 2147483648) * from.length)];
  };
}

const PIECES = [
  'quick-exit',
  'safety-note',
  'journey',
  'progress-tracker',
  'step-card',
  'forgiveness-prompt',
  'needs-checklist',
  'privacy-panel',
  'support',
];
const STEPS = [
  ['look-for-the-reason', 'Look for the reason'],
  ['talk-it-through', 'Talk it through'],
  ['look-ahead-together', 'Look ahead together'],
];

const HASHES = JSON.parse(await readFile(path('dist/cdn/integrity.json'), 'utf8'));

/** What somebody could choose: every value comes up, in changing company. */
export function grid(count) {
  const draw = drawer(7);
  return Array.from({ length: count }, (_, at) => {
    const [step, title] = STEPS[at % STEPS.length];
    const more = PIECES.filter(() => draw([true, false]));
    const pieces = PIECES.filter((piece, place) => more.includes(piece) || place === at % PIECES.length);
    const colors = draw([{}, { accent: '#7a3e2b' }, { surface: '#fffaf5', text: '#2b211d' }]);
    const entry = {
      label: draw(['Our front desk', `"Quotes" & <b>signs</b>, it's </script> fine`]),
      channel: draw(['phone', 'web', 'email', 'in-person']),
      href: draw(['', 'tel:+1555', 'https://example.org/?a=1&b=2']),
      region: draw(['', 'GB']),
      language: 'en',
      source: 'Our practice',
      verifiedOn: new Date().toISOString().slice(0, 10),
    };
    return {
      title,
      settings: {
        pieces,
        step,
        variant: draw(['list', 'bowl']),
        language: draw(['', 'en']),
        perspective: draw(['', 'hurt', 'responsible', 'both']),
        storage: draw(['session', 'local', 'none']),
        scheme: draw(['', 'light', 'dark', 'auto']),
        heading: draw(['2', '3', '4']),
        theme: draw(['', 'clay']),
        ...{ accent: '', surface: '', text: '' },
        ...colors,
        exit: draw(['', 'https://example.org/weather']),
        region: draw(['', 'GB']),
        support: draw([[], [entry]]),
        font: draw(['', 'Georgia, serif', `"It's", serif`]),
        titleFont: draw(['', 'Verdana, sans-serif']),
        radius: draw(['', '0', '0.875em']),
        base: '/mend/',
        boxes: draw([false, true]),
        once: draw([false, true]),
        pinned: draw([undefined, HASHES]),
      },
    };
  });
}

/** A script that shows the React snippet, and the style it brings. */
export const reactPage = async (code) =>
  bundle(
    `import { createRoot } from 'react-dom/client';
     ${code}
     createRoot(document.querySelector('#app')).render(<Mend />);`,
    { loader: 'jsx' },
  );

/** A script that shows the Vue snippet, and the style it brings. */
export async function vuePage(code) {
  const { descriptor, errors } = parse(code, { filename: 'Mend.vue' });
  const id = 'mend';
  const script = compileScript(descriptor, { id });
  const template = compileTemplate({
    source: descriptor.template.content,
    filename: 'Mend.vue',
    id,
    compilerOptions: {
      bindingMetadata: script.bindings,
      isCustomElement: (tag) => tag.startsWith('mend-'),
    },
  });
  const made = await bundle(
    `import { createApp } from 'vue';
     import options from 'script';
     import { render } from 'template';
     createApp({ ...options, render }).mount('#app');`,
    { plugins: [pieces({ script: script.content, template: template.code })] },
  );
  return {
    script: made.script,
    style: [made.style, ...descriptor.styles.map(({ content }) => content)].join('\n'),
    problems: [...errors, ...template.errors],
  };
}

const pieces = (files) => ({
  name: 'pieces',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(script|template)$/ }, ({ path: name }) => ({ path: name, namespace: 'piece' }));
    onLoad({ filter: /.*/, namespace: 'piece' }, ({ path: name }) => ({
      contents: files[name],
      resolveDir: path(''),
    }));
  },
});
