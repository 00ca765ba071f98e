const twelveHours = 12 * 60 * 60 * 1000;

/** Whether this saved text was last used too long ago. A clock set back makes nothing old. */
export function isExpired(text: string, now: number): boolean {
  try {
    const { savedAt } = Object(JSON.parse(text)) as { savedAt?: unknown };
    return typeof savedAt === 'number' && now - savedAt > twelveHours;
  } catch {
    return false;
  }
}
