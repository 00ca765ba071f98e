import { MEND, withPage } from './page.js';

/** Nodes and listeners that stay after elements were put in and taken out again. */
export async function leaks(cycles = 1000) {
  const markup =
    '<mend-step-card step="4"></mend-step-card><mend-progress-tracker></mend-progress-tracker><mend-forgiveness-prompt></mend-forgiveness-prompt>';
  return withPage(MEND, markup, async (tab, go) => {
    await go();
    const session = await tab.createCDPSession();
    const measure = async () => {
      // Nodes and scripts hold each other: what one round frees lets the next one free more.
      for (let round = 0; round < 4; round++) {
        await session.send('HeapProfiler.collectGarbage');
        await tab.evaluate(() => new Promise(requestAnimationFrame));
      }
      const { Nodes, JSEventListeners } = await tab.metrics();
      return { nodes: Nodes, listeners: JSEventListeners };
    };
    const run = (times) =>
      tab.evaluate(
        async (html, wanted) => {
          const place = document.createElement('div');
          document.body.append(place);
          for (let cycle = 0; cycle < wanted; cycle++) {
            place.innerHTML = html;
            await Promise.all([...place.children].map((one) => one.updateComplete));
            place.replaceChildren();
          }
          place.remove();
          await new Promise(requestAnimationFrame);
        },
        markup,
        times,
      );
    // What is made once and kept is made first.
    await run(20);
    const before = await measure();
    await run(cycles);
    const after = await measure();
    return { nodes: after.nodes - before.nodes, listeners: after.listeners - before.listeners };
  });
}
