import { html, type TemplateResult } from 'lit';
import type { Exercise } from '../program/schema.js';
import type { CommonWords } from './frame-parts.js';
import type { Answers } from './prompts-flow.js';

interface Printing {
  readonly exercise: Exercise;
  readonly answers: Answers;
  readonly words: { readonly worksheet: string };
  readonly common: CommonWords;
  readonly root: ShadowRoot;
  readonly voice: { say(sentence: string): void };
  readonly direction: string;
  /** Whether the gate was opened in this visit; nothing is held back where there is none. */
  readonly opened?: boolean;
}

/** Prints the exercise with what was written so far: blank before anything was. */
export function worksheetButton(all: Printing): TemplateResult {
  const { exercise, answers, words, common, root, voice, direction, opened = true } = all;
  const print = async () => {
    try {
      const { printWorksheet } = await import('./print-worksheet.js');
      await printWorksheet(root, { exercise, answers, opened, language: common.language, direction });
    } catch {
      voice.say(common.loadFailed);
    }
  };
  return html`<button class="quiet" @click=${print}>${words.worksheet}</button>`;
}
