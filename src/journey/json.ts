/** What a record may hold: anything JSON can say. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** The value as text with its keys in order, so that equal values have equal texts. */
export function canonicalText(value: Json): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    // fromEntries defines each key, so that "__proto__" stays a key like any other.
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

export function sameValue(a: Json, b: Json): boolean {
  return a === b || canonicalText(a) === canonicalText(b);
}
