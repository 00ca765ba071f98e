import { MEND, withPage } from './page.js';

const ALL =
  '<mend-safety-note></mend-safety-note><mend-journey></mend-journey><mend-step-card step="4"></mend-step-card>' +
  '<mend-forgiveness-prompt></mend-forgiveness-prompt><mend-needs-checklist></mend-needs-checklist>' +
  '<mend-progress-tracker variant="bowl"></mend-progress-tracker><mend-support></mend-support>';

const LOADS = 5;

/** Tasks over 50 ms on a page with all elements, on a processor four times as slow. Each time in a new browser. */
export async function longTasks() {
  for (let load = 1; load <= LOADS; load++) {
    const tasks = await withPage(MEND, ALL, watch);
    const found = tasks.length === 0 ? 'none' : tasks.map((ms) => `${ms} ms`).join(', ');
    console.log(`  load ${load}, over 50 ms: ${found} (goal: none)`);
  }
}

async function watch(tab, go) {
  await tab.emulateCPUThrottling(4);
  await tab.evaluateOnNewDocument(() => {
    window.long = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.long.push(Math.round(duration));
    }).observe({ type: 'longtask', buffered: true });
  });
  await go();
  return tab.evaluate(() => window.long);
}
