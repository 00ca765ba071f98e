import { writeTotals } from './totals.js';

/** A Vitest reporter that writes down how many stories passed, failed and were skipped. */
export default class StoryTotals {
  onTestRunEnd(modules, errors) {
    const totals = { passed: 0, failed: 0, skipped: 0, again: [] };
    for (const module of modules) {
      const before = totals.failed;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (test.diagnostic()?.flaky)
          totals.again.push(`${module.relativeModuleId}, ${test.name}, ${module.project.name},`);
        totals[state === 'passed' || state === 'skipped' ? state : 'failed'] += 1;
      }
      // A file that does not load has no tests that could fail.
      if (!module.ok() && totals.failed === before) totals.failed += 1;
    }
    if (errors.length > 0 || modules.length === 0) totals.failed += 1;
    writeTotals('stories', totals);
  }
}
