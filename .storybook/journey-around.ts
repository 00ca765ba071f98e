import type { Decorator } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { emptyJourney, memoryStorage, type Change, type JourneyStorage } from '../src/journey/index.js';

const storages = new Map<string, JourneyStorage>();

interface StoryContext {
  readonly id: string;
  readonly parameters: Record<string, unknown>;
}

/** Each story begins with what its `journey` parameter says, and keeps nothing. */
export function openJourney({ id, parameters }: StoryContext): void {
  const { journey, storage } = parameters as { journey?: unknown; storage?: () => JourneyStorage };
  storages.set(id, storage?.() ?? storageWith(Array.isArray(journey) ? (journey as Change[]) : []));
}

/** A journey around the story, unless its `journey` parameter is false. */
export const journeyAround: Decorator = (story, { id, parameters, globals }) => {
  if (parameters['journey'] === false) return story();
  const perspective = globals['perspective'] as string;
  return html`<mend-journey
    .storage=${storages.get(id) ?? 'none'}
    program=${(parameters['program'] as string | undefined) ?? 'rebuild-trust'}
    perspective=${perspective === 'unset' ? nothing : perspective}
  >
    ${story()}
  </mend-journey>`;
};

/** A storage that already holds what these changes make. */
export function storageWith(changes: readonly Change[]): JourneyStorage {
  const storage = memoryStorage();
  const journey = changes.reduce((before, change) => change(before, 0), emptyJourney);
  if (changes.length > 0) void storage.write(journey);
  return storage;
}
