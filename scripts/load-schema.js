import { loadSource } from './load-source.js';

/** The exports of src/program/schema.ts. */
export const loadSchema = () => loadSource('program/schema.ts');
