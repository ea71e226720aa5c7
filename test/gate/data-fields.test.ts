import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { Data, expectRefused, type DataCase } from './data-portal.ts';

const file = 'datasets/trade/dataset.yaml';
const data = 'datasets/trade/data.csv';
const frozen = 'datasets/trade/vintages/2026-02-10.csv';

const edit = (what: string, by: string) => (to: Data) => to.replace(file, what, by);
const sexColumn = '{ id: SEX, role: dimension, type: code, codelist: CL_SEX }';
const addColumn = (column: string, before = '  - { id: TIME_PERIOD') => edit(before, `  - ${column}\n${before}`);

const columns: DataCase[] = [
  { name: 'a column missing', change: edit('  - { id: SOURCE, role: attribute, type: source, attachment: observation }\n', ''), refused: [['dataset-columns', file, '- { id: FREQ']], says: '{ id: SOURCE, role: attribute, type: source, attachment: observation }' },
  { name: 'a column twice', change: addColumn('{ id: FREQ, role: dimension, type: code, codelist: CL_FREQ }'), refused: [['dataset-column-twice', file, [19, 5]]] },
  { name: 'the role of another', change: edit('OBS_VALUE, role: measure', 'OBS_VALUE, role: attribute'), refused: [['dataset-columns', file, '{ id: OBS_VALUE']], says: 'role: measure' },
  { name: 'another codelist than every dataset has', change: edit('codelist: CL_AREA', 'codelist: CL_SEX'), refused: [['dataset-columns', file, '{ id: REF_AREA']] },
  { name: 'an attachment missing', change: edit('type: integer, attachment: series }\n  - { id: DECIMALS', 'type: integer }\n  - { id: DECIMALS'), refused: [['dataset-columns', file, '{ id: UNIT_MULT']] },
  { name: 'a role that is none', change: edit('role: time', 'role: period'), refused: [['field-invalid', file, 'period, type: period']] },
  { name: 'a type that is none', change: edit('type: decimal', 'type: number'), refused: [['field-invalid', file, 'number']] },
  { name: 'a dimension of text', change: addColumn('{ id: ISLE, role: dimension, type: text }'), refused: [['dataset-column', file, '{ id: ISLE']], says: 'role: dimension, type: text' },
  { name: 'a column of codes without a codelist', change: addColumn('{ id: ISLE, role: dimension, type: code }'), refused: [['dataset-column', file, '{ id: ISLE']], says: 'codelist: —' },
  { name: 'a codelist where no codes stand', change: addColumn('{ id: ISLE, role: attribute, type: text, codelist: CL_SEX, attachment: series }'), refused: [['dataset-column', file, '{ id: ISLE']] },
  { name: 'an attribute that is attached to nothing', change: addColumn('{ id: ISLE, role: attribute, type: text }'), refused: [['dataset-column', file, '{ id: ISLE']], says: 'attachment: —' },
  { name: 'a dimension that is attached', change: addColumn('{ id: SEX, role: dimension, type: code, codelist: CL_SEX, attachment: series }'), refused: [['dataset-column', file, '{ id: SEX']] },
  { name: 'a second measure', change: addColumn('{ id: COUNT, role: measure, type: decimal }'), refused: [['dataset-column', file, '{ id: COUNT']], says: 'role: measure' },
  { name: 'a dimension after the time', change: addColumn(sexColumn, '  - { id: OBS_STATUS'), refused: [['dataset-column', file, sexColumn]], says: 'TIME_PERIOD → SEX' },
  { name: 'a codelist that there is not', change: addColumn('{ id: ISLE, role: dimension, type: code, codelist: CL_ISLE }'), refused: [['codelist-unknown', file, 'CL_ISLE']] },
  { name: 'a column that data.csv has not', change: addColumn(sexColumn), refused: [['data-header', data, [1, 25]], ['data-header', frozen, [1, 25]]] },
  { name: 'a column in small letters', change: edit('id: DECIMALS', 'id: decimals'), refused: [['field-invalid', file, 'decimals']] },
];

const texts: DataCase[] = [
  { name: 'another name than the folder’s', change: edit('id: trade\n', 'id: commerce\n'), refused: [['dataset-name', file, 'commerce']], says: 'The folder is called “trade” and the dataset “commerce”' },
  { name: 'no title in a language that readers fall back to', change: edit('title: { ar: التجارة, en: Trade }', 'title: { ar: التجارة }'), refused: [['data-text-missing', file, 'title: { ar']], says: '“title” has no text in: en' },
  { name: 'no reason in the source language', change: edit('{ ar: النشر الأول, en: First publication. }', '{ en: First publication. }'), refused: [['data-text-missing', file, 'reason']], says: '“vintages[1].reason” has no text in: ar' },
  { name: 'a title in a language that the portal has not', change: edit('en: Trade }', 'en: Trade, xx: Trade }'), refused: [['locale-unknown', file, 'xx']] },
  { name: 'keywords in a language that the portal has not', change: edit('en: [ trade ]', 'en: [ trade ], fr: [ commerce ]'), refused: [['locale-unknown', file, 'fr:']] },
  { name: 'a topic that there is not', change: edit('topics: [ trade ]', 'topics: [ trade, cargo ]'), refused: [['topic-unknown', file, 'cargo']] },
  { name: 'an agency that there is not', change: edit('owner: harbour', 'owner: customs'), refused: [['agency-unknown', file, 'customs']] },
  { name: 'a title that a spreadsheet would compute', change: edit('en: Trade }', 'en: "=Trade" }'), refused: [['data-formula', file, '"=Trade"']] },
  { name: 'a publisher that a spreadsheet would compute', change: edit('publisher: Harbour office', 'publisher: "@harbour"'), refused: [['data-formula', file, '"@harbour"']] },
  { name: 'a field that there is not', change: edit('status: partial', 'state: partial\nstatus: partial'), refused: [['field-unknown', file, 'state']] },
  { name: 'a field missing', change: edit('theme: ECON\n', ''), refused: [['field-missing', file, [1, 1]]] },
  { name: 'a licence without an address', change: edit('url: "https://harbour.marjan.example/terms", ', ''), refused: [['field-missing', file, '{ id: LicenseRef-harbour']] },
  { name: 'an address without https', change: edit('https://harbour.marjan.example/terms', 'http://harbour.marjan.example/terms'), refused: [['field-invalid', file, '"http://']] },
  { name: 'a version that is none', change: edit('version: 1.0.0', 'version: "1.0"'), refused: [['field-invalid', file, '"1.0"']] },
  { name: 'a day that is none', change: edit('retrieved: 2026-02-09', 'retrieved: 2026-02-30'), refused: [['field-invalid', file, '2026-02-30']] },
  { name: 'a dataflow in small letters', change: edit('dataflow: TRADE', 'dataflow: Trade'), refused: [['field-invalid', file, 'Trade\nversion']] },
  { name: 'a source twice', change: edit('sources:\n', 'sources:\n  - { id: REGISTER, title: Another, publisher: Another, url: "https://another.example/", retrieved: 2026-02-09 }\n'), refused: [['data-source-twice', file, 'REGISTER, title: Trade']] },
  { name: 'a caveat of an indicator that no series has', change: edit('methodology: {}', 'caveats: [ { indicator: PEOPLE, text: { ar: لا, en: "No" } } ]\nmethodology: {}'), refused: [['data-indicator-unknown', file, 'PEOPLE']] },
  { name: 'a break at no period', change: edit('methodology: {}', 'breaks: [ { indicator: EXPORTS, period: 2025-Q5, text: { ar: لا, en: "No" } } ]\nmethodology: {}'), refused: [['data-period', file, '2025-Q5']], says: '2024-Q1' },
  { name: 'a concept that SIMS has not', change: edit('methodology: {}', 'methodology: { WHY: { ar: لا, en: "No" } }'), refused: [['field-unknown', file, 'WHY']] },
  { name: 'bytes that are no UTF-8', change: (to) => to.write(file, Buffer.concat([Buffer.from(to.read(file)), Buffer.from([0xe9])])), refused: [['file-not-utf8', file]] },
  { name: 'an alias', change: edit('frequency: Q', 'frequency: *often'), refused: [['yaml-alias', file, '*often']] },
  { name: 'the dataflow of another', change: edit('dataflow: TRADE', 'dataflow: CENSUS'), refused: [['dataflow-twice', file, 'CENSUS']], says: 'also that of census' },
];

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const another = `  - { date: 2026-02-10, kind: routine, reason: { ar: لا, en: "No" }, sha256: ${'0'.repeat(64)} }\n`;

const vintages: DataCase[] = [
  { name: 'a changed value', change: (to) => to.replace(data, '2025-Q4,24500', '2025-Q4,24501'), refused: [['vintage-missing', data, [5, 1]]], says: '(cells: 1), and no newer vintage is listed: Q.XM.EXPORTS 2025-Q4 OBS_VALUE 24500 → 24501' },
  { name: 'a changed status', change: (to) => to.replace(data, '2025-Q4,15.25,P', '2025-Q4,15.25,A'), refused: [['vintage-missing', data, [9, 1]]], says: 'OBS_STATUS P → A' },
  { name: 'a new row', change: (to) => to.edit(data, (text) => `${text}Q,XM,BALANCE,2026-Q1,1,P,EUR,3,1,REGISTER,\n`), refused: [['vintage-missing', data, [10, 1]]], says: '2026-Q1 OBS_VALUE — → 1' },
  { name: 'a row taken away', change: (to) => to.replace(data, 'Q,XM,BALANCE,2025-Q4,15.25,P,EUR,3,1,REGISTER,\n', ''), refused: [['vintage-missing', data, [1, 1]]], says: 'OBS_VALUE 15.25 → —' },
  { name: 'rows in another order', change: (to) => to.edit(data, (text) => { const [head, ...rows] = text.trimEnd().split('\n'); return `${[head, ...rows.reverse()].join('\n')}\n`; }), refused: [['vintage-bytes', data]], says: 'vintages/2026-02-10.csv' },
  { name: 'an edited vintage', change: (to) => to.replace(frozen, '24500', '24501'), refused: [['vintage-digest', file, 'e5b00887820b']], says: 'vintage' },
  { name: 'a vintage and the figures edited alike', change: (to) => [frozen, data].forEach((name) => to.replace(name, '24500', '24501')), refused: [['vintage-digest', file, 'e5b00887820b']] },
  { name: 'a vintage with lines as on Windows', change: (to) => to.edit(frozen, (text) => text.replaceAll('\n', '\r\n')), refused: [['vintage-digest', file, 'e5b00887820b'], ['data-line-end', frozen, [1, 108]]] },
  { name: 'a vintage gone', change: (to) => to.remove(frozen), refused: [['dataset-file-missing', frozen]] },
  { name: 'a vintage that is not listed', change: (to) => to.write('datasets/trade/vintages/2026-02-11.csv', to.read(frozen)), refused: [['vintage-unlisted', 'datasets/trade/vintages/2026-02-11.csv']] },
  { name: 'figures without a vintage', change: (to) => [to.edit(file, (text) => text.replace(/vintages:\n.*\n/, 'vintages: []\n')), to.remove('datasets/trade/vintages')], refused: [['vintage-first', data]], says: 'npm run vintage -- trade --kind first' },
  { name: 'two vintages of one day', change: (to) => to.edit(file, (text) => text + another.replace('0'.repeat(64), sha256(to.read(frozen)))), refused: [['vintage-order', file, '2026-02-10, kind: routine']] },
  { name: 'an older vintage after a newer one', change: (to) => [to.write('datasets/trade/vintages/2026-01-10.csv', to.read(frozen)), to.edit(file, (text) => text + another.replace('2026-02-10', '2026-01-10').replace('0'.repeat(64), sha256(to.read(frozen))))], refused: [['vintage-order', file, '2026-01-10']] },
  { name: 'a digest that is none', change: edit('sha256: e5b', 'sha256: xyz'), refused: [['field-invalid', file, 'xyz']] },
];

test.each([...columns, ...texts, ...vintages])('refused: $name', (one) => expectRefused(one));

test('what is wrong in different files is told in one run, and nothing of what only looks dead for it', () => {
  const change = (to: Data): void => {
    to.replace(file, 'topics: [ trade ]', 'topics: [ cargo ]');
    to.replace(data, '22000', '22k');
    to.replace('codelists/CL_SEX.csv', '_T,', '=T,');
    to.replace('indices/lighthouses.yaml', 'rank: 9, of: 30', 'rank: 31, of: 30');
  };
  // The sexes of census cannot be judged while their codelist cannot be read; everything else is.
  expectRefused({ change: (to) => [change(to), to.replace('datasets/census/data.csv', '412300', '412 300')], refused: [['data-value', 'datasets/census/data.csv', [4, 21]], ['topic-unknown', file, 'cargo'], ['data-value', data, [2, 22]], ['data-formula', 'codelists/CL_SEX.csv', '=T'], ['index-rank', 'indices/lighthouses.yaml', '31, of: 30']] });
});

test('the invented portal’s data is sound', () => {
  const sound = new Data();
  expect(sound.findings()).toEqual([]);
  sound.discard();
});
