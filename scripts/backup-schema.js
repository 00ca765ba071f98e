import * as v from 'valibot';

const record = v.pipe(
  v.object({
    id: v.pipe(
      v.string(),
      v.minLength(1),
      v.description('What it is: an answer, a step’s status, a hard day.'),
    ),
    updatedAt: v.pipe(
      v.number(),
      v.integer(),
      v.minValue(0),
      v.maxValue(8.64e15),
      v.description('When it was last changed, in milliseconds since 1970.'),
    ),
    value: v.pipe(v.any(), v.description('What was written or chosen.')),
  }),
  v.description('One thing that the reader did.'),
);

const base64 = v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]+={0,2}$/));

/** A backup as the privacy panel saves it: open, or locked with a passphrase. */
export const backup = v.union([
  v.pipe(
    v.object({
      version: v.literal(1),
      program: v.pipe(v.string(), v.minLength(1), v.description('The id of the program it belongs to.')),
      records: v.array(record),
    }),
    v.title('Backup'),
  ),
  v.pipe(
    v.object({
      version: v.literal(1),
      kdf: v.literal('PBKDF2-HMAC-SHA-256'),
      iterations: v.pipe(v.number(), v.integer(), v.minValue(600_000), v.maxValue(10_000_000)),
      salt: base64,
      key: v.pipe(base64, v.description('Names the key. It says nothing about it.')),
      cipher: v.literal('AES-256-GCM'),
      nonce: base64,
      data: v.pipe(base64, v.description('The sealed backup, with its tag.')),
    }),
    v.title('Locked backup'),
  ),
]);
