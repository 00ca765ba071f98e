import type { PanelWords } from './privacy-view.js';
import type { WholeScope } from './scope.js';

/** Keeps the words in this tab or on this device. Gives back how it went, in a sentence. */
export async function keepIn(
  place: 'session' | 'local',
  { privacy, saving }: PanelWords,
  { store }: WholeScope,
): Promise<string> {
  if (!(await store.moveTo(place))) return saving.keptFailed;
  return place === 'local' ? saving.keptDone : privacy.stopDone;
}
