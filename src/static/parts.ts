import type { SupportEntry } from '../elements/support-entries.js';
import type { Exercise, Program, Step } from '../program/schema.js';
import type { UiWords } from '../program/words.js';
import { tag, type Piece, type Tag } from './html.js';

type Open<T> = Omit<T, 'common'>;

/** The elements' own words in one language: a file of `mend-elements/content/ui/`. */
export type InterfaceWords = Readonly<Open<UiWords>> & {
  readonly language: string;
  readonly direction: string;
  readonly common: Omit<UiWords['common'], 'language' | 'direction'>;
};

/** What the markup of an element is made of. */
export interface Material {
  readonly program: Program;
  readonly words: InterfaceWords;
  readonly heading: number;
  readonly step: Step;
  readonly perspective: 'hurt' | 'responsible' | 'both';
  readonly variant: 'list' | 'bowl';
  /** Where readers find help, as far as it is theirs. */
  readonly entries: readonly SupportEntry[];
  /** Part of another element, which has the door to the privacy panel. */
  readonly inside?: boolean;
  readonly exercise: (kind: Exercise['kind'], id: string) => Exercise;
}

/** Takes up room and is not shown: what stands there only works once the element runs. */
export const room = (selector: string, inside: Parameters<typeof tag>[1] = []): Tag =>
  tag(selector, inside, { hidden: true });

export const heading = (level: number, text: string, name = ''): Tag =>
  tag(`h${String(Math.min(Math.max(level, 1), 6))}${name}`, text);

interface Frame {
  readonly title: string;
  readonly over?: string;
  readonly level: number;
  /** The label of *hide*, for its width. */
  readonly hide: string;
  readonly small?: boolean;
}

/** The title, as every element has it. */
export const head = ({ title, over, level, hide, small }: Frame): Tag =>
  tag('div.head', [
    tag('div.titles', [
      over !== undefined && tag('p.over', over),
      heading(level, title, small ? '.title.small' : '.title'),
    ]),
    room('span.quiet', hide),
  ]);

/** *Start over*, and for an exercise where words are kept; for others the door to the privacy panel. */
export const foot = (startOver: string, door: string | false, kept?: InterfaceWords['saving']): Tag =>
  room('div.foot', [
    kept === undefined
      ? door !== false && tag('div.row', tag('span.quiet', door))
      : tag('div.kept', [
          tag('p', kept.kept.session),
          tag('div.row', [tag('span.quiet', kept.keep), tag('span.quiet', kept.privacyOpen)]),
        ]),
    tag('details.again', tag('summary', startOver)),
  ]);

export const paragraphs = (texts: readonly string[]): readonly Tag[] => texts.map((text) => tag('p', text));

export const dots = (texts: readonly string[]): Tag =>
  tag(
    'ul.dots',
    texts.map((text) => tag('li', text)),
  );

export const fold = (name: Piece | readonly Piece[], inside: Parameters<typeof tag>[1]): Tag =>
  tag('details.fold', [tag('summary', name), tag('div.inside', inside)]);

/** A choice of one, with its label. */
export const field = (): Tag => room('div.field', [tag('span', '\u00a0'), tag('span.press', '\u00a0')]);

export const fill = (sentence: string, values: Readonly<Record<string, string | number>>): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
