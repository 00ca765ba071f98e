import { PackError } from './pack.js';

const MOST_BYTES = 256_000;
const MOST_MILLISECONDS = 10_000;

/** Fetches a pack's JSON text, without cookies and without saying which page asks. */
export async function fetchPack(src: string, base: string): Promise<string> {
  try {
    const { href, protocol } = new URL(src, base);
    if (!/^https?:$/.test(protocol))
      throw new PackError([`src: "${href}" is refused. Use an http or https address.`]);
    const response = await fetch(href, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(MOST_MILLISECONDS),
    });
    if (!response.ok) throw new PackError([`src: "${href}" answered ${String(response.status)}.`]);
    return await readAtMost(response);
  } catch (error) {
    if (error instanceof PackError) throw error;
    throw new PackError([`src: "${src}" could not be fetched: ${String(error)}`]);
  }
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
