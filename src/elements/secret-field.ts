import { html, type TemplateResult } from 'lit';

interface Secret {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
}

/**
 * A field for a passphrase. Not a password field: browsers offer to remember those, and the other person may use this
 * browser too.
 */
export const renderSecret = ({ id, label, hint }: Secret): TemplateResult =>
  html`<div class="field">
    <label for=${id}>${label}</label>
    ${hint === undefined ? '' : html`<p class="soft" id="${id}-hint">${hint}</p>`}
    <input
      class="secret"
      type="text"
      id=${id}
      aria-describedby=${hint === undefined ? '' : `${id}-hint`}
      autocomplete="off"
      autocapitalize="none"
      autocorrect="off"
      spellcheck="false"
      maxlength="500"
    />
  </div>`;

/** Shows every secret of the form as it is typed, or hides it again. */
export const renderReveal = (label: string): TemplateResult =>
  html`<label class="choice">
    <input
      type="checkbox"
      @change=${({ currentTarget }: Event) => {
        const box = currentTarget as HTMLInputElement;
        box.form?.classList.toggle('revealed', box.checked);
      }}
    />
    <span>${label}</span>
  </label>`;

/** What was typed, by the field's id. */
export const secretIn = (form: HTMLFormElement, id: string): string =>
  form.querySelector<HTMLInputElement>(`#${id}`)?.value ?? '';

/** Nothing typed stays behind in a field. */
export function clearSecrets(form: HTMLFormElement): void {
  form.reset();
  form.classList.remove('revealed');
}
