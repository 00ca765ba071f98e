/** A step given by its id or by its number from 1, the first when none is given. Undefined when there is no such step. */
export function resolveStep(ids: readonly string[], step: string | number | null): string | undefined {
  const wanted = String(step ?? 1).trim();
  if (ids.includes(wanted)) return wanted;
  return /^\d+$/.test(wanted) ? ids[Number(wanted) - 1] : undefined;
}
