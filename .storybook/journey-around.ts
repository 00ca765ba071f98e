import type { Decorator } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { type Change, type JourneyStorage } from '../src/journey/index.js';
import { storageWith } from '../stories/support/storages.js';

const storages = new Map<string, JourneyStorage>();

interface StoryContext {
  readonly id: string;
  readonly parameters: Record<string, unknown>;
}

/** Each story begins with what its `journey` or `storage` parameter says, and keeps nothing. */
export async function openJourney({ id, parameters }: StoryContext): Promise<void> {
  const { journey, storage } = parameters as {
    journey?: unknown;
    storage?: () => JourneyStorage | Promise<JourneyStorage>;
  };
  const made = await storage?.();
  storages.set(id, made ?? storageWith(Array.isArray(journey) ? (journey as Change[]) : []));
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
