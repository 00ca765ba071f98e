// A long journey: opening, changing and saving it, as a ratio to reading and writing the same JSON alone.
import { emptyJourney, JourneyStore, inOrder, put, serializeJourney } from '../dist/journey/index.js';

const ROUNDS = 21;
const WARM_UP = 5;

/** Prints the cost of one reader's hour at 1,000 and at 10,000 records. Ratios, taken in one run. */
export function journeys() {
  const [few, many] = [1_000, 10_000].map(measure);
  for (const { records, ratio, each } of [few, many]) {
    console.log(
      `  ${records} records: ${ratio.toFixed(2)} times JSON.parse + JSON.stringify, ${each.toFixed(2)} µs a record`,
    );
  }
  console.log(`  a record of 10,000 costs ${(many.each / few.each).toFixed(2)} times one of 1,000`);
}

function measure(records) {
  const changes = Array.from({ length: records }, (_, at) =>
    put(`answer/4/talk/${at}`, `What was said on day ${at}, in a sentence or two of one's own.`),
  );
  const text = JSON.stringify(serializeJourney(inOrder(...changes)(emptyJourney, 1)));
  const ours = [];
  const bare = [];
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    const [floor, mine] = [
      time(() => JSON.stringify(JSON.parse(text))),
      time(() => openEditSave(text, round)),
    ];
    if (round < 0) continue;
    bare.push(floor);
    ours.push(mine);
  }
  const [mine, floor] = [middle(ours), middle(bare)];
  return { records, ratio: mine / floor, each: (mine * 1000) / records };
}

function openEditSave(text, round) {
  let copy = text;
  const storage = {
    kind: 'bench',
    read: () => copy,
    write: (journey) => void (copy = JSON.stringify(serializeJourney(journey))),
    erase: () => void (copy = undefined),
    watch: () => () => undefined,
  };
  const store = new JourneyStore(storage, { onLeave: () => () => undefined });
  const leave = store.subscribe(() => undefined);
  store.update(put('answer/4/talk/7', `Changed in round ${round}.`));
  store.flush();
  leave();
  if (!copy.includes(`Changed in round ${round}.`)) throw new Error('It was not saved.');
}

function time(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const middle = (times) => times.sort((a, b) => a - b)[times.length >> 1];
