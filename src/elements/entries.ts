import { answerIn } from '../journey/answers.js';
import type { Difference } from '../journey/backup.js';
import { dayIn } from '../journey/hard-days.js';
import type { Json } from '../journey/journey.js';
import { READER_PERSPECTIVES } from '../journey/perspective.js';
import { STEP_STATUSES, stepIn } from '../journey/steps.js';
import type { ChecklistExercise, Exercise, PromptsExercise } from '../program/schema.js';
import type { ProgramIndex, ProgramSource } from '../program/source.js';
import type { UiWords } from '../program/words.js';
import { DRAFT, FIRST } from './checklist-needs.js';
import type { CommonWords } from './frame-parts.js';
import { answerIdsOf } from './prompts-flow.js';
import { inWords } from './written.js';

/** One difference as a person reads it. */
export interface Entry {
  readonly difference: Difference;
  /** The step or the exercise. */
  readonly over: string;
  readonly title: string;
  /** Undefined: it stays out of sight. */
  readonly text: string | undefined;
  readonly here: string | undefined;
}

interface Words {
  readonly common: CommonWords;
  readonly privacy: UiWords['privacy'];
  readonly card: UiWords['step-card'];
}

type Naming = Pick<Entry, 'over' | 'title'> & {
  readonly say: (value: Json) => string | undefined;
};

/** Names each difference with the program's own words. What the program does not know keeps its bare text. */
export async function entriesOf(
  found: readonly Difference[],
  source: ProgramSource,
  language: string,
  words: Words,
): Promise<readonly Entry[]> {
  const index = await source.index(language);
  const asked = new Set(found.flatMap(({ id }) => answerIn(id)?.exercise ?? []));
  const exercises = await Promise.all([...asked].map(async (id) => source.exercise(language, id)));
  const all = new Map(exercises.flatMap((exercise) => (exercise ? [[exercise.id, exercise]] : [])));
  return found.map((difference) => {
    const { over, title, say } = nameOf(difference.id, index, all, words);
    const here = difference.here === undefined ? undefined : say(difference.here);
    return { difference, over, title, text: say(difference.value), here };
  });
}

function nameOf(
  id: string,
  index: ProgramIndex,
  exercises: ReadonlyMap<string, Exercise>,
  { common, privacy, card }: Words,
): Naming {
  const answer = answerIn(id);
  const exercise = answer && exercises.get(answer.exercise);
  const item = answer?.item ?? id;
  if (exercise?.kind === 'prompts') return promptName(item, exercise);
  if (exercise) return needName(item, exercise, privacy);
  const step = stepIn(id);
  if (step !== undefined) {
    const title = index.steps.find((one) => one.id === step)?.title ?? step;
    const known = (value: Json) => STEP_STATUSES.find((status) => status === value);
    return { over: privacy.steps, title, say: (value) => common.status[known(value) ?? 'not-started'] };
  }
  const day = dayIn(id);
  if (day !== undefined)
    return { over: '', title: privacy.hardDays, say: () => inWords(day, common.language) };
  if (id === 'perspective') {
    const known = (value: Json) => READER_PERSPECTIVES.find((one) => one === value) ?? 'unsaid';
    return { over: '', title: privacy.perspective, say: (value) => card.roles[known(value)] };
  }
  const opened = (value: Json) => index.steps.find((one) => one.id === value)?.title ?? bare(value);
  if (id === 'open-step') return { over: '', title: privacy.openStep, say: opened };
  return { over: '', title: item, say: bare };
}

function promptName(item: string, { title: over, screens }: PromptsExercise): Naming {
  const screen = screens.find((one) => answerIdsOf(one).includes(item));
  if (!screen) return { over, title: item, say: bare };
  const scale = screen.kind === 'rating' ? screen.scales.find(({ id }) => id === item) : undefined;
  const say = (value: Json) => {
    if (screen.gated) return undefined;
    if (screen.kind !== 'choice') return bare(value);
    return screen.options.find(({ id }) => id === value)?.label ?? bare(value);
  };
  return { over, title: scale?.label ?? screen.title, say };
}

function needName(item: string, exercise: ChecklistExercise, words: UiWords['privacy']): Naming {
  const { title: over, stem, groups, request, limit } = exercise;
  const [kind, need = '', field] = item.split(':');
  const known = groups.flatMap(({ items }) => items).find(({ id }) => id === need)?.text;
  const sentence = known === undefined ? stem : `${stem} ${known}`;
  if (item === FIRST) return { over, title: words.inOrder, say: (value) => listed(value, exercise) };
  if (item === DRAFT || kind === 'own') return { over, title: stem, say: bare };
  if (kind === 'chosen') return { over, title: words.chosen, say: () => sentence };
  const label = [...request.fields, ...limit.fields].find(({ id }) => id === field)?.label;
  return { over, title: `${sentence} – ${label ?? item}`, say: bare };
}

function listed(value: Json, { groups, stem }: ChecklistExercise): string {
  if (!Array.isArray(value)) return bare(value);
  const items = groups.flatMap((group) => group.items);
  return (value as readonly Json[])
    .map((id) => items.find((item) => item.id === id)?.text ?? stem)
    .join(' · ');
}

const bare = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value));
