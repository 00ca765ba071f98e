import type { ChecklistExercise, Exercise, PromptsExercise } from './schema.js';

type Path = readonly (string | number)[];

interface Problem {
  readonly message: string;
  readonly at: Path;
}

type ProgramShape = {
  steps: readonly { id: string; exercise?: string | undefined }[];
  exercises: readonly Exercise[];
};

/** What one field's check cannot see: ids used twice, references and places that lead nowhere. */
export function brokenReferences({ steps, exercises }: ProgramShape): Problem[] {
  const problems = [...repeated(steps, ['steps']), ...repeated(exercises, ['exercises'])];
  steps.forEach(({ exercise }, i) => {
    if (exercise !== undefined && !exercises.some(({ id }) => id === exercise)) {
      problems.push({ message: `there is no exercise "${exercise}"`, at: ['steps', i, 'exercise'] });
    }
  });
  exercises.forEach((exercise, i) => {
    const at = ['exercises', i];
    problems.push(...(exercise.kind === 'prompts' ? inPrompts(exercise, at) : inChecklist(exercise, at)));
  });
  return problems;
}

function inPrompts(exercise: PromptsExercise, at: Path): Problem[] {
  const scales = exercise.screens.flatMap((screen) => (screen.kind === 'rating' ? screen.scales : []));
  const answers = exercise.screens.flatMap((screen): readonly { id: string }[] =>
    screen.kind === 'rating' ? screen.scales : [screen],
  );
  const problems = repeated(answers, [...at, 'screens']);
  exercise.endings.forEach(({ when }, i) => {
    for (const key of ['scale', 'comparedWith'] as const) {
      const scale = when?.[key];
      if (scale !== undefined && !scales.some(({ id }) => id === scale)) {
        problems.push({ message: `there is no rating "${scale}"`, at: [...at, 'endings', i, 'when', key] });
      }
    }
  });
  if (exercise.endings.every(({ when }) => when !== undefined)) {
    problems.push({ message: 'one ending needs to be without a condition', at: [...at, 'endings'] });
  }
  if (!exercise.gate && exercise.screens.some(({ gated }) => gated)) {
    problems.push({ message: 'a gated screen needs a gate', at: [...at, 'gate'] });
  }
  return problems;
}

function inChecklist(exercise: ChecklistExercise, at: Path): Problem[] {
  const problems = [
    ...repeated(exercise.groups, [...at, 'groups']),
    ...repeated(
      exercise.groups.flatMap(({ items }) => items),
      [...at, 'groups'],
    ),
  ];
  for (const key of ['request', 'limit'] as const) {
    const { template, fields } = exercise[key];
    const known = new Set(['need', ...fields.map(({ id }) => id)]);
    const used = [...template.matchAll(/\{([^}]*)\}/g)].map(([, name = '']) => name);
    for (const name of used) {
      if (!known.has(name)) {
        problems.push({ message: `there is no field "{${name}}"`, at: [...at, key, 'template'] });
      }
    }
    for (const name of known) {
      if (!used.includes(name)) {
        problems.push({ message: `"{${name}}" is missing from the sentence`, at: [...at, key, 'template'] });
      }
    }
  }
  return problems;
}

function repeated(things: readonly { id: string }[], at: Path): Problem[] {
  const seen = new Set<string>();
  return things.flatMap(({ id }) => {
    if (seen.has(id)) return [{ message: `the id "${id}" is used twice`, at }];
    seen.add(id);
    return [];
  });
}
