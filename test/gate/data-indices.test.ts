import { test } from 'vitest';
import { expectRefused, type Data, type DataCase } from './data-portal.ts';

const file = 'indices/lighthouses.yaml';
const calendar = 'releases.yaml';
const edit = (what: string, by: string) => (data: Data) => data.replace(file, what, by);
const answer = '{ dataset: census, series: A.XM.PEOPLE._T, fit: proxy }';

const indices: DataCase[] = [
  { name: 'another name than the file’s', change: edit('id: lighthouses', 'id: lights'), refused: [['index-name', file, 'lights\ncode']], says: 'The file is called “lighthouses” and the index “lights”' },
  { name: 'the code of another', change: (data) => data.write('indices/more.yaml', data.read(file).replace('id: lighthouses', 'id: more')), refused: [['index-twice', 'indices/more.yaml', 'LH']] },
  { name: 'no name in a language that readers fall back to', change: edit('en: Lighthouse Index, ', ''), refused: [['data-text-missing', file, 'name: { ar: مؤشر']] },
  { name: 'a pillar’s name in a language that the portal has not', change: edit('en: Light }', 'en: Light, de: Licht }'), refused: [['locale-unknown', file, 'de: Licht']] },
  { name: 'a pillar twice', change: edit('{ id: fame,', '{ id: light,'), refused: [['index-twice', file, [11, 11]], ['index-pillar-unknown', file, 'fame, name']] },
  { name: 'a criterion twice', change: edit('id: water', 'id: keepers'), refused: [['index-twice', file, [20, 9]]] },
  { name: 'a pillar that there is not', change: edit('id: songs, pillar: fame', 'id: songs, pillar: song'), refused: [['index-pillar-unknown', file, 'song,']], says: 'light, fame' },
  { name: 'a place in a pillar that there is not', change: edit('pillar: light, rank: 4', 'pillar: night, rank: 4'), refused: [['index-pillar-unknown', file, 'night']] },
  { name: 'a place beyond the last', change: edit('rank: 12, of: 31', 'rank: 32, of: 31'), refused: [['index-rank', file, '32, of']], says: 'Place 32 lies beyond the 31' },
  { name: 'a place that is none', change: edit('rank: 12, of: 31', 'rank: 0, of: 31'), refused: [['field-invalid', file, '0, of: 31']] },
  { name: 'a source number that there is not', change: edit('source: 1\n', 'source: 2\n'), refused: [['index-source-unknown', file, '2\n    answers']], says: 'from 1 to 1' },
  { name: 'an answer by a series that there is not', change: edit(answer, '{ dataset: census, series: A.XM.PEOPLE.T, fit: proxy }'), refused: [['index-series-unknown', file, 'A.XM.PEOPLE.T,']], says: ': A.XM.PEOPLE._T' },
  { name: 'an answer without a dimension', change: edit(answer, '{ dataset: census, series: A.XM.PEOPLE, fit: proxy }'), refused: [['index-series-unknown', file, 'A.XM.PEOPLE,']] },
  { name: 'an answer by a dataset that there is not', change: edit(answer, '{ dataset: cencus, series: A.XM.PEOPLE._T, fit: proxy }'), refused: [['dataset-unknown', file, 'cencus']], says: 'census, reefs, trade' },
  { name: 'an answer by a dataset named like something inherited', change: edit(answer, '{ dataset: constructor, series: A.XM.PEOPLE._T, fit: proxy }'), refused: [['dataset-unknown', file, 'constructor']] },
  { name: 'an answer by a dataset without figures', change: edit(answer, '{ dataset: reefs, series: A.XM.PEOPLE, fit: proxy }'), refused: [['index-series-unknown', file, 'A.XM.PEOPLE,']] },
  { name: 'an answer twice', change: edit(`      - ${answer}\n`, `      - ${answer}\n      - ${answer}\n`), refused: [['field-invalid', file, [19, 7]]] },
  { name: 'a fit that is none', change: edit('fit: proxy', 'fit: close'), refused: [['field-invalid', file, 'close']] },
  { name: 'a route that is none', change: edit('route: questionnaire', 'route: guess'), refused: [['field-invalid', file, 'guess']] },
  { name: 'a publisher that a spreadsheet would compute', change: edit('name: { ar: المصابيح, en: Lamps }', 'name: { ar: المصابيح, en: "+Lamps" }'), refused: [['data-formula', file, '"+Lamps"']] },
  { name: 'a place without a source', change: edit('confidence: seen-in-text, source: { title: Lighthouse Index 2023, publisher: League of Lights, url: "https://lights.example/2023", retrieved: 2026-01-05 }', 'confidence: seen-in-text'), refused: [['field-missing', file, '{ edition: "2023"']] },
];

const releases: DataCase[] = [
  { name: 'a dataset that there is not', change: (data) => data.replace(calendar, 'dataset: trade', 'dataset: trades'), refused: [['dataset-unknown', calendar, 'trades']] },
  { name: 'a day before the one above it', change: (data) => data.replace(calendar, '2027-02-10', '2026-10-10'), refused: [['release-order', calendar, '2026-10-10']] },
  { name: 'a day that is none', change: (data) => data.replace(calendar, '2027-02-10', '2027-02-30'), refused: [['field-invalid', calendar, '2027-02-30']] },
  { name: 'a month that is none', change: (data) => data.replace(calendar, 'date: 2026-11', 'date: 2026-13'), refused: [['field-invalid', calendar, '2026-13']] },
  { name: 'a note in one language alone', change: (data) => data.replace(calendar, 'note: { ar: تعداد جديد, en: New count }', 'note: { en: New count }'), refused: [['data-text-missing', calendar, 'note']] },
  { name: 'a note that a spreadsheet would compute', change: (data) => data.replace(calendar, 'en: New count', 'en: "-New count"'), refused: [['data-formula', calendar, '"-New']] },
  { name: 'a list alone', change: (data) => data.edit(calendar, (text) => text.replace('releases:\n', '')), refused: [['yaml-not-fields', calendar]] },
  { name: 'no bytes', change: (data) => data.write(calendar, ''), refused: [['file-empty', calendar]] },
  { name: 'a tag', change: (data) => data.replace(calendar, 'exact: true', 'exact: !!bool true'), refused: [['yaml-tag', calendar, 'true }']] },
  { name: 'a field twice', change: (data) => data.replace(calendar, 'exact: true', 'exact: true, exact: false'), refused: [['yaml-key-twice', calendar, 'exact: false']] },
];

test.each([...indices, ...releases])('refused: $name', (one) => expectRefused(one));
