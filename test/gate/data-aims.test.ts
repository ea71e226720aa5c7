import { test } from 'vitest';
import { expectRefused, type Data, type DataCase } from './data-portal.ts';

const file = 'targets.yaml';
const edit = (what: string, by: string) => (data: Data) => data.replace(file, what, by);
const people = '{ dataset: census, series: A.XM.PEOPLE._T }';

const cases: DataCase[] = [
  { name: 'an aim twice', change: edit('id: exports', 'id: more-people'), refused: [['index-twice', file, [14, 9]]], says: 'more-people' },
  { name: 'a dataset that there is not', change: edit(people, '{ dataset: cencus, series: A.XM.PEOPLE._T }'), refused: [['dataset-unknown', file, 'cencus']], says: 'census, reefs, trade' },
  { name: 'a dataset without figures', change: edit(people, '{ dataset: reefs, series: A.XM.PEOPLE._T }'), refused: [['index-series-unknown', file, 'A.XM.PEOPLE._T }']] },
  { name: 'a series that there is not', change: edit(people, '{ dataset: census, series: A.XM.PEOPLE.T }'), refused: [['index-series-unknown', file, 'A.XM.PEOPLE.T }']], says: ': A.XM.PEOPLE._T' },
  { name: 'a ranking that there is not', change: edit('index: lighthouses', 'index: lighthouse'), refused: [['index-unknown', file, 'lighthouse }']], says: 'lighthouses' },
  { name: 'a ranking named like something inherited', change: edit('index: lighthouses', 'index: constructor'), refused: [['index-unknown', file, 'constructor']] },
  { name: 'a measure of the portal that there is not', change: edit('portal: languages', 'portal: visitors'), refused: [['field-invalid', file, '{ portal: visitors']] },
  { name: 'two measures', change: edit('{ index: lighthouses }', '{ index: lighthouses, portal: entries }'), refused: [['field-invalid', file, '{ index: lighthouses, portal']] },
  { name: 'a series without its dataset', change: edit(people, '{ series: A.XM.PEOPLE._T }'), refused: [['field-invalid', file, '{ series: A.XM.PEOPLE._T }']] },
  { name: 'a bound that is none', change: edit('value: 7, bound: at-least', 'value: 7, bound: exactly'), refused: [['field-invalid', file, 'exactly']] },
  { name: 'a goal that is no number', change: edit('value: 7, bound', 'value: seven, bound'), refused: [['field-invalid', file, 'seven']] },
  { name: 'a goal beyond all numbers', change: edit('value: 7, bound', 'value: .inf, bound'), refused: [['field-invalid', file, '.inf']] },
  { name: 'a goal without a year', change: edit('{ year: 2030, value: 7, bound: at-least }', '{ value: 7, bound: at-least }'), refused: [['field-missing', file, '{ value: 7']] },
  { name: 'a goal twice', change: edit('- { year: 2030, value: 7, bound: at-least }', '- { year: 2030, value: 7, bound: at-least }\n      - { year: 2030, value: 7, bound: at-least }'), refused: [['field-invalid', file, [56, 7]]] },
  { name: 'a base without a value', change: edit('base: { year: 2020, value: 400000 }', 'base: { year: 2020 }'), refused: [['field-missing', file, '{ year: 2020 }']] },
  { name: 'no place in the document', change: edit('    place: "11"\n', ''), refused: [['field-missing', file, 'id: songs']] },
  { name: 'no text in which it was read', change: edit('    stated: { title: Law of the sea, url: "https://harbour.marjan.example/law", retrieved: 2026-01-05 }\n', ''), refused: [['field-missing', file, 'id: more-people']] },
  { name: 'a text read at an address that is none', change: edit('https://harbour.marjan.example/law', 'javascript:alert(1)'), refused: [['field-invalid', file, '"javascript:alert(1)"']] },
  { name: 'a document that leaves the folder', change: edit('documents/sea-law\n    place: "7"', 'documents/../x\n    place: "7"'), refused: [['field-invalid', file, 'documents/../x']] },
  { name: 'an aim in one language alone', change: edit('{ ar: الأغاني, en: Every island has a song by 2030. }', '{ en: Every island has a song by 2030. }'), refused: [['data-text-missing', file, 'text: { en: Every']] },
  { name: 'an agency in a language that the portal has not', change: edit('en: Harbour office }', 'en: Harbour office, de: Hafen }'), refused: [['locale-unknown', file, 'de: Hafen']] },
  { name: 'a note that a spreadsheet would compute', change: edit('en: No number is named.', 'en: "=1+1"'), refused: [['data-formula', file, '"=1+1"']] },
  { name: 'a field that there is not', change: edit('place: "9"', 'reached: true\n    place: "9"'), refused: [['field-unknown', file, 'reached']] },
  { name: 'a list alone', change: (data) => data.edit(file, (text) => text.replace('aims:\n', '')), refused: [['yaml-not-fields', file]] },
  { name: 'no bytes', change: (data) => data.write(file, ''), refused: [['file-empty', file]] },
  { name: 'an index that cannot be read: nothing is said of what aims say of it', change: (data) => data.replace('indices/lighthouses.yaml', 'code: LH', 'code: lh'), refused: [['field-invalid', 'indices/lighthouses.yaml', 'lh']] },
];

test.each(cases)('refused: $name', (one) => expectRefused(one));
