import type { Difference } from '../journey/backup.js';
import type { Journey } from '../journey/journey.js';
import type { Envelope } from '../journey/lock/envelope.js';
import type { UiWords } from '../program/words.js';
import type { Entry } from './entries.js';
import type { CommonWords } from './frame-parts.js';
import type { WholeScope } from './scope.js';

/** What the panel is asking for. */
export type PanelView =
  | { readonly at: 'main' }
  /** A passphrase to set, or another one in its place. */
  | { readonly at: 'passphrase' }
  /** The passphrase of a locked file. */
  | { readonly at: 'sealed'; readonly envelope: Envelope }
  | {
      readonly at: 'preview';
      readonly entries: readonly Entry[];
      readonly partial: boolean;
      readonly left: ReadonlySet<string>;
    };

export interface PanelWords {
  readonly privacy: UiWords['privacy'];
  readonly saving: UiWords['saving'];
  readonly common: CommonWords;
}

/** All that the parts of the panel show, and all that they can ask for. */
export interface Panel {
  readonly view: PanelView;
  readonly words: PanelWords;
  readonly scope: WholeScope;
  readonly journey: Journey;
  readonly heading: number;
  readonly aside: boolean;
  readonly busy: boolean;
  readonly say: (sentence: string) => void;
  readonly go: (view: PanelView) => void;
  readonly keep: (place: 'session' | 'local') => void;
  readonly lockNow: () => void;
  readonly setPassphrase: (passphrase: string) => void;
  readonly removePassphrase: () => void;
  readonly saveBackup: (near: Element) => void;
  readonly saveText: (near: Element) => void;
  readonly printAll: () => void;
  readonly saveAside: (near: Element) => void;
  readonly readFile: (file: File) => Promise<void>;
  readonly openFile: (envelope: Envelope, passphrase: string) => void;
  readonly bringBack: (chosen: readonly Difference[]) => void;
  readonly deleteAll: () => void;
}
