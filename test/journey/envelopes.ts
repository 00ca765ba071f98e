/** What the first version of the envelope looks like, sealed by Node's own crypto. */
export interface Sealed {
  readonly name: string;
  readonly passphrase: string;
  /** What was sealed. */
  readonly text: string;
  readonly envelope: Readonly<Record<string, string | number>>;
}

export async function sealedExamples(): Promise<readonly Sealed[]> {
  const answer = await fetch(new URL('./envelopes-v1.json', import.meta.url));
  return (await answer.json()) as Sealed[];
}

/** As it lies in a storage. */
export const stored = ({ envelope }: Sealed): string =>
  JSON.stringify({ version: 1, records: [{ id: 'envelope', updatedAt: 1000, value: envelope }] });

/** The envelope in what a storage holds. */
export function envelopeOf(text: string | undefined): Record<string, string | number> {
  const { records } = JSON.parse(text ?? '') as { records: { value: Record<string, string | number> }[] };
  return records[0]!.value;
}
