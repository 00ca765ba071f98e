/** Whose view a step speaks to. `both` is for both or mixed, and for those who rather not say. */
export const PERSPECTIVES = ['hurt', 'responsible', 'both'] as const;

export type Perspective = (typeof PERSPECTIVES)[number];
