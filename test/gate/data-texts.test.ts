import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Finding } from '../../src/domain/finding.ts';
import { loadPortal } from '../../src/io/load-portal.ts';
import { copyPortal, removePortal, temporaryFolder } from '../support/portals.ts';
import { untold } from './judge.ts';

/** Figures that texts take from the data, or quote in words. */
const folder = temporaryFolder('gate-texts');
let root: string;
const file = 'content/articles/seven-islands/index.en.mdx';

beforeEach(() => void (root = copyPortal(folder)));
afterEach(() => {
  removePortal(root);
  rmSync(folder, { recursive: true, force: true });
});

const findingsWith = async (paragraph: string): Promise<{ line: number; findings: Finding[] }> => {
  const text = `${readFileSync(path.join(root, file), 'utf8').trimEnd()}\n\n${paragraph}\n`;
  writeFileSync(path.join(root, file), text);
  const { findings } = await loadPortal({ root, progress: () => undefined });
  for (const finding of findings) expect(untold(finding, text.split('\n'))).toEqual([]);
  return { line: text.split('\n').length - 1, findings };
};

test.each([
  ['dataset-unknown', '<Stat label="x" dataset="cencus" series="A.XM.PEOPLE._T" />'],
  ['index-series-unknown', '<Stat label="x" dataset="census" series="A.XM.PEOPLE" />'],
  ['data-period-unknown', '<Stat label="x" dataset="census" series="A.XM.PEOPLE._T" period="2024" />'],
  ['data-indicator-unknown', '<Chart dataset="census" indicator="FISH" />'],
  ['attribute-missing', '<Stat label="x" dataset="census" />'],
  ['attribute-missing', '<Stat label="x" value="7" />'],
  ['attribute-invalid', '<Stat label="x" value="7" dataset="census" series="A.XM.PEOPLE._T" />'],
])('%s is told of %s', async (rule, paragraph) => {
  const { line, findings } = await findingsWith(paragraph);
  expect(findings.map((finding) => [finding.rule, finding.file, finding.line])).toEqual([[rule, file, line]]);
});

// The newest vintage of the census replaced 78,908 women of the north in 2023 by 77,908.
test.each([
  ['In 2023 the north had 78,908 women.', 'data-quoted-old'],
  ['In 2022 the north had 78,908 women.', undefined],
  ['In 2023 the register had the number 178,908.', undefined],
  ['In 2023 the north had 77,908 women.', undefined],
])('%s', async (paragraph, rule) => {
  const { line, findings } = await findingsWith(paragraph);
  expect(findings.map((finding) => [finding.rule, finding.line])).toEqual(rule === undefined ? [] : [[rule, line]]);
});
