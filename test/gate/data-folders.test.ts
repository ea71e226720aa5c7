import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readCatalog } from '../../src/io/read-catalog.ts';
import { Data, expectRefused, portal, type DataCase, type Refused } from './data-portal.ts';

/** A link in place of a file or folder that is elsewhere. */
const linked = (name: string, ...more: Refused[]): DataCase => ({
  name: `${name} is a link`,
  change: (data) => {
    data.remove(name);
    data.link(name, '/etc/hosts');
  },
  refused: [['file-link', name], ...more],
});

/** What is said of the invented portal where census cannot be found: nothing, except by those who name it. */
const withoutCensus: Refused[] = [
  ['dataset-unknown', 'indices/lighthouses.yaml', 'census, series: A.XM.PEOPLE._T'],
  ['dataset-unknown', 'indices/lighthouses.yaml', 'census, series: A.XM.WATER._T'],
  ['dataset-unknown', 'releases.yaml', 'census'],
  ['dataset-unknown', 'targets.yaml', 'census, series: A.XM.PEOPLE._T'],
  ['dataset-unknown', 'targets.yaml', 'census, series: A.XM_NORTH.PEOPLE.F'],
];

/** An aim names the ranking. */
const withoutIndex: Refused = ['index-unknown', 'targets.yaml', 'lighthouses }'];

/** What does not belong where it stands: a file, or the folder that it was put into. */
const strangers: [file: string, told?: string][] = [
  ['notes.txt'], ['.env'], ['releases.yml'], ['targets.yml'], ['Datasets/x', 'Datasets'],
  ['datasets/stray.csv'], ['datasets/trade/data.xlsx'], ['datasets/trade/Data.csv'], ['datasets/trade/data.csv.bak'], ['datasets/trade/.htaccess'], ['datasets/trade/more/data.csv', 'datasets/trade/more'],
  ['datasets/trade/vintages/notes.md'], ['datasets/trade/vintages/2026-2-10.csv'], ['datasets/trade/vintages/2026-02-10.CSV'], ['datasets/trade/vintages/x/y', 'datasets/trade/vintages/x'],
  ['codelists/cl_more.csv'], ['codelists/AREA.csv'], ['codelists/CL_.csv'], ['codelists/CL_MORE.tsv'], ['codelists/CL_ÁREA.csv'], [`codelists/CL_${'A'.repeat(58)}.csv`], ['codelists/more/CL_MORE.csv', 'codelists/more'],
  ['indices/notes.md'], ['indices/more.yml'],
  ['datasets/trade/a\n::error::owned\u001b[2J', 'datasets/trade/a\ufffd::error::owned\ufffd[2J'], ['datasets/trade/x\u202egpj.csv', 'datasets/trade/x\ufffdgpj.csv'],
];

const wrongNames: DataCase[] = ['Trade', 'trade_2', 'con', 'tràde', 'trade.csv', '-trade', '.git', 'a b', 'a'.repeat(41), 'COM1', 'trаde'].map((name) => ({
  name: `a dataset named ${name}`,
  change: (data) => data.write(`datasets/${name}/dataset.yaml`),
  refused: [['file-name', `datasets/${name}`]],
}));

const cases: DataCase[] = [
  ...strangers.map(([file, told = file]): DataCase => ({ name: JSON.stringify(file), change: (data) => data.write(file), refused: [['data-file-unexpected', told]] })),
  ...wrongNames,
  { name: 'an index named nul', change: (data) => data.write('indices/nul.yaml'), refused: [['file-name', 'indices/nul.yaml']] },
  { name: 'an index in capitals', change: (data) => data.write('indices/Lights.yaml'), refused: [['file-name', 'indices/Lights.yaml']] },
  linked('datasets/trade/data.csv'),
  linked('datasets/trade/dataset.yaml'),
  linked('datasets/trade/vintages'),
  linked('datasets/trade/vintages/2026-02-10.csv'),
  linked('datasets/census', ...withoutCensus),
  linked('releases.yaml'),
  linked('targets.yaml'),
  linked('indices', withoutIndex),
  linked('indices/lighthouses.yaml', withoutIndex),
  { name: 'a codelist is a link to another', change: (data) => data.link('codelists/CL_GENDER.csv', 'CL_SEX.csv'), refused: [['file-link', 'codelists/CL_GENDER.csv']] },
  { name: 'a link to nothing', change: (data) => data.link('datasets/trade/gone.csv', './nowhere'), refused: [['file-link', 'datasets/trade/gone.csv']] },
  { name: 'a link to itself', change: (data) => data.link('datasets/round', './round'), refused: [['file-link', 'datasets/round']] },
  { name: 'no dataset.yaml', change: (data) => data.remove('datasets/trade/dataset.yaml'), refused: [['dataset-file-missing', 'datasets/trade/dataset.yaml']] },
  { name: 'no data.csv', change: (data) => data.remove('datasets/trade/data.csv'), refused: [['dataset-file-missing', 'datasets/trade/data.csv']], says: 'status: planned' },
  { name: 'a folder in place of data.csv', change: (data) => [data.remove('datasets/trade/data.csv'), data.write('datasets/trade/data.csv/x')], refused: [['data-file-unexpected', 'datasets/trade/data.csv']] },
  { name: 'a folder in place of dataset.yaml', change: (data) => [data.remove('datasets/trade/dataset.yaml'), data.write('datasets/trade/dataset.yaml/x')], refused: [['data-file-unexpected', 'datasets/trade/dataset.yaml']] },
  { name: 'a folder in place of the calendar', change: (data) => [data.remove('releases.yaml'), data.write('releases.yaml/x')], refused: [['data-file-unexpected', 'releases.yaml']] },
  { name: 'a folder in place of the aims', change: (data) => [data.remove('targets.yaml'), data.write('targets.yaml/x')], refused: [['data-file-unexpected', 'targets.yaml']] },
  { name: 'a file in place of the vintages', change: (data) => [data.remove('datasets/trade/vintages'), data.write('datasets/trade/vintages')], refused: [['data-file-unexpected', 'datasets/trade/vintages']] },
  { name: 'a file in place of the indices', change: (data) => [data.remove('indices'), data.write('indices')], refused: [['data-file-unexpected', 'indices'], withoutIndex] },
  { name: 'a file in place of all data', change: (data) => [data.remove(''), data.write('')], refused: [['data-file-unexpected', '']] },
  { name: 'a link in place of all data', change: (data) => [data.remove(''), data.link('', '/etc')], refused: [['file-link', '']] },
];

test.each(cases)('refused: $name', (one) => expectRefused(one));

test('what editors’ machines leave behind is no fault', () => {
  const leave = (data: Data) => ['.DS_Store', 'datasets/Thumbs.db', 'datasets/trade/.DS_Store', 'datasets/trade/vintages/.DS_Store', 'codelists/.gitkeep', 'indices/.DS_Store'].forEach((name) => data.write(name));
  expectRefused({ change: leave, refused: [] });
});

test('a portal that does not say who publishes its data is told so', () => {
  const data = new Data();
  const { data: _publisher, ...rest } = portal;
  const { findings } = readCatalog(data.root, rest);
  expect(findings.map(({ rule, file }) => [rule, file])).toEqual([['portal-data-missing', 'content/portal.yaml']]);
  data.discard();
});

test('a portal without data has no catalogue and no fault', () => {
  const data = new Data();
  rmSync(data.at(''), { recursive: true });
  expect(readCatalog(data.root, portal)).toEqual({ findings: [] });
  data.discard();
});
