/**
 * The key a journey is stored under. Different programs and names never share one,
 * and nobody glancing at the storage reads there what it is about.
 */
export function storageKey(program: string, name: string): string {
  const bytes = new TextEncoder().encode(JSON.stringify([program, name]));
  return 'me1-' + Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
