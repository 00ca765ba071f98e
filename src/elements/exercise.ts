import { html, type LitElement } from 'lit';
import type { Exercise } from '../program/schema.js';
import type { FrameParts } from './frame.js';
import type { JourneyAccess } from './journey-controller.js';
import type { Loader } from './loader.js';
import { pieceLoader } from './program-controller.js';

/** The answer to a look-up: the exercise, or what was asked and what there is instead. */
export interface FoundExercise {
  readonly asked: string;
  readonly found: Exercise | undefined;
  readonly others: readonly { readonly id: string; readonly kind: Exercise['kind'] }[];
}

export function exerciseLoader(
  host: LitElement & { exercise: string },
  journey: JourneyAccess,
  frame: { readonly wanted: string },
): Loader<FoundExercise> {
  return pieceLoader(
    host,
    journey,
    frame,
    () => [host.exercise],
    async (source, language) => {
      // Shows together with the exercise, so it loads together with it. The frame meets a failure again, and tells it.
      import('./keeping.js').catch(() => undefined);
      const asked = host.exercise.trim();
      // Nobody can write before what they write is kept.
      const [found] = await Promise.all([source.exercise(language, asked), journey.scope?.store.ready()]);
      const others = found ? [] : (await source.index(language)).exercises;
      return { asked, found, others };
    },
  );
}

export function exerciseProblem(
  { asked, found, others }: FoundExercise,
  kind: Exercise['kind'],
  calm: string,
): FrameParts {
  const fitting = others.filter((other) => other.kind === kind).map(({ id }) => id);
  const message = found
    ? `the exercise "${asked}" is of the kind "${found.kind}". Show it with <mend-${found.kind}>.`
    : `there is no exercise "${asked}". Set exercise to one of: ${fitting.join(', ')}.`;
  return { body: html`<p class="notice">${calm}</p>`, problem: { code: 'unknown-exercise', message } };
}
