import { LitElement, type TemplateResult } from 'lit';
import { readBackup, restore, unseal } from '../journey/backup.js';
import type { Envelope } from '../journey/lock/envelope.js';
import { loadWords } from '../program/words.js';
import { counted } from './counting.js';
import { deleteAll } from './delete-all.js';
import { FrameController, frameProperties, type FrameParts } from './frame.js';
import { frameStyles } from './frame.styles.js';
import { lockWhenIdle } from './idle.js';
import { JourneyController } from './journey-controller.js';
import { Loader } from './loader.js';
import { lockStyles } from './lock-form.styles.js';
import { lockFor, lockOf } from './lock-of.js';
import { privacyPanelStyles } from './mend-privacy-panel.styles.js';
import { renderPassphrase, renderPreview, renderSealed } from './privacy-forms.js';
import { saveBackup, saveReadable, viewOf, viewOfFile } from './privacy-files.js';
import { renderMain } from './privacy-main.js';
import { keepIn } from './privacy-place.js';
import { printWhole } from './privacy-print.js';
import type { Panel, PanelView, PanelWords } from './privacy-view.js';
import { saveText } from './save-file.js';
import type { WholeScope } from './scope.js';

/**
 * The reader's control over their own words: where they are kept, a lock, backups, and deleting everything. Alone on a
 * page, or opened from any other element. Nothing is sent anywhere.
 *
 * @tag mend-privacy-panel
 * @slot fallback - What shows before the element loads, or without JavaScript. Hidden after.
 * @fires {MendErrorEvent} mend-error - Something could not be shown or kept; the console says what.
 * @csspart frame - The box around everything.
 * @csspart title - The title.
 */
export class MendPrivacyPanel extends LitElement {
  static override styles = [frameStyles, lockStyles, privacyPanelStyles];

  static override properties = {
    ...frameProperties,
    view: { state: true },
    busy: { state: true },
  };

  /**
   * The level of the element's own heading, 2 to 6.
   * @attr
   */
  heading = 2;

  /**
   * The color scheme: `light`, `dark` or `auto`. Without it the page's `color-scheme` is followed.
   * @attr @reflect
   */
  scheme: 'light' | 'dark' | 'auto' | undefined;

  /**
   * No border and no padding, for use inside another box.
   * @attr @reflect
   */
  plain = false;

  private view: PanelView = { at: 'main' };
  private busy = false;

  readonly #journey = new JourneyController(this);
  readonly #frame = new FrameController(this, 'privacy', this.#journey, {
    door: false,
    // What was in a file does not wait behind a lock.
    onLock: () => {
      this.view = { at: 'main' };
    },
  });
  readonly #saving = new Loader(this, () => {
    const { common } = this.#frame;
    const store = this.#journey.scope?.store;
    if (!common || !store) return undefined;
    const load = async () => {
      const [words] = await Promise.all([loadWords(common.language, 'saving'), store.ready()]);
      return words;
    };
    return { parts: [common, store], load };
  });
  readonly #aside = new Loader<unknown>(this, () => {
    const store = this.#journey.scope?.store.whole;
    if (!store) return undefined;
    const load = async () => Promise.resolve(store.storage.readAside?.());
    return { parts: [store, store.state, store.trouble, store.journey], load };
  });
  #moved = false;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.view = { at: 'main' };
  }

  override updated(): void {
    if (!this.#moved) return;
    this.#moved = false;
    const screen = this.renderRoot.querySelector<HTMLElement>('#screen');
    if (screen) screen.focus();
    else this.#frame.focusTitle();
  }

  override render(): TemplateResult {
    return this.#frame.render((privacy, common): FrameParts | undefined => {
      const { scope } = this.#journey;
      const saving = this.#saving.value;
      const store = scope?.store.whole;
      if (!scope || !store || !saving) return this.#frame.waitFor(this.#saving);
      return { title: privacy.title, body: this.#body({ privacy, saving, common }, { ...scope, store }) };
    });
  }

  #body(words: PanelWords, scope: WholeScope): TemplateResult {
    const { store } = scope;
    const say = (sentence: string) => {
      this.#frame.say(sentence);
    };
    const panel: Panel = {
      view: this.view,
      words,
      scope,
      journey: this.#journey.journey,
      heading: this.heading,
      aside: typeof this.#aside.value === 'string',
      busy: this.busy,
      say,
      go: (view) => {
        this.#go(view);
      },
      keep: (place) => void keepIn(place, words, scope).then(say),
      lockNow: () => void store.lock(),
      setPassphrase: (passphrase) => void this.#setPassphrase(passphrase, words, scope),
      removePassphrase: () => void this.#removePassphrase(words, scope),
      saveBackup: (near) => void saveBackup(near, words, scope).then(say),
      saveText: (near) => void saveReadable(near, words, scope, this.#frame.wanted).then(say),
      printAll: () => void printWhole(this.renderRoot as ShadowRoot, words, scope, this.#frame).then(say),
      saveAside: (near) => {
        saveText(String(this.#aside.value), near);
        this.#frame.say(words.privacy.savedText);
      },
      readFile: async (file) => {
        this.#goOrSay(await viewOfFile(file, words, scope, this.#frame.wanted));
      },
      openFile: (envelope, passphrase) => void this.#openFile(envelope, passphrase, words, scope),
      bringBack: (chosen) => {
        store.update(restore(chosen));
        this.#go({ at: 'main' });
        this.#frame.say(counted(words.common.language, words.privacy.restoreDone, chosen.length));
      },
      deleteAll: () => void this.#deleteAll(words, scope),
    };
    switch (this.view.at) {
      case 'main':
        return renderMain(panel);
      case 'passphrase':
        return renderPassphrase(panel);
      case 'sealed':
        return renderSealed(this.view, panel);
      case 'preview':
        return renderPreview(this.view, panel);
    }
  }

  #go(view: PanelView): void {
    // Ticking a box is no step to another screen.
    this.#moved = view.at !== this.view.at;
    this.#frame.say('');
    this.view = view;
  }

  async #setPassphrase(
    passphrase: string,
    words: PanelWords,
    { store, lockAfter }: WholeScope,
  ): Promise<void> {
    const set = await this.#working(words, async () => {
      await (await lockFor(store)).setPassphrase(passphrase);
      return store.rewrite();
    });
    if (!set) {
      store.storage.stay?.();
      this.#frame.say(isSecureContext ? words.saving.keptFailed : words.privacy.insecure);
      return;
    }
    lockWhenIdle(store, lockAfter);
    this.#go({ at: 'main' });
    this.#frame.say(words.privacy.passphraseDone);
  }

  async #removePassphrase(words: PanelWords, { store }: WholeScope): Promise<void> {
    const off = await this.#working(words, async () => {
      lockOf(store)?.removePassphrase();
      return store.rewrite();
    });
    this.#frame.say(off ? words.privacy.lockOffDone : words.saving.keptFailed);
  }

  async #openFile(
    envelope: Envelope,
    passphrase: string,
    words: PanelWords,
    scope: WholeScope,
  ): Promise<void> {
    const text = await this.#working(words, async () => unseal(envelope, passphrase));
    if (text === undefined) this.#frame.say(isSecureContext ? words.privacy.wrong : words.privacy.insecure);
    else this.#goOrSay(await viewOf(readBackup(text), words, scope, this.#frame.wanted));
  }

  #goOrSay(next: PanelView | string): void {
    if (typeof next === 'string') this.#frame.say(next);
    else this.#go(next);
  }

  async #deleteAll({ privacy }: PanelWords, { store }: WholeScope): Promise<void> {
    const done = await deleteAll(store);
    this.#moved = true;
    this.#frame.say(done ? privacy.deleteDone : privacy.deleteFailed);
  }

  /** Deriving a key takes a moment: it is said, and nothing can be sent twice meanwhile. */
  async #working<T>({ privacy, common }: PanelWords, work: () => Promise<T>): Promise<T | undefined> {
    this.busy = true;
    this.#frame.say(privacy.working);
    try {
      return await work();
    } catch {
      this.#frame.say(common.loadFailed);
      return undefined;
    } finally {
      this.busy = false;
    }
  }
}

export type * from './events.js';

declare global {
  interface HTMLElementTagNameMap {
    'mend-privacy-panel': MendPrivacyPanel;
  }
}
