/** A step given by its id or by its number from 1. Undefined when there is no such step. */
export function resolveStep(ids: readonly string[], step: string): string | undefined {
  const wanted = step.trim();
  if (ids.includes(wanted)) return wanted;
  return /^\d+$/.test(wanted) ? ids[Number(wanted) - 1] : undefined;
}
