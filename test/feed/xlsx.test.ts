import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { workbookOf, xlsx } from '../../src/feed/formats/xlsx.ts';
import { catalogOf, portalsWithData, writtenFeed } from '../support/catalogs.ts';
import { csvTable } from '../support/csv-table.ts';
import { bytesOf, fileOf, withTexts } from '../support/feed-bytes.ts';
import { hasCommand, hasPandas, python } from '../support/judges.ts';
import { fixturePortal, temporaryFolder } from '../support/portals.ts';

type Cell = string | number;

const isNumber = (column: { type: string } | undefined): boolean => column?.type === 'decimal' || column?.type === 'integer';
const partsOf = (bytes: Buffer): Record<string, string> => Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

async function open(bytes: Buffer): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  return workbook;
}

/** Cells of a sheet below its header; an empty one is ''. */
function cellsOf(workbook: ExcelJS.Workbook, name: string): Cell[][] {
  const sheet = workbook.getWorksheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return Array.from({ length: sheet.rowCount - 1 }, (_, index) =>
    Array.from({ length: sheet.columnCount }, (__, column) => {
      const { value } = sheet.getCell(index + 2, column + 1);
      if (value !== null && typeof value !== 'string' && typeof value !== 'number') throw new Error(`${name} ${index + 2}: ${JSON.stringify(value)}`);
      return value ?? '';
    }),
  );
}

/** Reads sheets as an analyst would, without pandas' own guesses of what is missing, and tells each cell with its type. */
const readWithPandas = `
import json, sys
import pandas
for file in sys.argv[1:]:
    table = pandas.read_excel(file, sheet_name='data', keep_default_na=False, dtype=object)
    print(json.dumps([list(table.columns)] + table.values.tolist(), ensure_ascii=True))
`;

describe.each(portalsWithData)('XLSX: %s', (_name, root) => {
  const { catalog, folder, files } = writtenFeed(root);
  const fileIn = (id: string, ending: string): string => path.join(folder, 'data', id, `${id}.${ending}`);
  /** Rows of the CSV, figures and whole numbers as numbers. */
  const expected = (id: string): { header: string[]; texts: string[][]; cells: Cell[][] } => {
    const [header = [], ...texts] = csvTable(fileIn(id, 'csv'));
    const columns = catalog.datasets.find((dataset) => dataset.id === id)?.columns ?? [];
    return { header, texts, cells: texts.map((row) => row.map((text, index) => (text !== '' && isNumber(columns[index]) ? Number(text) : text))) };
  };

  describe.each(catalog.datasets.map((dataset) => [dataset.id, dataset] as const))('%s', (id, dataset) => {
    const bytes = readFileSync(fileIn(id, 'xlsx'));
    let workbook: ExcelJS.Workbook;
    beforeAll(async () => {
      workbook = await open(bytes);
    });

    test('an independent reader finds every row of the CSV, codes as text and figures as numbers', () => {
      expect(workbook.worksheets.map(({ name }) => name)).toEqual(['data', 'about', 'codes']);
      expect(workbook.getWorksheet('data')?.getRow(1).values).toEqual([undefined, ...expected(id).header]);
      expect(cellsOf(workbook, 'data')).toEqual(expected(id).cells);
    });

    test('figures stand with the decimals with which they are published', () => {
      const sheet = partsOf(bytes)['xl/worksheets/sheet1.xml'] ?? '';
      const letter = String.fromCharCode(65 + dataset.columns.findIndex(({ role }) => role === 'measure'));
      const written = new Map(Array.from(sheet.matchAll(new RegExp(`<c r="${letter}(\\d+)"><v>([^<]*)</v></c>`, 'g')), ([, row = '', text = '']) => [Number(row), text]));
      const values = expected(id).texts.map((row) => row[dataset.columns.findIndex(({ role }) => role === 'measure')] ?? '');
      expect(values.map((_, index) => written.get(index + 2) ?? '')).toEqual(values);
    });

    test('the header is bold and stays in view, with a filter over all rows', () => {
      const sheet = workbook.getWorksheet('data');
      const last = `${String.fromCharCode(64 + dataset.columns.length)}${dataset.observations.length + 1}`;
      expect(sheet?.views).toMatchObject([{ state: 'frozen', ySplit: 1 }]);
      expect(sheet?.autoFilter).toBe(`A1:${last}`);
      expect(sheet?.getRow(1).getCell(1).font.bold).toBe(true);
      for (const [index, { id: name }] of dataset.columns.entries()) expect(sheet?.getColumn(index + 1).width).toBeGreaterThan(name.length);
    });

    test('tells what must be known to use the figures, in every language', () => {
      const about = cellsOf(workbook, 'about');
      const texts = (field: string): string[] => about.filter((row) => row[0] === field).map((row) => `${row[1]}|${row[2]}|${row[3]}`);
      for (const { prefix, tag } of catalog.portal.locales) if (dataset.title[prefix] !== undefined) expect(texts('title')).toContain(`|${tag}|${dataset.title[prefix]}`);
      expect(texts('version')).toEqual([`||${dataset.version}`]);
      expect(texts('licence.url')).toEqual([`||${dataset.licence.url}`]);
      expect(texts('licence.attribution')).toEqual([`||${dataset.licence.attribution}`]);
      expect(texts('vintage')).toEqual(dataset.vintages.map(({ date, kind }) => `${date}||${kind}`));
      expect(texts('source.url')).toEqual(dataset.sources.map((source) => `${source.id}||${source.url}`));
      expect(texts('source.verify')).toEqual(dataset.sources.flatMap(({ id: source, verify }) => (verify === undefined ? [] : [`${source}||${verify}`])));
      expect(texts('caveat').length + texts('caveat.verify').length).toBe(dataset.caveats.reduce((sum, { text }) => sum + Object.keys(text).length, 0));
      expect(texts('break').length).toBe(dataset.breaks.reduce((sum, { text }) => sum + Object.keys(text).length, 0));
      expect(texts('revisionPolicy').length).toBe(Object.keys(dataset.revisionPolicy).length);
      expect(texts('address')).toContain(`metadata||${catalog.portal.address}/data/${id}/metadata.json`);
    });

    test('names every code of the rows, and no other', () => {
      const codes = cellsOf(workbook, 'codes');
      const { header, texts } = expected(id);
      const used = dataset.columns.flatMap((column) => (column.codelist === undefined ? [] : texts.map((row) => `${column.codelist} ${row[header.indexOf(column.id)]}`)));
      expect(codes.map((row) => `${row[0]} ${row[1]}`).toSorted()).toEqual([...new Set(used)].toSorted());
      for (const [list, code, ...names] of codes) expect(names).toEqual(catalog.portal.locales.map(({ prefix }) => catalog.codelists.get(String(list))?.codes.get(String(code))?.name[prefix] ?? ''));
    });

    test('the same input gives the same bytes, and no part tells the time of the build', () => {
      expect(fileOf(xlsx, dataset, catalog).equals(bytes)).toBe(true);
      expect(fileOf(xlsx, dataset, catalog).equals(bytes)).toBe(true);
      const dates = partsOf(bytes)['docProps/core.xml']?.match(/\d{4}-\d\d-\d\dT[\d:]+Z/g) ?? [];
      expect(dates).toEqual(dataset.modified === undefined ? [] : [`${dataset.modified}T00:00:00Z`]);
    });

    test('every part is named, linked and without a formula', () => {
      const parts = partsOf(bytes);
      for (const name of Object.keys(parts).filter((part) => !part.endsWith('.rels') && part !== '[Content_Types].xml')) expect(parts['[Content_Types].xml']).toContain(`PartName="/${name}"`);
      for (const [, target] of parts['xl/_rels/workbook.xml.rels']?.matchAll(/Target="([^"]+)"/g) ?? []) expect(Object.keys(parts)).toContain(`xl/${target}`);
      expect(Object.values(parts).filter((part) => /<f[ >]/.test(part))).toEqual([]);
    });
  });

  test.skipIf(!hasPandas())('pandas reads every row of the CSV, and an area whose code is NA stays one (skipped without python3 with pandas and openpyxl)', () => {
    const ids = catalog.datasets.map(({ id }) => id);
    const { status, stdout, stderr } = spawnSync(python, ['-c', readWithPandas, ...ids.map((id) => fileIn(id, 'xlsx'))], { encoding: 'utf8', maxBuffer: 1 << 28 });
    expect([status, stderr]).toEqual([0, '']);
    const tables = stdout.trim().split('\n').map((line) => JSON.parse(line) as Cell[][]);
    expect(tables).toHaveLength(ids.length);
    for (const [index, id] of ids.entries()) expect(tables[index], id).toEqual([expected(id).header, ...expected(id).cells]);
  });

  test('the media type is that of a workbook', () =>
    expect(files.filter(({ format }) => format === 'xlsx').map(({ mediaType }) => mediaType)).toEqual(catalog.datasets.map(() => 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')));
});

describe('XLSX', () => {
  const catalog = catalogOf(fixturePortal);
  const census = catalog.datasets.find(({ id }) => id === 'census');
  if (!census) throw new Error('census');
  const folder = temporaryFolder('xlsx');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const comment = census.columns.findIndex(({ id }) => id === 'COMMENT_OBS');

  test('a sheet that is full continues on the next one', async () => {
    const whole = cellsOf(await open(fileOf(xlsx, census, catalog)), 'data');
    const workbook = await open(bytesOf(workbookOf(census, catalog, 11)));
    expect(workbook.worksheets.map(({ name, rowCount }) => `${name}: ${rowCount}`).slice(0, 3)).toEqual(['data: 11', 'data 2: 11', 'data 3: 10']);
    expect(['data', 'data 2', 'data 3'].flatMap((name) => cellsOf(workbook, name))).toEqual(whole);
    expect(workbook.getWorksheet('data 2')?.autoFilter).toBe('A1:L11');
  });

  test('text stays text, whatever it looks like', async () => {
    const texts = ['=1+1', '@SUM(A1)', '+1', '-2', '007', '1e5', 'TRUE', '2020-01-01', ' spaced ', 'a & b < c > "d"', 'two\nlines\tand a tab', 'مرجان', '🏝', ''];
    const changed = withTexts(census, 'COMMENT_OBS', (row) => texts[row % texts.length] ?? '');
    const bytes = fileOf(xlsx, changed, catalog);
    // Spreadsheets cut off the spaces of a text that does not ask to keep them; the reader here does not.
    expect(partsOf(bytes)['xl/sharedStrings.xml']).toContain('<t xml:space="preserve"> spaced </t>');
    expect(cellsOf(await open(bytes), 'data').map((row) => row[comment])).toEqual(Array.from({ length: census.observations.length }, (_, row) => texts[row % texts.length]));
  });

  test('characters that XML cannot hold are written as the standard has them, and what looks so already is kept apart', async () => {
    const texts = ['bell \u0007', 'return \r', 'none \uffff', 'literal _x0041_'];
    const bytes = fileOf(xlsx, withTexts(census, 'COMMENT_OBS', (row) => texts[row % texts.length] ?? ''), catalog);
    const strings = partsOf(bytes)['xl/sharedStrings.xml'] ?? '';
    for (const text of ['bell _x0007_', 'return _x000D_', 'none _xFFFF_', 'literal _x005F_x0041_']) expect(strings).toContain(`>${text}</t>`);
    expect((await open(bytes)).worksheets).toHaveLength(3);
  });

  test('an example says that it is one, and a caveat that is to be checked says so', async () => {
    const about = cellsOf(await open(fileOf(xlsx, { ...census, sample: true }, catalog)), 'about');
    expect(about).toContainEqual(['sample', '', '', 'true']);
    expect(about).toContainEqual(['caveat.verify', 'WATER', 'en-GB', 'An estimate.']);
    expect(about).toContainEqual(['break', 'PEOPLE 2023', 'en-GB', 'Counted by ferry since 2023.']);
  });

  test.skipIf(!hasCommand('xmllint'))('every part is well-formed (skipped without xmllint)', () => {
    for (const [name, part] of Object.entries(partsOf(fileOf(xlsx, census, catalog)))) {
      const file = path.join(folder, 'part.xml');
      writeFileSync(file, part);
      const { status, stderr } = spawnSync('xmllint', ['--nonet', '--noout', file], { encoding: 'utf8' });
      expect([name, status, stderr]).toEqual([name, 0, '']);
    }
  });

  test('the bytes are the same wherever the machine stands', () => {
    const script = `import { catalogOf } from './test/support/catalogs.ts'; import { fileOf } from './test/support/feed-bytes.ts'; import { xlsx } from './src/feed/formats/xlsx.ts';
      const catalog = catalogOf('test/fixtures/portal'); process.stdout.write(fileOf(xlsx, catalog.datasets.find(({ id }) => id === 'census'), catalog).toString('base64'));`;
    const run = (TZ: string): string => spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8', env: { ...process.env, TZ } }).stdout;
    const here = fileOf(xlsx, census, catalog).toString('base64');
    expect([run('Pacific/Kiritimati') === here, run('America/Los_Angeles') === here]).toEqual([true, true]);
  });
});
