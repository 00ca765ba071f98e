/** Whose view a step speaks to. `both` is for both or mixed, and for those who rather not say. */
export const PERSPECTIVES = ['hurt', 'responsible', 'both'] as const;

export type Perspective = (typeof PERSPECTIVES)[number];

/** Pages may say anything in an attribute. What is no perspective counts as not said. */
export const knownPerspective = (said: unknown): Perspective | undefined =>
  PERSPECTIVES.find((perspective) => perspective === said);
