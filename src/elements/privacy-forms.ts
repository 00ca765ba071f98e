import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Entry } from './entries.js';
import { below, heading } from './heading.js';
import { lockOf } from './lock-of.js';
import type { Panel, PanelView } from './privacy-view.js';
import { clearSecrets, renderReveal, renderSecret, secretIn } from './secret-field.js';
import { fill, inNumerals } from './text.js';

const SHORTEST = 8;

const screenTitle = (panel: Panel, title: string): TemplateResult =>
  heading(below(panel.heading), html`<span id="screen" tabindex="-1">${title}</span>`);

const renderCancel = ({ go, words }: Panel): TemplateResult =>
  html`<button
    type="button"
    class="quiet"
    @click=${() => {
      go({ at: 'main' });
    }}
  >
    ${words.privacy.cancel}
  </button>`;

/** Says what a passphrase cannot do before it takes one. */
export function renderPassphrase(panel: Panel): TemplateResult {
  const { words, scope, busy, say, setPassphrase } = panel;
  const { privacy, common } = words;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const passphrase = secretIn(form, 'new');
    const refuse = (sentence: string, field: string) => {
      say(sentence);
      form.querySelector<HTMLInputElement>(`#${field}`)?.focus();
    };
    if (busy) return;
    if (passphrase.length < SHORTEST) {
      const count = inNumerals(common.language, SHORTEST);
      refuse(fill(privacy.passphraseShort, { count }), 'new');
    } else if (passphrase !== secretIn(form, 'again')) refuse(privacy.passphraseDiffer, 'again');
    else {
      clearSecrets(form);
      setPassphrase(passphrase);
    }
  };
  const isOpen = lockOf(scope.store)?.lock === 'open';
  return html`<form class="stack" @submit=${submit}>
    ${screenTitle(panel, isOpen ? privacy.lockChange : privacy.lockSet)}
    <ul class="dots">
      <li>${privacy.warnLost}</li>
      <li>${privacy.warnForced}</li>
    </ul>
    ${renderSecret({ id: 'new', label: privacy.passphraseNew, hint: privacy.passphraseHint })}
    ${renderSecret({ id: 'again', label: privacy.passphraseAgain })}
    ${renderReveal(privacy.passphraseShow)}
    <div class="row">
      <button class="main" aria-disabled=${busy ? 'true' : 'false'}>${privacy.lockSet}</button>
      ${renderCancel(panel)}
    </div>
  </form>`;
}

export function renderSealed({ envelope }: PanelView & { at: 'sealed' }, panel: Panel): TemplateResult {
  const { words, busy, openFile } = panel;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const passphrase = secretIn(form, 'file-passphrase');
    if (passphrase !== '' && !busy) openFile(envelope, passphrase);
  };
  return html`<form class="stack" @submit=${submit}>
    ${screenTitle(panel, words.privacy.restore)}
    <p>${words.privacy.restoreLocked}</p>
    ${renderSecret({ id: 'file-passphrase', label: words.privacy.passphrase })}
    ${renderReveal(words.privacy.passphraseShow)}
    <div class="row">
      <button class="main" aria-disabled=${busy ? 'true' : 'false'}>${words.privacy.restoreOpen}</button>
      ${renderCancel(panel)}
    </div>
  </form>`;
}

/** What a backup would change, before it changes anything. */
export function renderPreview(view: PanelView & { at: 'preview' }, panel: Panel): TemplateResult {
  const { words, say, bringBack } = panel;
  const { privacy } = words;
  const { entries, left, partial } = view;
  const restore = () => {
    const chosen = entries.map(({ difference }) => difference).filter(({ id }) => !left.has(id));
    if (chosen.length > 0) bringBack(chosen);
    else say(privacy.restoreNothing);
  };
  return html`<div class="stack">
    ${screenTitle(panel, privacy.restoreTitle)}
    ${partial ? html`<p class="notice">${privacy.restorePartial}</p>` : nothing}
    <p id="restore-note">${entries.length > 0 ? privacy.restoreNote : privacy.restoreSame}</p>
    <div role="group" aria-labelledby="screen" aria-describedby="restore-note">
      ${entries.map((entry) => renderEntry(entry, view, panel))}
    </div>
    <div class="row">
      ${
        entries.length > 0
          ? html`<button class="main" @click=${restore}>${privacy.restoreChosen}</button>`
          : nothing
      }
      ${renderCancel(panel)}
    </div>
  </div>`;
}

function renderEntry(
  { difference: { id, here: there }, over, title, text, here }: Entry,
  view: PanelView & { at: 'preview' },
  { words, go }: Panel,
): TemplateResult {
  const { privacy } = words;
  const change = ({ currentTarget }: Event) => {
    const left = new Set(view.left);
    if ((currentTarget as HTMLInputElement).checked) left.delete(id);
    else left.add(id);
    go({ ...view, left });
  };
  return html`<label class="choice entry">
    <input type="checkbox" .checked=${live(!view.left.has(id))} @change=${change} />
    <span>
      <span class="soft">${over === '' ? title : `${over} · ${title}`}</span>
      <span>${text ?? privacy.restoreHidden}</span>
      <span class="soft"
        >${
          there === undefined
            ? privacy.restoreNew
            : fill(privacy.restoreHere, { text: here ?? privacy.restoreHidden })
        }</span
      >
    </span>
  </label>`;
}
