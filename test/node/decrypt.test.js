import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createCipheriv, pbkdf2Sync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { openBrowser, path } from './support.js';
import { serve } from '../../scripts/serve.js';

const script = path('examples/decrypt/decrypt.mjs');
const examples = JSON.parse(readFileSync(path('test/journey/envelopes-v1.json'), 'utf8'));
const [{ envelope, passphrase, text }] = examples;

describe('the decryption example', () => {
  let folder;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'decrypt-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  function decrypt(content, words) {
    const file = join(folder, 'backup.json');
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
    const { stdout, stderr, status } = spawnSync(process.execPath, [script, file], {
      input: words,
      encoding: 'utf8',
    });
    return { stdout, stderr, status };
  }

  test('uses nothing but crypto and fs, and takes no passphrase as an argument', () => {
    const source = readFileSync(script, 'utf8');
    assert.deepEqual(
      [...source.matchAll(/from '(.+)'|import\(/g)].map(([, name]) => name),
      ['node:crypto', 'node:fs'],
    );
    assert.deepEqual(source.match(/argv.{3}/g), ['argv[2]']);
  });

  test('opens every example of the format, as a backup and as a browser stores it', () => {
    for (const { envelope, passphrase, text } of examples) {
      const stored = { version: 1, records: [{ id: 'envelope', updatedAt: 1, value: envelope }], savedAt: 1 };
      for (const content of [envelope, stored])
        for (const end of ['', '\n', '\r\n'])
          assert.deepEqual(decrypt(content, passphrase + end), {
            stdout: `${text}\n`,
            stderr: '',
            status: 0,
          });
    }
  });

  test('opens what a browser sealed, and a browser opens what Node sealed', async () => {
    const server = await serve({ '/': path('dist') });
    const browser = await openBrowser();
    try {
      const tab = await browser.newPage();
      await tab.goto(`${server.url}/journey/index.js`);
      const sealed = await tab.evaluate(async (phrase) => {
        const { encrypted, homeStorage, JourneyStore, put } = await import('/journey/index.js');
        const storage = encrypted(homeStorage('me1-test'));
        const store = new JourneyStore(storage);
        store.subscribe(() => {});
        store.update(put('a', 'Sealed in a browser – 信頼.'));
        await storage.setPassphrase(phrase);
        const written = await store.rewrite();
        return {
          written,
          stored: sessionStorage.getItem('me1-test'),
          backup: await storage.seal('A backup.'),
        };
      }, examples[1].passphrase);
      assert.equal(sealed.written, true);
      const words = decrypt(sealed.stored, examples[1].passphrase);
      assert.equal(words.stderr, '');
      assert.equal(JSON.parse(words.stdout).records[0].value, 'Sealed in a browser – 信頼.');
      assert.equal(decrypt(sealed.backup, examples[1].passphrase).stdout, 'A backup.\n');
    } finally {
      await browser.close();
      server.close();
    }
  });

  test('says what is wrong, calmly, and prints nothing else', () => {
    const wrong = (content, words, message) => {
      const { stdout, stderr, status } = decrypt(content, words);
      assert.deepEqual([stdout, status], ['', 1]);
      assert.match(stderr, message);
      assert.equal(stderr.trim().split('\n').length, 1, stderr);
    };
    wrong(envelope, 'wrong', /does not open it/);
    wrong(envelope, '', /does not open it/);
    wrong({ ...envelope, salt: 'AAAA' }, passphrase, /does not open it/);
    wrong({ ...envelope, iterations: 999 }, passphrase, /does not open it/);
    wrong({ ...envelope, data: '' }, passphrase, /does not open it/);
    wrong({ ...envelope, iterations: 1e12 }, passphrase, /iterations/);
    wrong({ ...envelope, version: 2 }, passphrase, /newer than this script/);
    wrong({ ...envelope, cipher: 'none' }, passphrase, /does not know/);
    wrong(text, passphrase, /Nothing in this file is locked/);
    wrong('{ cut o', passphrase, /not JSON/);
    const none = spawnSync(process.execPath, [script], { encoding: 'utf8', input: '' });
    assert.deepEqual([none.status, none.stdout], [1, '']);
    assert.match(none.stderr, /Which file/);
  });

  test('holds to examples that were sealed as the format says', () => {
    for (const { envelope, passphrase, text } of examples) {
      const { version, kdf, iterations, salt, cipher, nonce, data } = envelope;
      const secret = pbkdf2Sync(
        passphrase.normalize('NFKC'),
        Buffer.from(salt, 'base64'),
        iterations,
        32,
        'sha256',
      );
      const seal = createCipheriv('aes-256-gcm', secret, Buffer.from(nonce, 'base64'));
      seal.setAAD(Buffer.from(JSON.stringify([version, kdf, iterations, salt, cipher])));
      const sealed = Buffer.concat([seal.update(text, 'utf8'), seal.final(), seal.getAuthTag()]);
      assert.equal(sealed.toString('base64'), data);
    }
  });
});
