import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { sdmxCsv } from '../../src/feed/formats/sdmx-csv.ts';
import { portalsWithData, writtenFeed } from '../support/catalogs.ts';
import { csvRows, readCsv } from '../support/sdmx.ts';

describe.each(portalsWithData)('%s', (_, root) => {
  const { catalog, folder } = writtenFeed(root);

  describe.each(catalog.datasets.map((dataset) => [dataset.id, dataset] as const))('%s', (id, dataset) => {
    const text = readFileSync(path.join(folder, `data/${id}/${id}.sdmx.csv`), 'utf8');
    const { header, rows } = readCsv(text);

    test('columns are those of SDMX-CSV 2.0: the structure, then dimensions, the measure and attributes', () => {
      const of = (...roles: string[]) => dataset.columns.filter(({ role }) => roles.includes(role)).map((column) => column.id);
      const attributes = (attachment: string) => dataset.columns.filter((column) => column.attachment === attachment).map((column) => column.id);
      expect(header).toEqual(['STRUCTURE', 'STRUCTURE_ID', 'ACTION', ...of('dimension'), ...of('time'), ...of('measure'), ...attributes('series'), ...attributes('observation')]);
    });

    test('every row names its dataflow, and says what the reference form says', () => {
      const structure = { STRUCTURE: 'dataflow', STRUCTURE_ID: `${catalog.portal.data?.agency}:${dataset.dataflow}(${dataset.version})`, ACTION: 'I' };
      expect(rows).toEqual(csvRows(folder, dataset).map((row) => ({ ...structure, ...row })));
      expect(rows).toHaveLength(dataset.observations.length);
    });

    test('lines end with a line feed, and the same dataset gives the same bytes', () => {
      const [file] = sdmxCsv.files(dataset, catalog, []);
      expect([...(file?.content as Iterable<string>)].join('')).toBe(text);
      expect(text).toMatch(/\n$/);
      expect(text).not.toContain('\r');
    });
  });
});
