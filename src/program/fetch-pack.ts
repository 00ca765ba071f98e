import { PackError } from './pack.js';

const MOST_BYTES = 256_000;
const MOST_MILLISECONDS = 10_000;

/** Fetches a pack's JSON text, without cookies and without saying which page asks. `url` is an absolute address. */
export async function fetchPack(url: string): Promise<string> {
  if (!/^https?:/i.test(url))
    throw new PackError([`src: "${url}" is refused. Use an http or https address.`]);
  const response = await fetch(url, {
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    signal: AbortSignal.timeout(MOST_MILLISECONDS),
  });
  if (!response.ok) throw new PackError([`src: "${url}" answered ${String(response.status)}.`]);
  return readAtMost(response);
}

// Counted as it comes in, so that an endless answer is not waited for.
async function readAtMost({ body }: Response): Promise<string> {
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let bytes = 0; reader;) {
    const { done, value } = await reader.read();
    if (done) break;
    bytes += value.byteLength;
    if (bytes > MOST_BYTES) {
      await reader.cancel();
      throw new PackError([`src: more than ${String(MOST_BYTES / 1000)} kB.`]);
    }
    text += decoder.decode(value, { stream: true });
  }
  return text;
}
