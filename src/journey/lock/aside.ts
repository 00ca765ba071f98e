import type { JourneyStorage } from '../storage.js';
import type { Key } from './cipher.js';
import { envelopeIn } from './envelope.js';
import { isSealed } from './sealed.js';

// The cipher is code that most readers never need.
const cipher = async () => import('./cipher.js');

/** What was set aside, opened where `key` fits. */
export function openAside(storage: JourneyStorage, key: Key | undefined): unknown {
  const aside = storage.readAside?.();
  if (typeof aside !== 'string' || !key || !isSealed(aside)) return aside;
  const envelope = envelopeIn(aside);
  return envelope ? cipher().then(async ({ open }) => (await open(key, envelope)) ?? aside) : aside;
}

/** Sets aside sealed, while there is a key. What is an envelope is none of ours to open, and stays as it is. */
export function sealAside(
  storage: JourneyStorage,
  original: unknown,
  key: Key | undefined,
): void | Promise<void> {
  const text = typeof original === 'string' ? original : JSON.stringify(original);
  if (!key || isSealed(text)) return storage.setAside?.(text);
  return cipher().then(async ({ seal }) => storage.setAside?.(JSON.stringify(await seal(key, text))));
}

/** What was set aside follows the copy to another lock, or out of it. Gives back how to undo that. */
export async function relockAside(
  storage: JourneyStorage,
  from: Key | undefined,
  to: Key | undefined,
): Promise<() => void | Promise<void>> {
  const before = await storage.readAside?.();
  const text = await openAside(storage, from);
  if (typeof text !== 'string' || isSealed(text)) return () => {};
  const after = to ? JSON.stringify(await (await cipher()).seal(to, text)) : text;
  await storage.setAside?.(after, before);
  return () => storage.setAside?.(before, after);
}
