import { html, type TemplateResult } from 'lit';
import type { PromptsExercise, PromptScreen } from '../program/schema.js';
import type { UiWords } from '../program/words.js';
import type { CommonWords } from './frame-parts.js';
import { below, heading } from './heading.js';
import type { Answers, View } from './prompts-flow.js';
import type { Asking } from './prompts-screens.js';

/** All that the views show, and all that they can ask for. */
export interface PromptsView extends Asking {
  readonly exercise: PromptsExercise;
  readonly screens: readonly PromptScreen[];
  readonly opened: boolean;
  readonly gate: string | undefined;
  readonly words: UiWords['prompts'];
  readonly common: CommonWords;
  readonly heading: number;
  readonly removed: Answers;
  readonly root: ShadowRoot;
  readonly voice: { say(sentence: string): void };
  readonly direction: string;
  readonly choose: (gate: string) => void;
  readonly begin: (carryOn: boolean) => void;
  readonly go: (view: View) => void;
  readonly remove: (screen: PromptScreen) => void;
  readonly bringBack: () => void;
}

/** The heading that focus moves to when one screen follows another. */
export const screenTitle = (level: number, title: string): TemplateResult =>
  heading(below(level), html`<span id="screen" tabindex="-1">${title}</span>`, 'screen-title');
