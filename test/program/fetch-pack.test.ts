import { expect } from '@open-wc/testing';
import { fetchPack } from '../../src/program/fetch-pack.js';
import { PackError } from '../../src/program/pack.js';

const realFetch = globalThis.fetch;
const BASE = 'https://example.org/pages/one.html';

const answer = (response: () => Response | Promise<Response>): string[] => {
  const asked: string[] = [];
  globalThis.fetch = async (input) => {
    asked.push(input as string);
    return Promise.resolve(response());
  };
  return asked;
};
const refused = async (src: string, base = BASE): Promise<string> => {
  try {
    await fetchPack(src, base);
  } catch (error) {
    if (error instanceof PackError) return error.problems.join('\n');
    throw error;
  }
  throw new Error('It was not refused.');
};

afterEach(() => {
  globalThis.fetch = realFetch;
});

describe('fetchPack', () => {
  it('reads an address relative to the page', async () => {
    const asked = answer(() => new Response('{}'));
    expect(await fetchPack('../own.json', BASE)).to.equal('{}');
    expect(await fetchPack('HTTP://other.example/x', BASE)).to.equal('{}');
    expect(asked).to.deep.equal(['https://example.org/own.json', 'http://other.example/x']);
  });

  it('refuses what is not http or https before anything is asked', async () => {
    const asked = answer(() => new Response('{}'));
    for (const src of ['javascript:1', ' javascript:1', 'data:,{}', 'file:///x', 'ftp://x', 'httpx://y']) {
      expect(await refused(src)).to.contain('Use an http or https address.');
    }
    expect(await refused('own.json', 'file:///page.html')).to.contain('is refused');
    expect(asked).to.deep.equal([]);
  });

  it('names src in whatever goes wrong', async () => {
    expect(await refused('http://[')).to.match(/^src: "http:\/\/\[" could not be fetched/);
    answer(() => new Response('', { status: 500 }));
    expect(await refused('x')).to.equal('src: "https://example.org/pages/x" answered 500.');
    answer(async () => Promise.reject(new DOMException('too slow', 'TimeoutError')));
    expect(await refused('x'))
      .to.contain('src: "x" could not be fetched')
      .and.to.contain('too slow');
  });

  it('reads 256 kB and no byte more', async () => {
    answer(() => new Response('x'.repeat(256_000)));
    expect(await fetchPack('x', BASE)).to.have.length(256_000);
    answer(() => new Response('x'.repeat(256_001)));
    expect(await refused('x')).to.equal('src: more than 256 kB.');
    // Counted in bytes, not in letters.
    answer(() => new Response('ü'.repeat(128_001)));
    expect(await refused('x')).to.equal('src: more than 256 kB.');
  });

  it('puts letters together that came in pieces', async () => {
    const bytes = new TextEncoder().encode('"ü…"');
    answer(
      () =>
        new Response(
          new ReadableStream({
            start(controller) {
              for (const byte of bytes) controller.enqueue(new Uint8Array([byte]));
              controller.close();
            },
          }),
        ),
    );
    expect(await fetchPack('x', BASE)).to.equal('"ü…"');
  });

  it('reads nothing as nothing', async () => {
    answer(() => new Response(null));
    expect(await fetchPack('x', BASE)).to.equal('');
  });
});
