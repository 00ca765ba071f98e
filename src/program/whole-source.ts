import type { Program } from './schema.js';
import type { ProgramIndex, ProgramSource } from './source.js';

/** A program that is there as a whole. */
export function sourceOfProgram(program: Program): ProgramSource {
  const { steps, exercises, direction, ...rest } = program;
  const { credit, reviewedBy } = program;
  const index: ProgramIndex = {
    ...rest,
    ...(direction && { direction }),
    steps: steps.map(({ id, title, exercise }) => ({
      id,
      title,
      ...(exercise !== undefined && { exercise }),
    })),
    exercises: exercises.map(({ id, kind, title }) => ({ id, kind, title })),
  };
  return {
    id: program.id,
    language: () => program.language,
    stepIds: () => steps.map(({ id }) => id),
    index: async () => Promise.resolve(index),
    step: async (_, id) => {
      const step = steps.find((one) => one.id === id);
      const kind = exercises.find((exercise) => exercise.id === step?.exercise)?.kind;
      return Promise.resolve(step && { ...step, credit, reviewedBy, ...(kind && { kind }) });
    },
    exercise: async (_, id) => Promise.resolve(exercises.find((exercise) => exercise.id === id)),
  };
}
