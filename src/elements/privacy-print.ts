import type { PanelWords } from './privacy-view.js';
import type { WholeScope } from './scope.js';

/** Prints the whole program with what was written. Gives back what there is to say of it; mostly nothing. */
export async function printWhole(
  root: ShadowRoot,
  { common, privacy }: PanelWords,
  { store, source, perspective }: WholeScope,
  { wanted: language, direction }: { readonly wanted: string; readonly direction: 'ltr' | 'rtl' },
): Promise<string> {
  try {
    const { printAll } = await import('./print-all.js');
    const paper = { source, journey: store.journey, perspective, language, direction };
    return (await printAll(root, paper)) ? privacy.printHidden : '';
  } catch {
    return common.loadFailed;
  }
}
