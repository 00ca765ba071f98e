import { MEND, withPage } from './page.js';

const ALL =
  '<mend-safety-note></mend-safety-note><mend-journey></mend-journey><mend-step-card step="4"></mend-step-card>' +
  '<mend-forgiveness-prompt></mend-forgiveness-prompt><mend-needs-checklist></mend-needs-checklist>' +
  '<mend-progress-tracker variant="bowl"></mend-progress-tracker><mend-support></mend-support>';

const LOADS = 5;

/**
 * Tasks over 50 ms on a page with all elements, on a processor four times as slow. Each time in a new browser. Counted is
 * what the page's thread works, so that other programs on the machine matter little.
 */
export async function longTasks() {
  for (let load = 1; load <= LOADS; load++) {
    const tasks = await withPage(MEND, ALL, record);
    const over = tasks.filter((ms) => ms > 50).map((ms) => `${ms} ms`);
    console.log(
      `  load ${load}, over 50 ms: ${over.join(', ') || 'none'} (goal: none); longest: ${Math.max(...tasks)} ms`,
    );
  }
}

async function record(tab, go) {
  await tab.emulateCPUThrottling(4);
  await tab.tracing.start({ categories: ['toplevel', 'devtools.timeline'] });
  await go();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(await tab.tracing.stop()));
  // That the browser opens a page is a task too, of an empty page as well.
  const opened = traceEvents.findLast(({ name }) => name === 'CommitLoad');
  return traceEvents
    .filter(({ name, pid, tid }) => name.endsWith('RunTask') && pid === opened.pid && tid === opened.tid)
    .filter(({ ts }) => ts > opened.ts)
    .map(({ tdur = 0 }) => Math.round(tdur / 1000));
}
