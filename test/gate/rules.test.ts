import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rules } from '../../src/domain/rules.ts';

/** What the cases of the gate expect, as they are written: a rule that stands nowhere in them is tripped by none. */
const here = new URL('./', import.meta.url);
const cases = readdirSync(here, { recursive: true, encoding: 'utf8' })
  .filter((file) => /(?<!rules\.test)\.(ts|mdx)$/.test(file))
  .map((file) => readFileSync(new URL(file, here), 'utf8'))
  .join('\n');

test('every rule has a case that it refuses', () => {
  expect(Object.keys(rules).filter((id) => !new RegExp(`(?<![\\w-])${id}(?![\\w-])`).test(cases))).toEqual([]);
});
