import { backupOf, differences, readBackup, type ReadBackup } from '../journey/backup.js';
import { loadWords } from '../program/words.js';
import { entriesOf } from './entries.js';
import { lockOf } from './lock-of.js';
import type { PanelView, PanelWords } from './privacy-view.js';
import { saveText } from './save-file.js';
import type { WholeScope } from './scope.js';
import { writtenAsText, writtenIn } from './written.js';

// A backup of years fits; what is larger was never one of ours.
const LARGEST = 8_000_000;

/** Saves a backup, sealed when the journey is locked with a passphrase. Gives back how it went, in a sentence. */
export async function saveBackup(
  near: Element,
  { privacy, saving }: PanelWords,
  { store, source }: WholeScope,
): Promise<string> {
  const text = JSON.stringify(backupOf(store.journey, source.id), null, 2);
  const lock = lockOf(store);
  try {
    const envelope = lock?.lock === 'open' ? await lock.seal(text) : undefined;
    saveText(envelope ? JSON.stringify(envelope, null, 2) : text, near, 'json');
    return privacy.savedBackup;
  } catch {
    return saving.keptFailed;
  }
}

/** Saves what was written as a text to read. Gives back how it went, in a sentence or two. */
export async function saveReadable(
  near: Element,
  words: PanelWords,
  { store, source }: WholeScope,
  wanted: string,
): Promise<string> {
  const { privacy, common } = words;
  try {
    const prompts = await loadWords(common.language, 'prompts');
    const language = source.language(wanted);
    const written = await writtenIn(store.journey, source, language, { ...words, prompts });
    saveText(writtenAsText(written), near);
    return written.hidden ? `${privacy.savedText} ${privacy.saveHidden}` : privacy.savedText;
  } catch {
    return common.loadFailed;
  }
}

/** What to show of a file: a view, or the sentence that says why there is none. Nothing is changed by it. */
export async function viewOfFile(
  file: File,
  words: PanelWords,
  scope: WholeScope,
  wanted: string,
): Promise<PanelView | string> {
  if (file.size > LARGEST) return words.privacy.fileLarge;
  return viewOf(readBackup(await file.text().catch(() => '')), words, scope, wanted);
}

export async function viewOf(
  read: ReadBackup,
  words: PanelWords,
  { store, source }: WholeScope,
  wanted: string,
): Promise<PanelView | string> {
  const { privacy, common } = words;
  if ('envelope' in read) return { at: 'sealed', envelope: read.envelope };
  if ('trouble' in read) return read.trouble === 'newer' ? privacy.fileNewer : privacy.fileUnreadable;
  if (read.program !== undefined && read.program !== source.id) return privacy.fileOther;
  try {
    const card = await loadWords(common.language, 'step-card');
    const found = differences(store.journey, read.journey);
    const entries = await entriesOf(found, source, source.language(wanted), { ...words, card });
    // What would replace something here waits for the reader's own tick.
    const left = new Set(found.filter(({ here }) => here !== undefined).map(({ id }) => id));
    return { at: 'preview', entries, partial: read.partial, left };
  } catch {
    return common.loadFailed;
  }
}
