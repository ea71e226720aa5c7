import type { Content } from './format.ts';

/** A JSON file that a person can read: two spaces, line feeds, one at the end. Keys stand in the order in which they were set. */
export const jsonContent = (value: unknown): Content => [`${JSON.stringify(value, undefined, 2)}\n`];
