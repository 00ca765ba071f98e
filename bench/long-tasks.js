import { MEND, withPage } from './page.js';

const ALL =
  '<mend-safety-note></mend-safety-note><mend-journey></mend-journey><mend-step-card step="4"></mend-step-card>' +
  '<mend-forgiveness-prompt></mend-forgiveness-prompt><mend-needs-checklist></mend-needs-checklist>' +
  '<mend-progress-tracker variant="bowl"></mend-progress-tracker><mend-support></mend-support>';

/** Tasks over 50 ms on a page with all elements, on a processor four times as slow. */
export async function longTasks() {
  await withPage(MEND, ALL, async (tab, go) => {
    await tab.emulateCPUThrottling(4);
    await tab.evaluateOnNewDocument(() => {
      window.long = [];
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) window.long.push(Math.round(duration));
      }).observe({ type: 'longtask', buffered: true });
    });
    await go();
    const tasks = await tab.evaluate(() => window.long);
    console.log(`  over 50 ms: ${tasks.length === 0 ? 'none' : tasks.map((ms) => `${ms} ms`).join(', ')}`);
  });
}
