/** A node:test reporter that writes how many tests passed, failed and were skipped, as JSON. */
export default async function* nodeTotals(events) {
  const totals = { passed: 0, failed: 0, skipped: 0 };
  for await (const { type, data } of events) {
    // A suite's own result repeats what its tests said.
    if (data?.details?.type === 'suite') continue;
    if (type === 'test:pass')
      totals[data.skip === undefined && data.todo === undefined ? 'passed' : 'skipped'] += 1;
    if (type === 'test:fail') totals[data.todo === undefined ? 'failed' : 'skipped'] += 1;
  }
  yield JSON.stringify(totals);
}
