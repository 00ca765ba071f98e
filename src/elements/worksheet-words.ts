import { loadWords, type UiWords } from '../program/words.js';

/** All the words that paper needs, from the elements that say them on screen. */
export type SheetWords = UiWords['worksheet'] & {
  readonly language: string;
  readonly direction: string;
  readonly status: UiWords['common']['status'];
  readonly card: UiWords['step-card'];
  readonly safety: UiWords['safety-note'];
  readonly checklist: UiWords['checklist'];
  readonly grounding: string;
  readonly overview: string;
};

export async function loadSheetWords(wanted: string): Promise<SheetWords> {
  const [own, common, card, safety, checklist, prompts, tracker] = await Promise.all([
    loadWords(wanted, 'worksheet'),
    loadWords(wanted, 'common'),
    loadWords(wanted, 'step-card'),
    loadWords(wanted, 'safety-note'),
    loadWords(wanted, 'checklist'),
    loadWords(wanted, 'prompts'),
    loadWords(wanted, 'progress-tracker'),
  ]);
  const { language, direction, status } = common;
  const { grounding } = prompts;
  return { ...own, language, direction, status, card, safety, checklist, grounding, overview: tracker.title };
}
