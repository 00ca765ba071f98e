// Opens a locked backup, or a locked copy as a browser stores it, with nothing of ours: the format is open.
//
//   node decrypt.mjs backup.json > words.json
//
// It asks for the passphrase, or reads it from a pipe. It is no argument: those end up in the history of the shell.
import { createDecipheriv, pbkdf2Sync } from 'node:crypto';
import { readFileSync } from 'node:fs';

const MOST_ITERATIONS = 10_000_000;

class Refusal extends Error {}

function envelopeIn(text) {
  let data;
  try {
    data = JSON.parse(text);
  } catch {
    throw new Refusal('This file is damaged, or no backup: it is not JSON.');
  }
  const envelope = find(data);
  if (!envelope) throw new Refusal('Nothing in this file is locked. Open it in a text editor.');
  const { version, kdf, cipher, iterations } = envelope;
  if (version !== 1) throw new Refusal(`Version ${version} of the format is newer than this script.`);
  if (kdf !== 'PBKDF2-HMAC-SHA-256' || cipher !== 'AES-256-GCM')
    throw new Refusal(`This script does not know ${kdf} with ${cipher}.`);
  if (!(Number.isInteger(iterations) && iterations > 0 && iterations <= MOST_ITERATIONS))
    throw new Refusal('This file is damaged: the number of iterations cannot be right.');
  return envelope;
}

/** A backup is the envelope itself; a browser stores it as the value of a record. */
function find(data) {
  if (typeof data !== 'object' || data === null) return undefined;
  if (['salt', 'nonce', 'data'].every((part) => typeof data[part] === 'string')) return data;
  for (const part of Object.values(data)) {
    const found = find(part);
    if (found) return found;
  }
  return undefined;
}

function open({ version, kdf, iterations, salt, cipher, nonce, data }, passphrase) {
  const key = pbkdf2Sync(passphrase.normalize('NFKC'), Buffer.from(salt, 'base64'), iterations, 32, 'sha256');
  const sealed = Buffer.from(data, 'base64');
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'base64'), {
      authTagLength: 16,
    });
    // The open parts are sealed too.
    decipher.setAAD(Buffer.from(JSON.stringify([version, kdf, iterations, salt, cipher])));
    decipher.setAuthTag(sealed.subarray(-16));
    return Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]).toString('utf8');
  } catch {
    throw new Refusal('The passphrase does not open it, or the file was changed.');
  }
}

async function ask() {
  const { stdin, stderr } = process;
  stdin.setEncoding('utf8');
  if (stdin.isTTY) stderr.write('Passphrase (it does not show): ');
  if (stdin.isTTY) stdin.setRawMode(true);
  let typed = '';
  for await (const text of stdin) {
    if (!stdin.isTTY) typed += text;
    else if (text === '\u0003') process.exit(130);
    else if (text === '\u007f') typed = Array.from(typed).slice(0, -1).join('');
    else if (/[\r\n]/.test(text)) break;
    else typed += text;
  }
  if (stdin.isTTY) stdin.setRawMode(false);
  if (stdin.isTTY) stderr.write('\n');
  return typed.replace(/\r?\n$/, '');
}

function read(file) {
  if (file === undefined) throw new Refusal('Which file? node decrypt.mjs backup.json');
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new Refusal(`There is no file ${file} that can be read.`);
  }
}

try {
  const envelope = envelopeIn(read(process.argv[2]));
  process.stdout.write(`${open(envelope, await ask())}\n`);
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
