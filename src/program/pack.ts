import * as v from 'valibot';
import { describeProgram, TRANSLATION_ALLOWANCE, type Program } from './schema.js';

/** A pack was refused. Each problem names its place and what to do. */
export class PackError extends Error {
  override readonly name = 'PackError';

  constructor(readonly problems: readonly string[]) {
    super(`the content was refused:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
  }
}

/** Checks a host's own program, given as an object or as JSON text. Throws a `PackError`. */
export function readPack(input: unknown): Program {
  const given = typeof input === 'string' ? parse(input) : input;
  const result = v.safeParse(describeProgram(allowanceFor(given)).program, given);
  if (!result.success) throw new PackError(result.issues.map(describeIssue));
  return result.output;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new PackError([`this is not JSON: ${error instanceof Error ? error.message : String(error)}`]);
  }
}

function allowanceFor(given: unknown): number {
  const language = (given as { language?: unknown } | null | undefined)?.language;
  return typeof language === 'string' && !/^en\b/i.test(language) ? TRANSLATION_ALLOWANCE : 1;
}

/** One problem in a line: `steps[3].title: 52 characters, at most 40`. */
export function describeIssue(issue: v.BaseIssue<unknown>): string {
  const path = (issue.path ?? []).reduce(
    (before, { key }) =>
      typeof key === 'number'
        ? `${before}[${String(key)}]`
        : before
          ? `${before}.${String(key)}`
          : String(key),
    '',
  );
  return `${path || 'the content'}: ${whatIsWrong(issue)}`;
}

function whatIsWrong({
  type,
  received,
  requirement,
  input,
  message,
  expected,
}: v.BaseIssue<unknown>): string {
  const most = String(requirement);
  switch (type) {
    case 'max_length':
      return typeof input === 'string'
        ? `${String(input.length)} characters, at most ${most}`
        : `${received} entries, at most ${most}`;
    case 'min_length':
      return `${received} entries, at least ${most}`;
    case 'strict_object':
      return expected === 'never'
        ? 'there is no such field'
        : expected
          ? `${expected} is needed, not ${received}`
          : message;
    case 'variant':
    case 'picklist':
    case 'literal':
      return `${String(expected)} is needed, not ${received}`;
    // A pattern says nothing to most people; its message does.
    case 'regex':
      return message;
    default:
      return expected ? `${expected} is needed, not ${received}` : message;
  }
}
