import { inOrder, put, remove, type Change, type Journey, type Json } from './journey.js';

// The length says where the exercise's id ends, whatever characters the two ids hold.
const prefixOf = (exercise: string) => `answer/${exercise.length}/${exercise}/`;

/** One record per answer, so that two tabs never erase each other's screens. */
export function setAnswer(exercise: string, item: string, value: Json): Change {
  return put(prefixOf(exercise) + item, value);
}

export function deleteAnswer(exercise: string, item: string): Change {
  return remove(prefixOf(exercise) + item);
}

export function deleteAnswers(exercise: string): Change {
  return (journey, now) => {
    const items = [...answersOf(journey, exercise).keys()];
    return inOrder(...items.map((item) => deleteAnswer(exercise, item)))(journey, now);
  };
}

/** The answers given and not deleted, by item. */
export function answersOf(journey: Journey, exercise: string): ReadonlyMap<string, Json> {
  const prefix = prefixOf(exercise);
  const answers = new Map<string, Json>();
  for (const { id, value } of journey.records.values()) {
    if (value !== undefined && id.startsWith(prefix)) answers.set(id.slice(prefix.length), value);
  }
  return answers;
}

/** The exercise and the item that a record's id stands for; undefined when it is no answer. */
export function answerIn(id: string): { readonly exercise: string; readonly item: string } | undefined {
  const [, length, rest] = /^answer\/(\d+)\/(.*)$/s.exec(id) ?? [];
  if (length === undefined || rest === undefined) return undefined;
  const end = Number(length);
  return rest[end] === '/' ? { exercise: rest.slice(0, end), item: rest.slice(end + 1) } : undefined;
}
