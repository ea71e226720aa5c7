import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { digestsOf } from './support/folder.ts';
import { copyPortal, removePortal, temporaryFolder } from './support/portals.ts';
import { buildTime, runScript } from './support/run.ts';

/** One cell of a dataset is corrected: what shows it follows, in every language, and nothing else. */
const folder = temporaryFolder('change');
const root = copyPortal(folder);
afterAll(() => {
  removePortal(root);
  rmSync(folder, { recursive: true, force: true });
});

const built = async (name: string): Promise<Record<string, string>> => {
  const out = path.join(folder, name);
  expect(await runScript('build.ts', ['--root', root, '--out', out])).toMatchObject({ code: 0 });
  return digestsOf(out);
};

/** What must change, and what may besides: everything that tells of the dataset or of its newest vintage. */
const must = [
  'data/census/census.csv', 'data/census/census.parquet', 'data/census/census.xlsx', 'data/census/census.xml', 'data/census/census.jsonstat.json', 'data/census/v/changes.csv',
  'data/census/SHA256SUMS', 'data/SHA256SUMS', 'data/index.json', 'data/feed.xml', 'sdmx/data/CENSUS.xml', 'sdmx/rest/v1/data/CENSUS/index.html',
  ...['ar', 'en', 'gr'].flatMap((locale) => [`${locale}/data/census/index.html`, `${locale}/data/census/people.svg`, `${locale}/data/census/people.csv`, `${locale}/index.html`, `${locale}/data/index.html`]),
  'ar/maqalat/seven-islands/index.html', 'en/articles/seven-islands/index.html',
];
const may = [
  /^data\/(census\/|catalog\.|openapi\.json$|releases\.|indices\/)/,
  /^sdmx\/(data\/CENSUS|rest\/v1\/data\/(\w+,)?CENSUS)/,
  /^(sdmx\/structure\.xml|sdmx\/rest\/v1\/(dataflow|datastructure|codelist|conceptscheme)\/)/,
  /^\w\w\/data\/(census|rankings|results|calendar)\//,
  /^sitemap-/,
];

test('a corrected cell changes its page, its files and the texts that show it, and nothing else', { timeout: 2 * buildTime }, async () => {
  const before = await built('before');
  const file = path.join(root, 'content/data/datasets/census/data.csv');
  writeFileSync(file, readFileSync(file, 'utf8').replace('A,XM,PEOPLE,_T,2025,412300', 'A,XM,PEOPLE,_T,2025,412399'));
  expect(await runScript('vintage.ts', ['census', '--root', root, '--kind', 'correction', '--reason', 'en=Counted again', '--reason', 'ar=عدّ جديد', '--date', '2026-03-02'])).toMatchObject({ code: 0 });
  const after = await built('after');
  const changed = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => before[name] !== after[name]).sort();
  expect(must.filter((name) => !changed.includes(name))).toEqual([]);
  expect(changed.filter((name) => !must.includes(name) && !may.some((pattern) => pattern.test(name)))).toEqual([]);
  const article = readFileSync(path.join(folder, 'after/en/articles/seven-islands/index.html'), 'utf8');
  expect(article).toContain('412,399');
  expect(article).not.toContain('412,300');
});
