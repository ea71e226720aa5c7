import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { catalogOf } from './support/catalogs.ts';
import { copyPortal, removePortal, temporaryFolder } from './support/portals.ts';
import { runScript } from './support/run.ts';

/** What a statistician does to publish new figures. */
const folder = temporaryFolder('vintage');
let root: string;
const at = (file: string): string => path.join(root, 'content/data/datasets', file);
const edit = (file: string, from: string | RegExp, to: string) => {
  const before = readFileSync(at(file), 'utf8');
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  writeFileSync(at(file), after);
};
const freeze = (...args: string[]) => runScript('vintage.ts', ['--root', root, ...args]);
const reasons = ['--reason', 'en=A ferry was late: "one more"', '--reason', 'ar=عبّارة متأخرة'];

beforeEach(() => void (root = copyPortal(folder)));
afterEach(() => {
  removePortal(root);
  rmSync(folder, { recursive: true, force: true });
});

test('a changed figure is refused until it is frozen, and then told cell by cell', async () => {
  edit('census/data.csv', 'A,XM,PEOPLE,_T,2025,412300', 'A,XM,PEOPLE,_T,2025,412301');
  expect(() => catalogOf(root)).toThrow('vintage-missing');
  const text = readFileSync(at('census/dataset.yaml'), 'utf8');
  expect(await freeze('census', '--kind', 'correction', '--date', '2026-04-01', ...reasons)).toMatchObject({ code: 0, stderr: '' });
  expect(readFileSync(at('census/dataset.yaml'), 'utf8').startsWith(text)).toBe(true);
  const vintage = catalogOf(root).datasets.find(({ id }) => id === 'census')?.vintages.at(-1);
  expect(vintage).toMatchObject({ date: '2026-04-01', kind: 'correction', reason: { en: 'A ferry was late: "one more"', ar: 'عبّارة متأخرة' } });
  expect(vintage?.changes).toEqual([{ series: 'A.XM.PEOPLE._T', period: '2025', column: 'OBS_VALUE', old: '412300', new: '412301' }]);
});

test('the first vintage of a dataset goes into an empty list', async () => {
  edit('trade/dataset.yaml', /vintages:\n.*\n/, 'vintages: []\n');
  rmSync(at('trade/vintages'), { recursive: true });
  expect(await freeze('trade', '--kind', 'first', '--date', '2026-04-01', ...reasons)).toMatchObject({ code: 0 });
  expect(catalogOf(root).datasets.find(({ id }) => id === 'trade')?.vintages).toHaveLength(1);
});

test.each([
  ['a day that has a vintage', ['census', '--date', '2026-03-01', ...reasons], 'never edited'],
  ['a reason in one language alone', ['census', '--reason', 'en=Why'], 'ar'],
  ['a kind that is none', ['census', '--kind', 'better', ...reasons], 'first, routine'],
  ['a dataset that is none', ['reefs', ...reasons], 'data.csv'],
  ['a day that is none', ['census', '--date', 'today', ...reasons], 'YYYY-MM-DD'],
])('%s is refused, and nothing is written', async (_what, args, told) => {
  const before = readFileSync(at('census/dataset.yaml'), 'utf8');
  const { code, stderr } = await freeze(...args);
  expect(code).toBe(1);
  expect(stderr).toContain(told);
  expect(readFileSync(at('census/dataset.yaml'), 'utf8')).toBe(before);
});
