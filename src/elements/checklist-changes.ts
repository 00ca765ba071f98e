import { deleteAnswer, setAnswer } from '../journey/answers.js';
import { inOrder, type Change } from '../journey/journey.js';
import type { ChecklistExercise } from '../program/schema.js';
import { chosenId, DRAFT, formOf, ownId, saidId, type Need } from './checklist-needs.js';

/** Ticks an item, or takes the tick off. */
export const choose = (exercise: string, need: string, chosen: boolean): Change =>
  chosen ? setAnswer(exercise, chosenId(need), true) : deleteAnswer(exercise, chosenId(need));

/** Keeps a text; an empty one is none. */
export const write = (exercise: string, id: string, text: string): Change =>
  text === '' ? deleteAnswer(exercise, id) : setAnswer(exercise, id, text);

/** Adds an item of the reader's own, ticked. */
export function addOwn(exercise: string, text: string): Change {
  const need = newId();
  return inOrder(
    setAnswer(exercise, ownId(need), text),
    choose(exercise, need, true),
    deleteAnswer(exercise, DRAFT),
  );
}

/** Takes such an item away, with all that was said of it. */
export function removeOwn(exercise: ChecklistExercise, need: Need): Change {
  const said = formOf(exercise, need).fields.map(({ id }) => saidId(need.id, id));
  const gone = [ownId(need.id), chosenId(need.id), ...said];
  return inOrder(...gone.map((id) => deleteAnswer(exercise.id, id)));
}

// Not `randomUUID`, which plain http pages do not have.
function newId(): string {
  const parts = crypto.getRandomValues(new Uint32Array(2));
  return `own-${Array.from(parts, (part) => part.toString(36)).join('')}`;
}
