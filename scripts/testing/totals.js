import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../.cache/', import.meta.url));

/** Where a run of tests leaves its totals for the summary. */
export function totalsFile(name) {
  return join(FOLDER, `totals-${name}.json`);
}

export function writeTotals(name, totals) {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(totalsFile(name), JSON.stringify(totals));
}

/** The totals of one run. A run that left none has crashed, which is a failure. */
export function readTotals(name) {
  try {
    return JSON.parse(readFileSync(totalsFile(name), 'utf8'));
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

export function clearTotals() {
  mkdirSync(FOLDER, { recursive: true });
  for (const file of readdirSync(FOLDER)) {
    if (file.startsWith('totals-') || file === 'summary.txt') rmSync(join(FOLDER, file));
  }
}

/** The last line, kept for those who print something after it. */
export function writeSummary(line) {
  writeFileSync(join(FOLDER, 'summary.txt'), `${line}\n`);
}
