import { MendPrompts } from './mend-prompts.js';

/**
 * The forgiveness reflection: a quiet sequence for one person, that pushes nobody to forgive. It begins by asking
 * whether it is safe to be around the other person, and does not keep the answer.
 *
 * @tag mend-forgiveness-prompt
 */
export class MendForgivenessPrompt extends MendPrompts {
  override exercise = 'forgiveness';
}

export type * from './events.js';

declare global {
  interface HTMLElementTagNameMap {
    'mend-forgiveness-prompt': MendForgivenessPrompt;
  }
}
