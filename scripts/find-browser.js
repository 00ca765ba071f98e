import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { env, getuid, platform } from 'node:process';
import { fileURLToPath } from 'node:url';

const CACHE = fileURLToPath(new URL('../.cache/chromium', import.meta.url));

const CHROME_COMMANDS = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];

/** A Chromium: `CHROME_PATH`, else one of this machine, else the one in `@sparticuz/chromium`. */
export async function findChrome() {
  if (env.CHROME_PATH) {
    if (existsSync(env.CHROME_PATH)) return env.CHROME_PATH;
    throw new Error(`CHROME_PATH names ${env.CHROME_PATH}, which does not exist.`);
  }
  return (
    onPath(CHROME_COMMANDS) ??
    inApplications('Google Chrome', 'Chromium', 'Microsoft Edge') ??
    inProgramFiles(
      'Google/Chrome/Application/chrome.exe',
      'Chromium/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
    ) ??
    (await packedChromium())
  );
}

/** Firefox, or undefined. */
export function findFirefox() {
  if (env.FIREFOX_PATH) return env.FIREFOX_PATH;
  return (
    onPath(['firefox-esr', 'firefox']) ??
    inApplications('Firefox') ??
    inProgramFiles('Mozilla Firefox/firefox.exe')
  );
}

/** WebKitGTK with what it needs to run unseen, or undefined. */
export function findWebKit() {
  const driver = onPath(['WebKitWebDriver']);
  const display = onPath(['Xvfb']);
  const bus = onPath(['dbus-run-session']);
  const browser = miniBrowser();
  return driver && display && bus && browser ? { driver, display, bus, browser } : undefined;
}

/** What puppeteer's `launch` needs to start our Chromium. */
export async function chromeOptions() {
  const executablePath = await findChrome();
  // The packed Chromium is the headless shell alone; a full one behaves more like what people use.
  const headless = executablePath.startsWith(CACHE) ? 'shell' : true;
  return { executablePath, headless, args: chromeFlags() };
}

/** What every Chromium of ours is started with. */
export function chromeFlags() {
  const flags = [
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ];
  // Chromium refuses to start as root with its sandbox, which is how containers run.
  return getuid?.() === 0 ? ['--no-sandbox', ...flags] : flags;
}

function onPath(commands) {
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  return commands
    .flatMap((command) => folders.map((folder) => join(folder, command)))
    .find((file) => existsSync(file));
}

function inApplications(...names) {
  if (platform !== 'darwin') return undefined;
  return ['', env.HOME ?? '']
    .flatMap((home) => names.map((name) => `${home}/Applications/${name}.app/Contents/MacOS/${name}`))
    .map((file) => file.replace('MacOS/Firefox', 'MacOS/firefox'))
    .find((file) => existsSync(file));
}

function inProgramFiles(...files) {
  if (platform !== 'win32') return undefined;
  return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => files.map((file) => join(folder, file)))
    .find((file) => existsSync(file));
}

function miniBrowser() {
  if (platform !== 'linux') return undefined;
  const folders = ['/usr/lib', '/usr/libexec', '/usr/lib64'].filter((folder) => existsSync(folder));
  const nested = readdirSync('/usr/lib', { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name.includes('-linux-'))
    .map(({ name }) => join('/usr/lib', name));
  return [...folders, ...nested]
    .flatMap((folder) => ['webkit2gtk-4.1', 'webkitgtk-6.0'].map((kit) => join(folder, kit, 'MiniBrowser')))
    .find((file) => existsSync(file));
}

async function packedChromium() {
  if (platform === 'linux' && process.arch === 'x64') {
    try {
      return await unpackChromium();
    } catch (error) {
      console.warn(`@sparticuz/chromium could not be used: ${error.message}`);
    }
  }
  throw new Error(
    'No Chrome, Chromium or Edge was found. Install one, for example with "apt-get install chromium", ' +
      'or set CHROME_PATH to it.',
  );
}

async function unpackChromium() {
  const entry = import.meta.resolve('@sparticuz/chromium');
  const { default: chromium } = await import(entry);
  mkdirSync(CACHE, { recursive: true });
  // The package unpacks into the shared temporary folder, where another user's file could be waiting.
  const shared = env.TMPDIR;
  env.TMPDIR = CACHE;
  try {
    const executable = await chromium.executablePath();
    if (!starts(executable)) {
      // A bare system lacks the libraries; the package has those too.
      const { inflate } = await import(new URL('lambdafs.js', entry));
      const packed = fileURLToPath(new URL('../../bin/al2023.tar.br', entry));
      const libraries = join(await inflate(packed), 'lib');
      env.LD_LIBRARY_PATH = [libraries, env.LD_LIBRARY_PATH].filter(Boolean).join(':');
      if (!starts(executable)) throw new Error('it does not start here');
    }
    if (!existsSync('/etc/fonts/fonts.conf')) useFonts(join(CACHE, 'fonts'));
    return executable;
  } finally {
    if (shared === undefined) delete env.TMPDIR;
    else env.TMPDIR = shared;
  }
}

// The packed list of fonts names the shared temporary folder; without any font no text has a size.
function useFonts(folder) {
  const list = join(folder, 'own.conf');
  writeFileSync(list, `<fontconfig><dir>${folder}</dir><cachedir>${folder}</cachedir></fontconfig>`);
  env.FONTCONFIG_FILE ??= list;
}

function starts(executable) {
  try {
    execFileSync(executable, ['--version', '--no-sandbox'], { stdio: 'ignore', timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
}
