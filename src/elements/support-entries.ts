export const SUPPORT_CHANNELS = ['phone', 'text', 'chat', 'web', 'email', 'in-person'] as const;
export type SupportChannel = (typeof SUPPORT_CHANNELS)[number];

/** A place where a reader can find help, as the site's owner gives it. */
export interface SupportEntry {
  /** Where it serves: an ISO 3166 code such as `GB`, or an empty text for everywhere. */
  readonly region: string;
  /** The language it is spoken in: a BCP 47 tag such as `en`. */
  readonly language: string;
  readonly label: string;
  readonly channel: SupportChannel;
  /** `tel:`, `sms:`, `mailto:`, `https:` or `http:`; an empty text for none. */
  readonly href: string;
  /** Who says that the entry is right. */
  readonly source: string;
  /** The day it was last checked: `2026-05-01`. */
  readonly verifiedOn: string;
}

const FIELDS = ['region', 'language', 'label', 'channel', 'href', 'source', 'verifiedOn'] as const;
const MAY_BE_EMPTY = new Set<string>(['region', 'href']);
const STALE_AFTER = 180 * 24 * 60 * 60 * 1000;

export interface CheckedSupport {
  readonly entries: readonly SupportEntry[];
  /** Sentences for the console, each naming the place and what to do. */
  readonly problems: readonly string[];
}

/** Keeps the entries that are whole. One bad entry does not take the others along. */
export function checkSupport(input: unknown): CheckedSupport {
  if (!Array.isArray(input)) return { entries: [], problems: ['support entries are a list: [{…}, {…}].'] };
  const entries: SupportEntry[] = [];
  const problems: string[] = [];
  input.forEach((entry: unknown, i) => {
    const problem = problemIn(entry);
    if (problem === undefined) entries.push(entry as SupportEntry);
    else problems.push(`entries[${String(i)}]${problem}`);
  });
  return { entries, problems };
}

function problemIn(entry: unknown): string | undefined {
  if (typeof entry !== 'object' || entry === null) return ': an object is needed.';
  const given = entry as Record<string, unknown>;
  for (const field of FIELDS) {
    const value = given[field];
    if (typeof value !== 'string') return `.${field}: a text is needed.`;
    if (!MAY_BE_EMPTY.has(field) && value.trim() === '') return `.${field}: must not be empty.`;
  }
  const { channel, href, verifiedOn } = given as unknown as SupportEntry;
  if (!SUPPORT_CHANNELS.includes(channel))
    return `.channel: "${channel}" is none of ${SUPPORT_CHANNELS.join(', ')}.`;
  if (href && !/^(?:https?:\/\/|tel:|sms:|mailto:)/i.test(href)) {
    return '.href: starts with https://, tel:, sms: or mailto:.';
  }
  if (Number.isNaN(Date.parse(verifiedOn)))
    return `.verifiedOn: "${verifiedOn}" is no date such as 2026-05-01.`;
  return undefined;
}

/** The entries nobody has checked for 180 days. */
export function staleSupport(entries: readonly SupportEntry[], now: number): readonly SupportEntry[] {
  return entries.filter(({ verifiedOn }) => now - Date.parse(verifiedOn) > STALE_AFTER);
}

const primary = (tag: string) => tag.toLowerCase().split(/[-_]/)[0];

/** The region's entries in the reader's language; when it has none, the region's in any language. */
export function supportFor(
  entries: readonly SupportEntry[],
  region: string,
  language: string,
): readonly SupportEntry[] {
  const wanted = region.trim().toUpperCase();
  const here = entries.filter((entry) => !wanted || !entry.region || entry.region.toUpperCase() === wanted);
  const understood = here.filter((entry) => primary(entry.language) === primary(language));
  return understood.length > 0 ? understood : here;
}

export const dayIn = (language: string, date: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(date));
