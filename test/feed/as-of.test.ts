import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { datasetAt } from '../../src/domain/data/dataset-at.ts';
import { column, textAt, type Observations } from '../../src/domain/data/observations.ts';
import { releaseState } from '../../src/domain/data/release.ts';
import { undoChanges, type Change } from '../../src/domain/data/vintage.ts';
import { codeOrder } from '../../src/feed/parse-observations.ts';
import { portalsWithData, catalogOf } from '../support/catalogs.ts';

type Row = Record<string, string>;

describe.each(portalsWithData)('figures as of a day, %s', (_name, root) => {
  const { datasets } = catalogOf(root);

  test.each(datasets.flatMap((dataset) => dataset.vintages.map(({ date }) => [dataset.id, date, dataset] as const)))('%s on %s is the frozen file, row by row', (id, date, dataset) => {
    const frozen = parse(readFileSync(path.join(root, 'content/data/datasets', id, `vintages/${date}.csv`), 'utf8'), { columns: true }) as Row[];
    const then = datasetAt(dataset, date, codeOrder(dataset));
    const { observations } = then;
    const cell = (name: string, row: number) => (name === dataset.measure.id ? observations.values[row] : textAt(column(observations, name), row));
    const rebuilt = Array.from({ length: observations.length }, (_, row) => Object.fromEntries(dataset.columns.map(({ id: name }) => [name, cell(name, row)])));
    // The published order is that of the codelists; a frozen file may have been written in another.
    const inOrder = (rows: object[]) => rows.map((row) => JSON.stringify(row)).toSorted();
    expect(inOrder(rebuilt)).toEqual(inOrder(frozen));
    expect(then.series.map(({ start, end }) => end - start).reduce((sum, rows) => sum + rows, 0)).toBe(frozen.length);
    const periods = frozen.map((row) => row[dataset.time.id] ?? '').toSorted();
    expect(then.coverage).toEqual({ first: periods[0], last: periods.at(-1) });
    expect(then.modified).toBe(date);
  });
});

describe('changes undone', () => {
  const [, fixture] = portalsWithData[0] ?? ['', ''];
  const census = catalogOf(fixture).datasets.find(({ id }) => id === 'census');
  if (!census) throw new Error('no dataset');
  const rowsOf = (observations: Observations) => Array.from({ length: observations.length }, (_, row) => `${textAt(column(observations, 'REF_AREA'), row)} ${textAt(column(observations, 'TIME_PERIOD'), row)} ${observations.values[row]}`);
  const undo = (changes: Change[]) => rowsOf(undoChanges(census.observations, changes, census.columns));

  test('none leave every row as it is', () => expect(undo([])).toEqual(rowsOf(census.observations)));

  test('a row that went comes back, and one that came goes', () => {
    const cells = census.columns.filter(({ role }) => role === 'measure' || role === 'attribute').map(({ id }) => id);
    const gone = { series: 'A.XM.PEOPLE._T', period: '1999' };
    expect(undo([{ ...gone, column: 'OBS_VALUE', old: '390000', new: '' }, { ...gone, column: 'OBS_STATUS', old: 'A', new: '' }])).toContain('XM 1999 390000');
    expect(undo(cells.map((id) => ({ series: 'A.XM.PEOPLE._T', period: '2025', column: id, old: '', new: 'x' })))).not.toContain('XM 2025 412300');
  });

  test('a day without a vintage is told', () => expect(() => datasetAt(census, '2026-01-01', codeOrder(census))).toThrow('2026-01-01'));
});

describe('a release on a day', () => {
  test.each([
    ['2026-11', [], '2026-11-30', 'due'],
    ['2026-11', [], '2026-12-01', 'late'],
    ['2026-11', ['2026-11-20'], '2026-12-01', 'met'],
    ['2026-11', ['2026-10-31'], '2026-12-01', 'late'],
    ['2026-11', ['2026-12-05'], '2026-12-01', 'late'],
    ['2027-02-10', [], '2027-02-10', 'due'],
    ['2027-02-10', [], '2027-02-11', 'late'],
    ['2026', [], '2026-12-31', 'due'],
    ['2026', [], '2027-01-01', 'late'],
  ])('of %s, with what was published on %j, is on %s %s', (date, published, day, state) => {
    expect(releaseState({ dataset: 'census', date, exact: false }, published, day)).toBe(state);
  });
});
