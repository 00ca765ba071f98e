import { html, nothing, type TemplateResult } from 'lit';
import { counted } from './counting.js';
import { below, heading } from './heading.js';
import { keptWhere } from './kept-where.js';
import { DEFAULT_LOCK_AFTER } from './lock-after.js';
import { lockOf } from './lock-of.js';
import type { Panel } from './privacy-view.js';

/** Where words are, the lock, backups, and the way out of all of it. */
export function renderMain(panel: Panel): TemplateResult {
  const { scope } = panel;
  const choosable = scope.store.storage.moveTo !== undefined;
  return html`<div class="parts">
    ${renderWhere(panel)} ${choosable || lockOf(scope.store)?.lock === 'open' ? renderLock(panel) : nothing}
    ${renderBackup(panel)} ${panel.aside ? renderAside(panel) : nothing} ${renderDelete(panel)}
  </div>`;
}

const part = (panel: Panel, title: string, content: unknown): TemplateResult =>
  html`<div class="part">${heading(below(panel.heading), title)} ${content}</div>`;

function renderWhere(panel: Panel): TemplateResult {
  const { words, scope, keep } = panel;
  const { storage } = scope.store;
  const kept = storage.kind === 'local';
  const move = () => {
    keep(kept ? 'session' : 'local');
  };
  // One button for both, so that focus stays with it.
  const button = html`${kept ? html`<p class="soft">${words.privacy.stopNote}</p>` : nothing}
    <div class="row"><button @click=${move}>${kept ? words.privacy.stop : words.saving.keep}</button></div>`;
  return part(
    panel,
    words.privacy.whereTitle,
    html`<p>${keptWhere(words.saving, storage.kind)}</p>
      ${storage.moveTo ? button : nothing}`,
  );
}

function renderLock(panel: Panel): TemplateResult {
  const { scope, words, go, lockNow, removePassphrase } = panel;
  const { privacy } = words;
  const ask = () => {
    go({ at: 'passphrase' });
  };
  const content =
    lockOf(scope.store)?.lock === 'open'
      ? html`<p>${counted(words.common.language, privacy.lockOpen, scope.lockAfter ?? DEFAULT_LOCK_AFTER)}</p>
          <div class="row">
            <button @click=${lockNow}>${privacy.lockNow}</button>
            <button class="quiet" @click=${ask}>${privacy.lockChange}</button>
            <button class="quiet" @click=${removePassphrase}>${privacy.lockOff}</button>
          </div>`
      : html`<p>${privacy.lockNone}</p>
          <div class="row"><button @click=${ask}>${privacy.lockSet}</button></div>`;
  return part(panel, privacy.lockTitle, content);
}

function renderBackup(panel: Panel): TemplateResult {
  const { words, journey, scope, saveBackup, saveText, printAll, readFile } = panel;
  const { privacy } = words;
  const locked = lockOf(scope.store)?.lock === 'open';
  const choose = ({ currentTarget }: Event) => {
    const input = currentTarget as HTMLInputElement;
    const file = input.files?.[0];
    if (file) void readFile(file);
    // The same file may be chosen again.
    input.value = '';
  };
  const save = ({ currentTarget }: Event) => {
    saveBackup(currentTarget as Element);
  };
  const text = ({ currentTarget }: Event) => {
    saveText(currentTarget as Element);
  };
  return part(
    panel,
    privacy.backupTitle,
    html`<p>${journey.records.size > 0 ? privacy.backupNote : privacy.none}</p>
      <div class="row">
        ${
          journey.records.size > 0
            ? html`<button @click=${save}>${locked ? privacy.saveLocked : privacy.saveBackup}</button>
              <button class="quiet" @click=${text}>${privacy.saveText}</button>
                <button class="quiet" @click=${printAll}>${privacy.printAll}</button>`
            : nothing
        }
        <label class="file">
          <input class="sr" type="file" accept=".json,application/json" @change=${choose} />
          <span>${privacy.restore}</span>
        </label>
      </div>`,
  );
}

function renderAside(panel: Panel): TemplateResult {
  const { privacy } = panel.words;
  const save = ({ currentTarget }: Event) => {
    panel.saveAside(currentTarget as Element);
  };
  return part(
    panel,
    privacy.asideTitle,
    html`<p>${privacy.asideNote}</p>
      <div class="row"><button @click=${save}>${privacy.asideSave}</button></div>`,
  );
}

function renderDelete(panel: Panel): TemplateResult {
  const { privacy } = panel.words;
  const yes = ({ currentTarget }: Event) => {
    const details = (currentTarget as Element).closest('details');
    if (details) details.open = false;
    panel.deleteAll();
  };
  return html`<details class="part fold">
    <summary>${privacy.deleteTitle}</summary>
    <div class="inside">
      <p>${privacy.deleteNote}</p>
      <div class="row"><button @click=${yes}>${privacy.deleteYes}</button></div>
    </div>
  </details>`;
}
