// Packs this package, installs the packed file into an example, and builds or starts it there.
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { argv, execPath } from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { serve } from './serve.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const packed = join(root, '.cache/packed');

/**
 * Every example: the folder that holds its built pages, or the program that serves them; and where its fallback markup
 * is: in the HTML, or rendered by the framework.
 */
export const EXAMPLES = {
  plain: { pages: '', page: 'script.html', fallback: 'html' },
  react: { pages: 'dist', fallback: 'rendered' },
  vue: { pages: 'dist', fallback: 'rendered' },
  svelte: { pages: 'dist', fallback: 'rendered' },
  angular: { pages: 'dist', fallback: 'rendered' },
  astro: { pages: 'dist', fallback: 'html' },
  next: { server: 'node_modules/next/dist/bin/next', fallback: 'html' },
};

export const exampleFolder = (name) => join(root, 'examples', name);

const env = {
  ...process.env,
  ASTRO_TELEMETRY_DISABLED: '1',
  NEXT_TELEMETRY_DISABLED: '1',
  NG_CLI_ANALYTICS: 'false',
};
delete env.NODE_ENV;
// npm names its own file, which is the surest way to it on every system.
const npm = env.npm_execpath ? [execPath, env.npm_execpath] : ['npm'];

/** Runs npm in a folder and gives what it printed. */
export async function runNpm(cwd, ...args) {
  const [command, ...before] = npm;
  const options = { cwd, env, encoding: 'utf8', maxBuffer: 2 ** 26 };
  try {
    return (await promisify(execFile)(command, [...before, ...args], options)).stdout;
  } catch (error) {
    throw new Error(`npm ${args.join(' ')} failed in ${cwd}:\n${error.stdout}\n${error.stderr}`, {
      cause: error,
    });
  }
}

/** The file that a release would publish, at the place from which the examples install it. */
export async function pack() {
  if (!existsSync(join(root, 'dist/define.js'))) throw new Error('Run `npm run build` first.');
  await mkdir(packed, { recursive: true });
  const to = ['--pack-destination', packed];
  const [{ filename }] = JSON.parse(await runNpm(root, 'pack', '--json', '--ignore-scripts', ...to));
  await rename(join(packed, filename), join(packed, 'mend-elements.tgz'));
}

export const install = async (name) =>
  runNpm(exampleFolder(name), 'ci', '--prefer-offline', '--no-audit', '--no-fund', '--include=dev');

export const build = async (name) => runNpm(exampleFolder(name), 'run', '--if-present', 'build');

/** Serves the built pages on this machine alone; a server of its own can also serve its sources, with `dev`. */
export async function open(name, command = 'start') {
  const { pages, server } = EXAMPLES[name];
  const inside = (path) => join(exampleFolder(name), path);
  if (!server) {
    return serve({ '/mend/': inside('node_modules/mend-elements/dist/cdn'), '/': inside(pages) });
  }
  const started = spawn(execPath, [server, command, '-H', '127.0.0.1', '-p', '0'], {
    cwd: exampleFolder(name),
    env,
  });
  let said = '';
  const url = await new Promise((resolve, reject) => {
    const listen = (text) => {
      said += text;
      const [found] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
      if (found && said.includes('Ready')) resolve(found);
    };
    started.stdout.setEncoding('utf8').on('data', listen);
    started.stderr.setEncoding('utf8').on('data', listen);
    started.once('error', reject);
    started.once('exit', () => reject(new Error(`${name} does not serve:\n${said}`)));
  });
  const close = async () => {
    started.kill();
    await once(started, 'exit');
  };
  return { url, close };
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const name = argv[2];
  if (!Object.hasOwn(EXAMPLES, name ?? '')) {
    console.error(`Name one of the examples: ${Object.keys(EXAMPLES).join(', ')}.`);
    process.exitCode = 1;
  } else {
    await pack();
    await install(name);
    const [command, ...before] = npm;
    spawn(command, [...before, 'start'], { cwd: exampleFolder(name), env, stdio: 'inherit' });
  }
}
