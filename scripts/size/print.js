import { compare, GROUPS, readBudgets, renewBudgets, weighGroup } from './budgets.js';

const NAMES = {
  atFirst: 'at first',
  opened: 'all opened',
  withLit: 'with Lit',
  later: 'with what loads later',
};

/** Prints each tag and each entry beside its budget, or renews the budgets. Says whether all fit. */
export async function printGroups({ renew }) {
  const budgets = await readBudgets();
  const weighed = {};
  let fit = true;
  for (const group of GROUPS) {
    weighed[group] = await weighGroup(group);
    if (renew) continue;
    console.log(`\n${group}, in kB (at most)`);
    for (const { name, kinds, fits } of compare(weighed[group], budgets[group])) {
      fit &&= fits;
      const numbers = kinds.map(
        ({ kind, weight, most }) => `${NAMES[kind]} ${weight?.toFixed(2) ?? '?'} (${most ?? 'no budget'})`,
      );
      console.log(`${fits ? ' ' : '!'} ${name}: ${numbers.join(', ')}`);
    }
  }
  if (renew) await renewBudgets(weighed);
  return fit;
}
