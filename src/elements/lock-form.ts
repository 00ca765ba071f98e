import { adoptStyles, html, nothing } from 'lit';
import type { UiWords } from '../program/words.js';
import { deleteAll } from './delete-all.js';
import { lockWhenIdle } from './idle.js';
import { lockStyles } from './lock-form.styles.js';
import { lockFor } from './lock-of.js';
import type { JourneyScope, WholeScope } from './scope.js';
import { clearSecrets, renderReveal, renderSecret, secretIn } from './secret-field.js';

export interface Locked {
  readonly words: UiWords['privacy'];
  readonly scope: JourneyScope;
  readonly voice: { say(sentence: string): void };
  /** It is open: the reader is moved on from the form that went. */
  readonly opened: () => void;
}

const dressed = new WeakSet<ShadowRoot>();

/** The form's look, in whichever element shows it. */
export function dressLocked(root: ShadowRoot): void {
  if (dressed.has(root)) return;
  dressed.add(root);
  adoptStyles(root, [...root.adoptedStyleSheets, lockStyles]);
}

/** What shows in place of anything that is locked. It names nothing of what is behind it. */
export function renderLocked({ words, scope, voice, opened }: Locked): unknown {
  const store = scope.store.whole;
  // Only a store that is there can be locked.
  if (!store) return nothing;
  const unlock = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const passphrase = secretIn(form, 'passphrase');
    const field = form.querySelector<HTMLInputElement>('#passphrase');
    if (passphrase === '') return field?.focus();
    voice.say(words.working);
    if (await opens({ ...scope, store }, passphrase)) {
      clearSecrets(form);
      voice.say(words.unlocked);
      opened();
      store.retry();
    } else {
      // What is damaged, or from a newer version, shows as that.
      store.retry();
      voice.say(isSecureContext ? words.wrong : words.insecure);
      field?.focus();
      field?.select();
    }
  };
  const erase = async () => {
    voice.say((await deleteAll(store)) ? words.deleteDone : words.deleteFailed);
    opened();
  };
  return html`<div class="stack">
    <form class="stack" @submit=${unlock}>
      <p>${words.locked}</p>
      ${renderSecret({ id: 'passphrase', label: words.passphrase })}
      ${renderReveal(words.passphraseShow)}
      <div class="row"><button class="main">${words.unlock}</button></div>
    </form>
    <details class="fold">
      <summary>${words.forgotten}</summary>
      <div class="inside">
        <p>${words.forgottenNote}</p>
        <div class="row"><button type="button" @click=${erase}>${words.deleteYes}</button></div>
      </div>
    </details>
  </div>`;
}

async function opens({ store, lockAfter }: WholeScope, passphrase: string): Promise<boolean> {
  try {
    if (!(await (await lockFor(store)).unlock(passphrase))) return false;
    lockWhenIdle(store, lockAfter);
    return true;
  } catch {
    return false;
  }
}
