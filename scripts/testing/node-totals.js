import { relative } from 'node:path';
import { cwd } from 'node:process';
import { writeTotals } from './totals.js';

/**
 * A node:test reporter that writes down how many tests of each file passed, failed and were skipped. After each test: a
 * run that is ended by force has no last word.
 */
export default async function* nodeTotals(events) {
  const files = {};
  for await (const { type, data } of events) {
    // A suite's own result repeats what its tests said.
    if (data?.details?.type === 'suite' || (type !== 'test:pass' && type !== 'test:fail')) continue;
    const file = relative(cwd(), data.file ?? '');
    const totals = (files[file] ??= { passed: 0, failed: 0, skipped: 0 });
    const counts = data.skip === undefined && data.todo === undefined;
    totals[!counts ? 'skipped' : type === 'test:pass' ? 'passed' : 'failed'] += 1;
    writeTotals('node', { files });
  }
  yield '';
}
