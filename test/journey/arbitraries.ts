import fc from 'fast-check';
import type { Journey, JourneyRecord, Json } from '../../src/journey/journey.js';

/** Names that are special to JavaScript must not be special to us. */
export const id = fc.oneof(
  fc.constantFrom('a', 'b', '__proto__', 'constructor', 'toString', ''),
  fc.string({ unit: 'binary', maxLength: 6 }),
);

// Through text once: JSON has no minus zero to read back.
export const json = fc.jsonValue({ maxDepth: 3 }).map((value) => JSON.parse(JSON.stringify(value)) as Json);

// Few times and few values, so that records meet and tie.
const time = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 8.64e15 }));
const value = fc.oneof(fc.constantFrom<Json>('x', 'y', { a: 1, b: 2 }, { b: 2, a: 1 }), json);

const record: fc.Arbitrary<JourneyRecord> = fc.oneof(
  fc.record({ id, updatedAt: time, value }),
  fc.record({ id, updatedAt: time }),
);

export const journey: fc.Arbitrary<Journey> = fc.array(record, { maxLength: 8 }).map((records) => ({
  records: new Map(records.map((each) => [each.id, each])),
}));

/** Records in one order and keys in one order, so that two equal journeys compare equal. */
export function plain({ records, copy }: Journey): unknown {
  return [copy, [...records.values()].sort((a, b) => (a.id < b.id ? -1 : 1))];
}
