import { expect, test } from 'vitest';
import { parseCodelist } from '../../src/feed/parse-codelist.ts';
import { expectRefused, type Data, type DataCase, type Refused } from './data-portal.ts';
import { timeOf } from './judge.ts';

const sexes = 'codelists/CL_SEX.csv';
const areas = 'codelists/CL_AREA.csv';
const list = 'codelists/CL_CODELIST.csv';

/** CL_SEX is `id,ar,en,gr`, and Women stand on line 3: `F,إناث,Women,Γυναίκες`. */
const women = (by: string) => (data: Data) => data.line(sexes, 3, () => by);
const header = (by: string) => (data: Data) => data.line(sexes, 1, () => by);
const bytes = (file: string, ...parts: (string | number)[]) => (data: Data) => data.write(file, Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([part])))));

/** What the parents of three codes are, one below the other from line 2. */
const parents = (...of: string[]) => (data: Data): void => data.write(areas, `id,parent,ar,en\n${['XM', 'XM_NORTH', 'NA'].map((id, index) => `${id},${of[index]},${id},${id}\n`).join('')}`);

const cases: DataCase[] = [
  { name: 'a column that there is not', change: header('id,ar,en,de'), refused: [['codelist-column', sexes, [1, 10]]], says: 'id, parent, alias, ar, en, gr, description_ar' },
  { name: 'a column twice', change: header('id,ar,en,en'), refused: [['codelist-column', sexes, [1, 10]]] },
  { name: 'no ids', change: header('code,ar,en,gr'), refused: [['codelist-column', sexes, [1, 1]], ['codelist-column-missing', sexes, [1, 1]]] },
  { name: 'no names in a language that readers fall back to', change: (data) => data.edit(sexes, (text) => text.replace(/^(.*?,.*?),.*?,/gm, '$1,')), refused: [['codelist-column-missing', sexes, [1, 1]]], says: '“en”' },
  { name: 'a name missing', change: women('F,إناث,,Γυναίκες'), refused: [['code-name-missing', sexes, [3, 8]]], says: '“F” has no name in en' },
  { name: 'a name of spaces', change: women('F,إناث,  ,Γυναίκες'), refused: [['code-name-missing', sexes, [3, 8]]] },
  { name: 'a code that is none', change: women('F M,إناث,Women,'), refused: [['code-invalid', sexes, [3, 1]]] },
  { name: 'no code', change: women(',إناث,Women,'), refused: [['code-invalid', sexes, [3, 1]]] },
  { name: 'a code of other letters', change: women('Ж,إناث,Women,'), refused: [['code-invalid', sexes, [3, 1]]] },
  { name: 'a code over-long', change: women(`${'F'.repeat(61)},إناث,Women,`), refused: [['code-invalid', sexes, [3, 1]]] },
  { name: 'a code twice', change: women('M,إناث,Women,'), refused: [['code-twice', sexes, [4, 1]]], says: 'already on line 3' },
  { name: 'codes that differ in capitals', change: women('m,إناث,Women,'), refused: [['code-twice', sexes, [4, 1]]] },
  { name: 'a name that a spreadsheet would compute', change: women('F,إناث,=1+1,'), refused: [['data-formula', sexes, [3, 8]]] },
  { name: 'a code that a spreadsheet would compute', change: women('@F,إناث,Women,'), refused: [['data-formula', sexes, [3, 1]]] },
  { name: 'a name in another normal form', change: women('F,إناث,Cafe\u0301,'), refused: [['text-not-nfc', sexes, [3, 8]]] },
  { name: 'too few cells', change: women('F,إناث,Women'), refused: [['data-row-ragged', sexes, [3, 8]]] },
  { name: 'too many cells', change: women('F,إناث,Women,,'), refused: [['data-row-ragged', sexes, [3, 15]]] },
  { name: 'a stray quotation mark', change: women('F,إناث,Wo"men,'), refused: [['data-quote', sexes, [3, 10]]] },
  { name: 'an open quotation mark in the header', change: header('id,ar,en,"gr'), refused: [['data-quote', sexes, [1, 10]]] },
  { name: 'lines that end as on Windows', change: (data) => data.edit(sexes, (text) => text.replaceAll('\n', '\r\n')), refused: [['data-line-end', sexes, [1, 12]]] },
  { name: 'a character that reverses the order', change: women('F,إناث,Wo\u202emen,'), refused: [['character-bidi', sexes, [3, 10]]] },
  { name: 'an invisible character in a code', change: women('F\u200b,إناث,Women,'), refused: [['character-invisible', sexes, [3, 2]]] },
  { name: 'Latin-1', change: bytes(sexes, 'id,ar,en\n_T,x,caf', 0xe9, '\n'), refused: [['data-encoding', sexes, [2, 9]]] },
  { name: 'a byte order mark', change: (data) => data.edit(sexes, (text) => `\ufeff${text}`), refused: [['file-byte-order-mark', sexes]] },
  { name: 'no bytes', change: (data) => data.write(sexes, ''), refused: [['file-empty', sexes]] },
  { name: 'a parent that there is not', change: parents('', 'XX', ''), refused: [['code-parent', areas, [3, 10]]] },
  { name: 'its own parent', change: parents('XM', '', ''), refused: [['code-parent-circle', areas, [2, 4]]], says: 'XM → XM' },
  { name: 'parents in a circle', change: parents('XM_NORTH', 'XM', ''), refused: [['code-parent-circle', areas, [2, 4]]], says: 'XM → XM_NORTH → XM' },
  { name: 'a code below a circle, which is told once', change: parents('XM_NORTH', 'NA', 'XM_NORTH'), refused: [['code-parent-circle', areas, [3, 10]]], says: 'XM_NORTH → NA → XM_NORTH' },
  { name: 'a codelist without a name', change: (data) => data.write('codelists/CL_MORE.csv', 'id,ar,en\nA,a,a\n'), refused: [['codelist-unlisted', 'codelists/CL_MORE.csv']], says: 'codelists/CL_CODELIST.csv' },
  { name: 'a name without a codelist', change: (data) => data.edit(list, (text) => `${text}CL_MORE,x,More,\n`), refused: [['codelist-unknown', list, [9, 1]]] },
  { name: 'a codelist gone', change: (data) => data.remove('codelists/CL_SEX.csv'), refused: [['codelist-unknown', list, 'CL_SEX'], ['codelist-unknown', 'datasets/census/dataset.yaml', 'CL_SEX']] },
  { name: 'a list of codelists that cannot be read', change: (data) => data.line(list, 3, (line) => `${line},`), refused: [['data-row-ragged', list, [3, 32]]] },
  { name: 'a code that a dataset uses gone', change: (data) => data.replace('codelists/CL_UNIT_MEASURE.csv', 'EUR,,يورو,euro,ευρώ\n', ''), refused: ['data.csv', 'vintages/2026-02-10.csv'].flatMap((file) => [2, 3, 4, 5, 6, 7, 8, 9].map((line): Refused => ['data-code-unknown', `datasets/trade/${file}`, [line, line < 6 ? 30 : [31, 26, 25, 30][line - 6] ?? 0]])) },
];

test.each(cases)('refused: $name', (one) => expectRefused(one));

test('of a list in which everything is wrong, a hundred faults are told', () => {
  const lines = ['id,en', ...new Array<string>(5000).fill('a b,')];
  expect(parseCodelist(lines, ['en'], ['en'])).toHaveLength(100);
});

test('parents are followed at once, however deep', () => {
  const count = 20_000;
  const chain = (last: string): string[] => ['id,parent,en', ...Array.from({ length: count }, (_, index) => `C${index},${index + 1 < count ? `C${index + 1}` : last},name`)];
  const parse = (last: string) => parseCodelist(chain(last), ['en'], ['en']);
  expect(parse('')).toHaveLength(count);
  expect(parse('C0')).toMatchObject([{ rule: 'code-parent-circle', line: 2, values: { circle: 'C0 → C1 → C2 → C3 → C4 → C5 → … → C0' } }]);
  expect(timeOf(() => parse('C0'))).toBeLessThan(2000);
});
