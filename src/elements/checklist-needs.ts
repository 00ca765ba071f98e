import type { Json } from '../journey/journey.js';
import type { ChecklistExercise, SentenceForm } from '../program/schema.js';
import type { Answers } from './prompts-flow.js';
import { fill } from './text.js';

/** An item the reader chose, from the list or in their own words. */
export interface Need {
  readonly id: string;
  readonly text: string;
  /** Not up for negotiation: its sentence sets a limit instead of asking. */
  readonly limit: boolean;
}

const OWN = 'own:';
export const FIRST = 'first';
/** Own words not added yet. */
export const DRAFT = 'draft';
export const chosenId = (need: string): string => `chosen:${need}`;
export const ownId = (need: string): string => OWN + need;
export const saidId = (need: string, field: string): string => `say:${need}:${field}`;

/** The items in the reader's own words, chosen or not. */
export function ownNeeds(answers: Answers): readonly Need[] {
  return [...answers].flatMap(([key, value]) =>
    key.startsWith(OWN) && typeof value === 'string'
      ? { id: key.slice(OWN.length), text: value, limit: false }
      : [],
  );
}

/** What is chosen, in the list's order, own words last. */
export function chosenNeeds({ groups }: ChecklistExercise, answers: Answers): readonly Need[] {
  const listed = groups.flatMap(({ items, limit }) =>
    items.map(({ id, text }): Need => ({ id, text, limit: limit ?? false })),
  );
  return [...listed, ...ownNeeds(answers)].filter(({ id }) => answers.get(chosenId(id)) === true);
}

/** What is put first, in the reader's order. What is no longer chosen has left it. */
export function firstNeeds(exercise: ChecklistExercise, answers: Answers): readonly Need[] {
  const order = answers.get(FIRST);
  const chosen = chosenNeeds(exercise, answers);
  if (!Array.isArray(order)) return [];
  return (order as readonly Json[])
    .flatMap((id) => chosen.find((need) => need.id === id) ?? [])
    .slice(0, exercise.most);
}

/** What gets a sentence: what is put first, or the first few chosen when nothing is. */
export function needsToSay(exercise: ChecklistExercise, answers: Answers): readonly Need[] {
  const first = firstNeeds(exercise, answers);
  return first.length > 0 ? first : chosenNeeds(exercise, answers).slice(0, exercise.most);
}

/** The order with one id moved by a number of places. */
export function moved(order: readonly string[], id: string, by: number): readonly string[] {
  const from = order.indexOf(id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= order.length) return order;
  const others = order.filter((other) => other !== id);
  return [...others.slice(0, to), id, ...others.slice(to)];
}

export const formOf = ({ request, limit }: ChecklistExercise, need: Need): SentenceForm =>
  need.limit ? limit : request;

export function saidIn(answers: Answers, need: Need, field: string): string {
  const value = answers.get(saidId(need.id, field));
  return typeof value === 'string' ? value : '';
}

/** The whole sentence. What is still blank stays as dots. */
export function sentenceFor(exercise: ChecklistExercise, need: Need, answers: Answers): string {
  const { template, fields } = formOf(exercise, need);
  const values = fields.map(({ id }) => [id, unpunctuated(saidIn(answers, need, id)) || '…'] as const);
  return fill(template, { ...Object.fromEntries(values), need: unpunctuated(need.text) });
}

// The template brings its own full stop.
export const unpunctuated = (text: string): string => text.trim().replace(/[\s.,;:!?。؟]+$/u, '');

/** The phrase that was used, when one of them was: whole words only, in any capitals. */
export function phraseIn(text: string, phrases: readonly string[]): string | undefined {
  return phrases.find((phrase) => {
    const literal = phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
    return new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'iu').test(text);
  });
}
