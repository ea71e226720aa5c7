import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { loadPortal } from '../../src/io/load-portal.ts';
import { copyPortal, removePortal, temporaryFolder } from '../support/portals.ts';
import { untold } from './judge.ts';

test('figures of the home page that the data does not hold are told where they stand', async () => {
  const folder = temporaryFolder('gate-figures');
  const root = copyPortal(folder);
  const file = path.join(root, 'content/portal.yaml');
  const lines = readFileSync(file, 'utf8').split('\n');
  const start = lines.findIndex((line) => line.trim() === 'figures:');
  const figures = [
    '    - { label: { ar: x, en: x, gr: x }, dataset: cencus, series: A.XM.PEOPLE._T }',
    '    - { label: { ar: x, en: x, gr: x }, dataset: census, series: A.XM.PEOPLE }',
    '    - { label: { ar: x, en: x, gr: x }, index: lighthouse }',
  ];
  const text = [...lines.slice(0, start + 1), ...figures].join('\n');
  writeFileSync(file, `${text}\n`);
  const { loaded, findings } = await loadPortal({ root, progress: () => undefined });
  expect(loaded).toBeUndefined();
  expect(findings.map(({ rule, line, column }) => `${rule} ${line}:${column}`)).toEqual([`dataset-unknown ${start + 2}:50`, `index-series-unknown ${start + 3}:66`, `index-unknown ${start + 4}:48`]);
  for (const finding of findings) expect(untold(finding, text.split('\n'))).toEqual([]);
  removePortal(root);
  rmSync(folder, { recursive: true });
});

test('an aim of a document that the portal does not have is told where it stands', async () => {
  const folder = temporaryFolder('gate-aims');
  const root = copyPortal(folder);
  const file = path.join(root, 'content/data/targets.yaml');
  const text = readFileSync(file, 'utf8').replace('document: documents/sea-law', 'document: documents/sea-lore');
  writeFileSync(file, text);
  const { loaded, findings } = await loadPortal({ root, progress: () => undefined });
  expect(loaded).toBeUndefined();
  expect(findings.map((finding) => `${finding.rule} ${finding.file}:${finding.line}:${finding.column} ${finding.values['entry']}`)).toEqual(['entry-dead content/data/targets.yaml:4:15 documents/sea-lore']);
  for (const finding of findings) expect(untold(finding, text.split('\n'))).toEqual([]);
  removePortal(root);
  rmSync(folder, { recursive: true });
});
