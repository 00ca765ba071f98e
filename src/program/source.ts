import { resolveLanguage } from './language.js';
import type { Exercise, Program, Step } from './schema.js';

/** What a program holds, without its words: enough for a tracker, and to find a step by number. */
export interface ProgramIndex {
  readonly id: string;
  readonly language: string;
  readonly direction?: 'ltr' | 'rtl';
  readonly title: string;
  readonly credit: Program['credit'];
  readonly reviewedBy: string;
  readonly steps: readonly { readonly id: string; readonly title: string; readonly exercise?: string }[];
  readonly exercises: readonly {
    readonly id: string;
    readonly kind: Exercise['kind'];
    readonly title: string;
  }[];
}

/** A module whose default export is the piece. */
export type Load<T> = () => Promise<{ readonly default: T }>;

/** A step with the little of its program that its card shows. */
export type StepPiece = Step &
  Pick<Program, 'credit' | 'reviewedBy'> & {
    /** The kind of the step's exercise. */
    readonly kind?: Exercise['kind'];
  };

export interface ProgramLoaders {
  readonly index: Load<ProgramIndex>;
  readonly steps: Readonly<Record<string, Load<StepPiece>>>;
  readonly exercises: Readonly<Record<string, Load<Exercise>>>;
}

export type Sources = Record<string, Record<string, ProgramLoaders>>;
/** By element; `start` brings those of several at once. */
export type UiLoaders = Readonly<Record<string, Load<unknown>>> & {
  readonly start?: Load<Readonly<Record<string, unknown>>>;
};

/** Where a program's words come from, piece by piece. Unknown ids answer `undefined`. */
export interface ProgramSource {
  readonly id: string;
  /** The language that is there for the language wanted. */
  language(wanted: string): string;
  /** In the program's order, known without loading anything. */
  stepIds(language: string): readonly string[];
  index(language: string): Promise<ProgramIndex>;
  step(language: string, id: string): Promise<StepPiece | undefined>;
  exercise(language: string, id: string): Promise<Exercise | undefined>;
}

// `Object.hasOwn` keeps an id such as "constructor" from finding what every object has.
const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

export function sourceOfLoaders(
  id: string,
  languages: Readonly<Record<string, ProgramLoaders>>,
): ProgramSource {
  const loadersFor = (language: string): ProgramLoaders => {
    const loaders = own(languages, language);
    if (!loaders) throw new RangeError(`The program "${id}" is not there in "${language}".`);
    return loaders;
  };
  return {
    id,
    language: (wanted) => resolveLanguage(wanted, Object.keys(languages)),
    stepIds: (language) => Object.keys(loadersFor(language).steps),
    index: async (language) => (await loadersFor(language).index()).default,
    step: async (language, step) => (await own(loadersFor(language).steps, step)?.())?.default,
    exercise: async (language, exercise) =>
      (await own(loadersFor(language).exercises, exercise)?.())?.default,
  };
}
