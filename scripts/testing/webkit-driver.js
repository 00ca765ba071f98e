import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { findWebKit } from '../find-browser.js';

const HOST = '127.0.0.1';
const PATIENCE = 20_000;

/** Starts WebKitWebDriver on a screen nobody sees. Resolves once it answers. */
export async function startWebKit() {
  const { driver, display, bus, browser } = findWebKit();
  const port = await freePort();
  const groups = [];
  const stop = () => {
    for (const group of groups.splice(0)) endGroup(group);
  };
  process.once('exit', stop);
  try {
    const screen = spawn(display, ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
      detached: true,
    });
    groups.push(screen);
    const number = await firstLine(screen.stdio[3]);
    // A group of its own: ending dbus-run-session alone would leave the driver running.
    const session = spawn(bus, ['--', driver, `--host=${HOST}`, `--port=${port}`], {
      env: { ...process.env, DISPLAY: `:${number}`, WAYLAND_DISPLAY: '', GDK_BACKEND: 'x11' },
      stdio: 'ignore',
      detached: true,
    });
    groups.push(session);
    await untilItAnswers(`http://${HOST}:${port}/status`);
  } catch (error) {
    stop();
    throw error;
  }
  return { hostname: HOST, port, browser, stop };
}

function endGroup({ pid }) {
  try {
    process.kill(-pid, 'SIGTERM');
  } catch {
    // It has ended already.
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, HOST, () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

function firstLine(stream) {
  return new Promise((resolve, reject) => {
    let text = '';
    stream.on('data', (chunk) => {
      text += chunk;
      if (text.includes('\n')) resolve(text.trim());
    });
    stream.once('end', () => reject(new Error('Xvfb did not start')));
  });
}

async function untilItAnswers(url) {
  const deadline = Date.now() + PATIENCE;
  while (Date.now() < deadline) {
    try {
      const answer = await fetch(url);
      if (answer.ok) return;
    } catch {
      // It does not listen yet.
    }
    await pause(50);
  }
  throw new Error('WebKitWebDriver did not start');
}
