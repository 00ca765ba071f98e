import * as v from 'valibot';
import { brokenReferences } from './references.js';

/** How much longer than English a translation may run. */
export const TRANSLATION_ALLOWANCE = 1.35;

const ID = /^[a-z][a-z0-9-]*$/;
const DOI = /^10\.\d{4,9}\/\S+$/;

const id = v.pipe(
  v.string(),
  v.maxLength(60),
  v.regex(ID, 'an id is lower-case letters, digits and hyphens, and starts with a letter'),
);

const atLeastOne = 'must not be empty';

/**
 * The one description of a program. Types, the run-time check and the published JSON Schema come from it.
 * `allowance` stretches every length limit, for languages that need more room than English.
 */
export function describeProgram(allowance = 1) {
  const text = (limit: number) =>
    v.pipe(
      v.string(),
      v.nonEmpty(atLeastOne),
      v.check((words) => words.trim() !== '', atLeastOne),
      v.maxLength(Math.ceil(limit * allowance)),
    );
  const texts = (limit: number, most: number) =>
    v.pipe(v.array(text(limit)), v.minLength(1), v.maxLength(most));
  const perPerspective = <S extends v.GenericSchema>(words: S) =>
    v.strictObject({ hurt: words, responsible: words, both: words });

  const evidence = v.strictObject({
    source: text(200),
    doi: v.pipe(v.string(), v.regex(DOI, 'a DOI starts with "10." and has no "https://"')),
    finding: text(200),
    limits: text(120),
  });

  const step = v.strictObject({
    id,
    title: text(40),
    idea: text(160),
    why: text(300),
    tryThis: perPerspective(texts(120, 3)),
    sayThis: perPerspective(text(200)),
    watchOut: texts(140, 3),
    twoMinutes: text(160),
    /** The step sends two people towards each other: the safety note shows with it. */
    safety: v.optional(v.boolean()),
    /** The id of one of the program's exercises. */
    exercise: v.optional(id),
    evidence: v.array(evidence),
  });

  const screen = {
    id,
    title: text(80),
    /** The screen's name in the preview of what comes. */
    preview: text(60),
    body: v.optional(texts(200, 6)),
    /** Shown only after the gate was answered with an option that opens it. */
    gated: v.optional(v.boolean()),
  };

  const promptScreen = v.variant('kind', [
    v.strictObject({ ...screen, kind: v.literal('information'), points: v.optional(texts(120, 8)) }),
    v.strictObject({ ...screen, kind: v.literal('text'), label: text(80), hint: v.optional(text(200)) }),
    v.strictObject({
      ...screen,
      kind: v.literal('rating'),
      scales: v.pipe(
        v.array(v.strictObject({ id, label: text(80), low: text(30), high: text(30) })),
        v.minLength(1),
        v.maxLength(3),
      ),
    }),
    v.strictObject({
      ...screen,
      kind: v.literal('choice'),
      label: text(80),
      options: v.pipe(
        v.array(v.strictObject({ id, label: text(60), reply: v.optional(text(200)) })),
        v.minLength(2),
        v.maxLength(8),
      ),
    }),
  ]);

  const ending = v.strictObject({
    id,
    title: text(80),
    body: texts(200, 6),
    /** A short exercise to steady oneself, one action a line. */
    grounding: v.optional(texts(120, 8)),
    /** Show where to find support. */
    support: v.optional(v.boolean()),
    /** The first ending whose condition holds is shown; one without a condition always holds. */
    when: v.optional(
      v.strictObject({
        /** The rating looked at; when it was skipped, `comparedWith` stands in for it. */
        scale: id,
        atLeast: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10)),
        comparedWith: v.optional(id),
        risenBy: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10))),
      }),
    ),
  });

  const prompts = v.strictObject({
    id,
    kind: v.literal('prompts'),
    title: text(40),
    /** What it is and what it asks, before anything is asked. */
    intro: texts(200, 4),
    /** A suggestion of how much at a time. In words: nothing is timed. */
    pace: text(160),
    gate: v.optional(
      v.strictObject({
        question: text(120),
        /** Why it is asked, and that the answer is not kept. */
        note: text(200),
        options: v.pipe(
          v.array(v.strictObject({ id, label: text(40), opens: v.boolean() })),
          v.minLength(2),
          v.maxLength(5),
        ),
        /** What comes first when the gate stays closed, above the support entries. */
        closed: v.strictObject({ title: text(80), body: texts(200, 6) }),
      }),
    ),
    screens: v.pipe(v.array(promptScreen), v.minLength(1), v.maxLength(30)),
    endings: v.pipe(v.array(ending), v.minLength(1), v.maxLength(6)),
  });

  const sentence = v.strictObject({
    /** Explains what this sentence is for. */
    intro: text(200),
    /** A whole sentence with `{field}` places; `{need}` stands for the item. */
    template: text(200),
    fields: v.pipe(
      v.array(v.strictObject({ id, label: text(60), hint: text(120) })),
      v.minLength(1),
      v.maxLength(5),
    ),
  });

  const checklist = v.strictObject({
    id,
    kind: v.literal('checklist'),
    title: text(40),
    intro: texts(200, 4),
    /** What every item completes, such as "I need". */
    stem: text(40),
    groups: v.pipe(
      v.array(
        v.strictObject({
          id,
          title: text(40),
          /** Not up for negotiation: its items become limits, not requests. */
          limit: v.optional(v.boolean()),
          items: v.pipe(v.array(v.strictObject({ id, text: text(45) })), v.minLength(1), v.maxLength(20)),
        }),
      ),
      v.minLength(1),
      v.maxLength(20),
    ),
    /** How many items may be put first. */
    most: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10)),
    request: sentence,
    limit: sentence,
    /** A quiet hint when one of these words or phrases is typed into a sentence. */
    wording: v.optional(
      v.strictObject({
        hint: text(200),
        phrases: v.pipe(v.array(text(40)), v.minLength(1), v.maxLength(20)),
      }),
    ),
  });

  const exercise = v.variant('kind', [prompts, checklist]);

  const program = v.pipe(
    v.strictObject({
      $schema: v.optional(v.string()),
      id,
      version: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/, 'a version has three numbers, such as 1.0.0')),
      language: v.pipe(
        v.string(),
        v.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, 'a BCP 47 language tag, such as en'),
      ),
      direction: v.optional(v.picklist(['ltr', 'rtl'])),
      title: text(60),
      credit: v.strictObject({
        text: text(200),
        href: v.optional(
          v.pipe(v.string(), v.regex(/^https?:\/\//, 'a link starts with http:// or https://')),
        ),
      }),
      /** Empty until a clinician has read it. */
      reviewedBy: v.string(),
      licence: text(60),
      steps: v.pipe(v.array(step), v.minLength(1), v.maxLength(30)),
      exercises: v.pipe(v.array(exercise), v.maxLength(30)),
    }),
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return;
      for (const { message, at } of brokenReferences(dataset.value)) {
        addIssue({ message, path: pathTo(dataset.value, at) });
      }
    }),
  );
  return { program, step, exercise, prompts, checklist, promptScreen, ending, evidence, sentence };
}

type IssuePath = [v.IssuePathItem, ...v.IssuePathItem[]];

function pathTo(value: unknown, at: readonly (string | number)[]): IssuePath {
  let input = value;
  const items = at.map((key): v.IssuePathItem => {
    const here = input;
    input = (here as Record<string | number, unknown>)[key];
    return { type: 'unknown', origin: 'value', input: here, key, value: input };
  });
  return items as IssuePath;
}

type Descriptions = ReturnType<typeof describeProgram>;
export type Program = v.InferOutput<Descriptions['program']>;
export type Step = v.InferOutput<Descriptions['step']>;
export type Evidence = v.InferOutput<Descriptions['evidence']>;
export type Exercise = v.InferOutput<Descriptions['exercise']>;
export type PromptsExercise = v.InferOutput<Descriptions['prompts']>;
export type ChecklistExercise = v.InferOutput<Descriptions['checklist']>;
export type PromptScreen = v.InferOutput<Descriptions['promptScreen']>;
export type Ending = v.InferOutput<Descriptions['ending']>;
export type SentenceForm = v.InferOutput<Descriptions['sentence']>;
