import { VERSION } from './elements/version.js';
import type { Sources, UiLoaders } from './program/source.js';

/** Where everything is to be loaded from: the script tag's loader has it already, and hands it to the other chunks. */
export interface HandedOver {
  readonly programs: Sources;
  readonly words: Readonly<Record<string, UiLoaders>>;
}

const given = (globalThis as unknown as Record<symbol, HandedOver | undefined>)[
  Symbol.for(`mend:sources@${VERSION}`)
];

export const programs = given?.programs ?? {};
export const words = given?.words ?? {};
