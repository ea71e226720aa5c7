import { describe, expect, test } from 'vitest';
import type { RuleId } from '../../src/domain/rules.ts';
import { Data, expectRefused as expectOf, type DataCase } from './data-portal.ts';

const file = 'datasets/trade/data.csv';
const others = ['datasets/census', 'datasets/reefs', 'indices', 'releases.yaml', 'targets.yaml'];
const expectRefused = (one: Omit<DataCase, 'name'>): void => expectOf(one, others);

/** Cells of line 2, `Q,XM,EXPORTS,2025-Q1,22000,A,EUR,3,0,REGISTER,`, with the columns at which they begin. */
const begins = { FREQ: 1, REF_AREA: 3, INDICATOR: 6, TIME_PERIOD: 14, OBS_VALUE: 22, OBS_STATUS: 28, UNIT_MEASURE: 30, UNIT_MULT: 34, DECIMALS: 36, SOURCE: 38, COMMENT_OBS: 47 };
type Column = keyof typeof begins;
const names = Object.keys(begins) as Column[];

const setCell = (data: Data, column: Column, text: string, line = 2): void =>
  data.line(file, line, (row) => row.split(',').map((cell, index) => (index === names.indexOf(column) ? text : cell)).join(','));

/** One cell of line 2 that is wrong, and the rule that tells it at the beginning of the cell. */
const wrongCells: [column: Column, text: string, rule: RuleId][] = [
  ...['', ' '].map((text): [Column, string, RuleId] => ['REF_AREA', text, text ? 'data-code-unknown' : 'data-cell-empty']),
  ...['FR', 'xm', ' XM', 'XM ', '_T', 'constructor', '__proto__', 'XM_NORTH2', 'ＸＭ'].map((text): [Column, string, RuleId] => ['REF_AREA', text, 'data-code-unknown']),
  ['FREQ', '', 'data-cell-empty'],
  ['FREQ', 'M', 'data-code-unknown'],
  ['FREQ', 'constructor', 'data-code-unknown'],
  ['INDICATOR', 'EXPORT', 'data-code-unknown'],
  ['TIME_PERIOD', '', 'data-cell-empty'],
  ...['2025', '2024-Q5', '2024-Q0', '2025-q1', '2025Q1', '2025-13', '25-Q1', '٢٠٢٥-Q1', '2025-Q1 ', '2025-01-01'].map((text): [Column, string, RuleId] => ['TIME_PERIOD', text, 'data-period']),
  ['OBS_VALUE', '', 'data-value-missing'],
  ...['"22,5"', '"22,000"', '22.000.000', '22 000', '22\u00a0000', '22\u202f000', "22'000", '22_000', '1e5', '2.2E4', 'NaN', 'Infinity', 'null', 'n/a', '…', '0x10', '.5', '5.', '007', ' 22000', '22000 ', '٢٢٠٠٠', '２２０００', '২২', '\u22125', '22000€', '22%', '<1', '1/2', '22..5', '"-22,5"', '-22.'].map((text): [Column, string, RuleId] => ['OBS_VALUE', text, 'data-value']),
  ['OBS_VALUE', '9'.repeat(41), 'data-value'],
  ...['-', '=22000', '+22000', '@22000', '\t22000', '-cmd', '=1+1', '\u00a0=1', '－5'].map((text): [Column, string, RuleId] => ['OBS_VALUE', text, 'data-formula']),
  ['OBS_STATUS', '', 'data-cell-empty'],
  ['OBS_STATUS', 'X', 'data-code-unknown'],
  ['UNIT_MEASURE', 'USD', 'data-code-unknown'],
  ...['3.0', 'x', '03', '1e1', '99', '-99', '٣', ' 3'].map((text): [Column, string, RuleId] => ['UNIT_MULT', text, 'data-integer']),
  ['UNIT_MULT', '', 'data-cell-empty'],
  ['UNIT_MULT', '-x', 'data-formula'],
  ...['-1', '16', '400', '9'.repeat(30)].map((text): [Column, string, RuleId] => ['DECIMALS', text, 'data-integer']),
  ['SOURCE', '', 'data-source-missing'],
  ['SOURCE', 'REGISTRY', 'data-source-unknown'],
  ...['=1+1', '+31', '@here', '-cmd', '\tx', ' =1', '＝1', "-2+3+cmd|' /C calc'!A0", '"=HYPERLINK(""https://a.example"",1)"'].map((text): [Column, string, RuleId] => ['COMMENT_OBS', text, 'data-formula']),
  ['COMMENT_OBS', 'cafe\u0301', 'text-not-nfc'],
  ['REF_AREA', '=XM', 'data-formula'],
];

describe('a wrong cell is told at its place', () => {
  test.each(wrongCells)('%s %j: %s', (column, text, rule) => {
    // A cell that is wrong in one row of a series is not also told to be another than in the other rows.
    expectRefused({ change: (data) => setCell(data, column, text), refused: [[rule, file, [2, begins[column]]]] });
  });
});

describe('an honest cell passes', () => {
  test.each<[Column, string]>([['COMMENT_OBS', '-5.2'], ['COMMENT_OBS', '"a, ""b"""'], ['COMMENT_OBS', 'đảo; باب'], ['OBS_VALUE', '-0.5'], ['OBS_VALUE', '12.300000190734863'], ['OBS_VALUE', '0']])('%s %j', (column, text) => {
    // It differs from the vintage, and that is all that is wrong with it.
    expectRefused({ change: (data) => setCell(data, column, text), refused: [['vintage-missing', file, [2, 1]]] });
  });
});

const otherFrequencies = (data: Data): void => data.edit('codelists/CL_FREQ.csv', (text) => `${text}${['S', 'M', 'W', 'D', 'H', 'constructor'].map((code) => `${code},${code},${code},\n`).join('')}`);

describe('a period is one of its frequency', () => {
  test.each([
    ['A', '24'], ['A', '2024-01'], ['A', '02024'], ['S', '2024-S3'], ['S', '2024-Q1'], ['M', '2024-13'], ['M', '2024-00'], ['M', '2024-1'], ['W', '2024-W00'], ['W', '2024-W53'], ['W', '2024-W54'],
    ['D', '2023-02-29'], ['D', '2024-02-30'], ['D', '2024-04-31'], ['D', '2024-00-10'], ['D', '31/12/2024'], ['D', '2024-1-1'], ['D', '2024-01-01T00:00:00'],
  ])('%s %s', (frequency, period) => {
    const change = (data: Data): void => {
      otherFrequencies(data);
      data.line(file, 2, (row) => row.replace('Q,XM,EXPORTS,2025-Q1', `${frequency},XM,EXPORTS,${period}`));
    };
    expectRefused({ change, refused: [['data-period', file, [2, 14]]], says: `frequency ${frequency}` });
  });

  test.each(['H', 'constructor'])('and %s is none that can be written', (frequency) => {
    const change = (data: Data): void => {
      otherFrequencies(data);
      setCell(data, 'FREQ', frequency);
    };
    expectRefused({ change, refused: [['data-frequency', file, [2, 1]]], says: 'A, S, Q, M, W, D' });
  });
});

const append = (line: string) => (data: Data) => data.edit(file, (text) => text + line);
const header = 'FREQ,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MEASURE,UNIT_MULT,DECIMALS,SOURCE,COMMENT_OBS';
const setHeader = (by: string) => (data: Data) => data.line(file, 1, () => by);

const rows: DataCase[] = [
  { name: 'a value where none is said to be', change: (data) => setCell(data, 'OBS_STATUS', 'M'), refused: [['data-status-missing', file, [2, 22]]], says: '22000' },
  { name: 'a key twice', change: append('Q,XM,EXPORTS,2025-Q1,22001,A,EUR,3,0,REGISTER,\n'), refused: [['data-key-twice', file, [10, 1]]], says: 'Q.XM.EXPORTS 2025-Q1 stands already on line 2' },
  { name: 'a row twice, far from its series', change: (data) => data.edit(file, (text) => `${text}${text.split('\n')[2]}\n`), refused: [['data-key-twice', file, [10, 1]]] },
  { name: 'another unit within a series', change: (data) => setCell(data, 'UNIT_MEASURE', 'PS', 4), refused: [['data-attribute-varies', file, [4, 1]]], says: 'UNIT_MEASURE is “PS” here and “EUR” on line 2' },
  { name: 'too few cells', change: (data) => data.line(file, 2, (row) => row.slice(0, -1)), refused: [['data-row-ragged', file, [2, 38]]], says: '10 cells; 11' },
  { name: 'too many cells', change: (data) => data.line(file, 2, (row) => `${row},x`), refused: [['data-row-ragged', file, [2, 48]]], says: '12 cells; 11' },
  { name: 'a comma without quotation marks', change: (data) => setCell(data, 'COMMENT_OBS', 'one, two'), refused: [['data-row-ragged', file, [2, 51]]] },
  { name: 'an empty line', change: (data) => data.line(file, 4, (row) => `\n${row}`), refused: [['data-row-ragged', file, [4, 1]]], says: 'empty lines' },
  { name: 'an empty line at the end', change: append('\n'), refused: [['data-row-ragged', file, [10, 1]]] },
  { name: 'a stray quotation mark', change: (data) => setCell(data, 'COMMENT_OBS', 'five 5" tubes'), refused: [['data-quote', file, [2, 53]]] },
  { name: 'a quotation mark that is not closed', change: (data) => setCell(data, 'COMMENT_OBS', '"open'), refused: [['data-quote', file, [2, 47]]] },
  { name: 'text after a quotation mark', change: (data) => setCell(data, 'COMMENT_OBS', '"a"b'), refused: [['data-quote', file, [2, 50]]] },
  { name: 'a line break in a cell', change: (data) => setCell(data, 'COMMENT_OBS', '"a\nb"'), refused: [['data-quote', file, [2, 47]], ['data-quote', file, [3, 2]]] },
  { name: 'lines that end as on Windows', change: (data) => data.edit(file, (text) => text.replaceAll('\n', '\r\n')), refused: [['data-line-end', file, [1, header.length + 1]]] },
  { name: 'what else is wrong in such a file', change: (data) => data.edit(file, (text) => text.replace('22000', '22k').replaceAll('\n', '\r\n')), refused: [['data-line-end', file, [1, header.length + 1]], ['data-value', file, [2, 22]]] },
  { name: 'a carriage return within a cell', change: (data) => setCell(data, 'COMMENT_OBS', 'a\rb'), refused: [['character-control', file, [2, 48]]] },
  { name: 'columns in another order', change: setHeader(header.replace('OBS_VALUE,OBS_STATUS', 'OBS_STATUS,OBS_VALUE')), refused: [['data-header', file, [1, 37]]], says: header },
  { name: 'a column that is not listed', change: setHeader(`${header},NOTE`), refused: [['data-header', file, [1, header.length + 2]]] },
  { name: 'a column too few', change: setHeader(header.replace(',COMMENT_OBS', '')), refused: [['data-header', file, [1, 90]]] },
  { name: 'a column twice', change: setHeader(header.replace('DECIMALS', 'SOURCE')), refused: [['data-header', file, [1, 81]]] },
  { name: 'columns in small letters', change: setHeader(header.toLowerCase()), refused: [['data-header', file, [1, 1]]] },
  { name: 'no header', change: (data) => data.edit(file, (text) => text.slice(text.indexOf('\n') + 1)), refused: [['data-header', file, [1, 1]]] },
  { name: 'semicolons', change: (data) => data.edit(file, (text) => text.replaceAll(',', ';')), refused: [['data-header', file, [1, 1]]] },
  { name: 'a header with an open quotation mark', change: setHeader(`"${header}`), refused: [['data-quote', file, [1, 1]]] },
  { name: 'no rows', change: (data) => data.write(file, `${header}\n`), refused: [['dataset-empty', file, [1, 1]]] },
  { name: 'no bytes', change: (data) => data.write(file, ''), refused: [['file-empty', file, [1, 1]]] },
  { name: 'a line without end', change: (data) => setCell(data, 'COMMENT_OBS', 'a'.repeat(20_000)), refused: [['line-too-long', file, [2, 20_001]]] },
  { name: 'no line end in two million bytes', change: (data) => data.write(file, 'a'.repeat(2_000_000)), refused: [['line-too-long', file, [1, 20_001]]] },
];

test.each(rows)('refused: $name', (one) => expectRefused(one));

const bytes = (data: Data, ...parts: (string | number)[]): void => data.write(file, Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([part])))));
const line2 = 'Q,XM,EXPORTS,2025-Q1,22000,A,EUR,3,0,REGISTER,';

const encodings: DataCase[] = [
  { name: 'Latin-1', change: (data) => bytes(data, `${header}\n${line2}caf`, 0xe9, '\n'), refused: [['data-encoding', file, [2, 50]]], says: `byte ${header.length + 1 + line2.length + 4} ` },
  { name: 'a character cut off', change: (data) => bytes(data, `${header}\n${line2}`, 0xe1, 0xbb), refused: [['data-encoding', file, [2, 47]]] },
  { name: 'an overlong slash', change: (data) => bytes(data, `${header}\n${line2}é`, 0xc0, 0xaf, '\n'), refused: [['data-encoding', file, [2, 48]]] },
  { name: 'half of a pair', change: (data) => bytes(data, `${header}\n${line2}`, 0xed, 0xa0, 0x80, '\n'), refused: [['data-encoding', file, [2, 47]]] },
  { name: 'UTF-16 with its mark', change: (data) => data.write(file, Buffer.from(`\ufeff${data.read(file)}`, 'utf16le')), refused: [['data-encoding', file, [1, 1]]] },
  { name: 'UTF-16 without its mark', change: (data) => data.write(file, Buffer.from(data.read(file), 'utf16le')), refused: [['data-encoding', file, [1, 2]]] },
  { name: 'a byte order mark', change: (data) => data.edit(file, (text) => `\ufeff${text}`), refused: [['file-byte-order-mark', file, [1, 1]]] },
  { name: 'a NUL', change: (data) => setCell(data, 'COMMENT_OBS', 'a\0'), refused: [['data-encoding', file, [2, 48]]] },
  { name: 'a workbook', change: (data) => bytes(data, 'PK', 3, 4, 20, 0, 6, 0), refused: [['data-encoding', file, [1, 6]]] },
  { name: 'a character that reverses the order', change: (data) => setCell(data, 'COMMENT_OBS', 'abc\u202excod'), refused: [['character-bidi', file, [2, 50]]] },
  { name: 'a zero-width space', change: (data) => setCell(data, 'COMMENT_OBS', 'a\u200bb'), refused: [['character-invisible', file, [2, 48]]] },
  { name: 'a byte order mark within', change: (data) => setCell(data, 'COMMENT_OBS', 'a\ufeffb'), refused: [['character-invisible', file, [2, 48]]] },
  { name: 'a control character', change: (data) => setCell(data, 'COMMENT_OBS', 'a\u001b[2J'), refused: [['character-control', file, [2, 48]]] },
  { name: 'a character of private use', change: (data) => setCell(data, 'COMMENT_OBS', 'a\ue000'), refused: [['character-private', file, [2, 48]]] },
  { name: 'an invisible character in a code, which is not also unknown', change: (data) => setCell(data, 'REF_AREA', 'XM\u200b'), refused: [['character-invisible', file, [2, 5]]] },
];

test.each(encodings)('refused: $name', (one) => expectRefused(one));

test('everything is told in one run', () => {
  const change = (data: Data): void => {
    setCell(data, 'REF_AREA', 'FR', 2);
    setCell(data, 'OBS_VALUE', '1e5', 3);
    setCell(data, 'SOURCE', '', 4);
    setCell(data, 'COMMENT_OBS', 'a\u202e', 5);
    data.edit(file, (text) => `${text}Q,XM,BALANCE,2025-Q4,1,P,EUR,3,1,REGISTER,\n`);
  };
  expectRefused({ change, refused: [['data-code-unknown', file, [2, 3]], ['data-value', file, [3, 22]], ['data-source-missing', file, [4, 38]], ['character-bidi', file, [5, 48]], ['data-key-twice', file, [10, 1]]] });
});

test('of a file in which everything is wrong, a hundred rows and twenty characters are told', () => {
  const data = new Data(others);
  const found = (row: string) => {
    data.write(file, `${header}\n${row.repeat(5000)}`);
    return data.findings().map(({ rule }) => rule);
  };
  expect(found('Q,FR,EXPORTS,2025-Q1,1e5,A,EUR,3,0,REGISTER,\n')).toHaveLength(100);
  const invisible = found('Q,XM,EXPORTS,2025-Q1,1,A,EUR,3,0,REGISTER,a\u200b\n');
  expect(invisible.filter((rule) => rule === 'character-invisible')).toHaveLength(20);
  expect(invisible.length).toBeLessThanOrEqual(120);
  data.discard();
});
