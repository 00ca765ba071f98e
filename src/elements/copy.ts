import { html, type TemplateResult } from 'lit';
import type { CommonWords } from './frame-parts.js';

/** Copies text on https, on plain http and in frames. False: the browser would not. */
async function copyText(text: string, near: Element): Promise<boolean> {
  try {
    // Missing on plain http, refused in frames without permission.
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByCommand(text, near);
  }
}

// Old, but the only way left where the clipboard interface is closed. The area stands in our own tree.
function copyByCommand(text: string, near: Element): boolean {
  const area = document.createElement('textarea');
  area.value = text;
  area.className = 'sr';
  area.readOnly = true;
  near.after(area);
  area.select();
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else copies on plain http
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    area.remove();
  }
}

export interface Copying {
  readonly text: string;
  /** What is selected for the reader when copying is blocked. */
  readonly shown: Element | null;
  readonly common: CommonWords;
  readonly voice: { say(sentence: string): void };
}

/** Copies when a button is pressed, and says how it went. Focus stays with the button. */
export async function copyFrom(button: HTMLElement, { text, shown, common, voice }: Copying): Promise<void> {
  const copied = await copyText(text, button);
  button.focus();
  if (!copied && shown) getSelection()?.selectAllChildren(shown);
  voice.say(copied ? common.copied : common.copyFailed);
}

/** A button that copies what stands right before it. */
export function renderCopy(common: CommonWords, voice: Copying['voice']): TemplateResult {
  const copy = async ({ currentTarget }: Event) => {
    const button = currentTarget as HTMLButtonElement;
    const shown = button.previousElementSibling;
    await copyFrom(button, { text: shown?.textContent.trim() ?? '', shown, common, voice });
  };
  return html`<button class="copy" @click=${copy}>${common.copy}</button>`;
}
