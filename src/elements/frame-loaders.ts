import { languageOfWords, loadWords, wordsNow, type Section, type UiWords } from '../program/words.js';
import type { CommonWords } from './frame-parts.js';
import type { FrameHost, FrameParts } from './frame.js';
import type { JourneyAccess } from './journey-controller.js';
import type { AnswerId, Keeping } from './keeping.js';
import { Loader } from './loader.js';

export type Words<S extends Section> = readonly [UiWords[S], CommonWords];

interface Voice {
  readonly common: CommonWords | undefined;
  say(sentence: string): void;
}

/** The element's own words and those that all have. `wanted` is the language, or nothing while no words are needed. */
export function wordsLoader<S extends Section>(
  host: FrameHost,
  section: S,
  wanted: () => string | undefined,
): Loader<Words<S>> {
  return new Loader<Words<S>>(host, () => {
    const page = wanted();
    if (page === undefined) return undefined;
    const language = languageOfWords(page);
    const load = async (): Promise<Words<S>> =>
      Promise.all([loadWords(language, section), loadWords(language, 'common')]);
    const now = (): Words<S> | undefined => {
      const [own, common] = [wordsNow(language, section), wordsNow(language, 'common')];
      return own && common && [own, common];
    };
    return { parts: [language], load, now };
  });
}

interface KeepingNeeds {
  /** Given by elements that keep words: whether an answer is one that shows here now. */
  readonly shows: ((answer: AnswerId) => boolean) | undefined;
  readonly isLocked: () => boolean;
  /** Whether the privacy panel is open here. */
  readonly isOpen: () => boolean;
  readonly toggle: () => void;
}

/** What there is to say about keeping. Most readers never need it: code and words come when there is something to say. */
export function keepingLoader(
  host: FrameHost,
  journey: JourneyAccess | undefined,
  voice: Voice,
  { shows, isLocked, isOpen, toggle }: KeepingNeeds,
): Loader<Keeping> {
  return new Loader(host, () => {
    const { common } = voice;
    const store = journey?.scope?.store;
    if (!common || !store || isLocked()) return undefined;
    if (!shows && !store.trouble && !isOpen()) return undefined;
    const load = async () => {
      const parts = [loadWords(common.language, 'saving'), import('./keeping.js'), store.ready()] as const;
      const [words, { Keeping }] = await Promise.all(parts);
      return new Keeping(host, { words, common, voice, shows: shows ?? (() => false), isOpen, toggle });
    };
    return { parts: [common, store], load };
  });
}

interface LockNeeds {
  readonly isLocked: () => boolean;
  /** The reader opened it, or deleted what was behind it. */
  readonly opened: () => void;
}

/** What shows in place of anything that is locked. */
export function lockLoader(
  host: FrameHost,
  journey: JourneyAccess | undefined,
  voice: Voice,
  { isLocked, opened }: LockNeeds,
): Loader<() => FrameParts> {
  return new Loader(host, () => {
    const { common } = voice;
    const scope = journey?.scope;
    if (!common || !scope || !isLocked()) return undefined;
    const load = async () => {
      const parts = [loadWords(common.language, 'privacy'), import('./lock-form.js')] as const;
      const [words, { dressLocked, renderLocked }] = await Promise.all(parts);
      dressLocked(host.renderRoot as ShadowRoot);
      return () => ({ title: words.lockedTitle, body: renderLocked({ words, scope, voice, opened }) });
    };
    return { parts: [common, scope], load };
  });
}
