import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'esbuild';
import { writeTotals } from './totals.js';

// The entries (index, define, mend) only put these together, and are tested as the package ships them.
const ROOMS = ['journey', 'program', 'elements'];
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SRC = fileURLToPath(new URL('../../src/', import.meta.url));

/** A web-test-runner reporter that writes down how many tests of each file passed, failed and were skipped. */
export function browserTotals(engine) {
  return {
    stop({ sessions, testCoverage }) {
      const files = {};
      for (const session of sessions) {
        const name = relative(ROOT, session.testFile ?? '');
        add(session, (files[name] ??= { passed: 0, failed: 0, skipped: 0 }));
      }
      const coverage = { passed: 0, failed: 0, skipped: 0 };
      if (testCoverage) {
        // Too little coverage fails the run, so it shows in the totals.
        if (!testCoverage.passed) coverage.failed += 1;
        coverage.failed += tellUnseen(testCoverage.coverageMap.files());
      }
      writeTotals(engine, { files, coverage });
    },
  };
}

function add(session, totals) {
  const before = totals.failed;
  if (session.testResults) addSuite(session.testResults, totals);
  // A file that does not load or breaks outside its tests fails without any failed test.
  if (!session.passed && totals.failed === before) totals.failed += 1;
}

function addSuite({ tests, suites }, totals) {
  for (const { skipped, passed } of tests) totals[skipped ? 'skipped' : passed ? 'passed' : 'failed'] += 1;
  for (const suite of suites) addSuite(suite, totals);
}

// Coverage knows only what a test has loaded: a file that none loads would be missed in silence.
function tellUnseen(seen) {
  const unseen = ROOMS.flatMap((room) =>
    readdirSync(join(SRC, room), { recursive: true }).map((file) => join(SRC, room, file)),
  ).filter(
    (file) => file.endsWith('.ts') && !file.includes('generated') && !seen.includes(file) && hasCode(file),
  );
  if (unseen.length === 0) return 0;
  const names = unseen.map((file) => relative(SRC, file)).sort();
  console.error(`\n!!! Not covered, since no browser test loads them:\n    ${names.join('\n    ')}\n`);
  return 1;
}

// A file that only hands on what others hold has nothing to cover.
function hasCode(file) {
  const { code } = transformSync(readFileSync(file, 'utf8'), { loader: 'ts' });
  return (
    code.replace(/^(?:import \{[^}]*\} from [^;]*;|export \{[^}]*\}(?: from [^;]*)?;)/gm, '').trim() !== ''
  );
}
