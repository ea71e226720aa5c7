import { labelsByTag, type Catalog } from '../../domain/data/catalog.ts';
import type { Codelist } from '../../domain/data/codelist.ts';
import { codelistPath, codelistTable, codesAddress } from '../codelist-table.ts';
import { csvRow } from '../csv-text.ts';
import { addressOf, type CatalogFormat, type Content } from '../format.ts';
import { jsonContent } from '../json-text.ts';
import { inPieces } from '../pieces.ts';

/** Every codelist as CSV and as JSON, and a list of them: what the codes of all datasets mean. */
export const codelists: CatalogFormat = {
  id: 'codelists',
  title: 'Codelists',
  files: (catalog) => [
    ...[...catalog.codelists.values()].flatMap((codelist) => [
      { path: codelistPath(codelist, 'csv'), mediaType: 'text/csv', content: rows(codelist, catalog) },
      { path: codelistPath(codelist, 'json'), mediaType: 'application/json', content: jsonContent(describe(codelist, catalog)) },
    ]),
    { path: 'data/codelists/index.json', mediaType: 'application/json', content: jsonContent(list(catalog)) },
  ],
};

function rows(codelist: Codelist, { portal }: Catalog): Content {
  const columns = codelistTable(codelist, portal);
  const lines = function* (): Generator<string> {
    yield csvRow(columns.map(({ header }) => header));
    for (const code of codelist.codes.values()) yield csvRow(columns.map(({ textOf }) => textOf(code)));
  };
  return inPieces(lines());
}

const describe = ({ id, name, codes }: Codelist, catalog: Catalog) => ({
  id,
  url: addressOf(catalog, codelistPath({ id }, 'json')),
  agency: catalog.portal.data?.agency,
  name: labelsByTag(name, catalog.portal),
  codes: [...codes.values()].map((code) => ({
    id: code.id,
    url: codesAddress(catalog, id) + code.id,
    ...(code.parent === undefined ? {} : { parent: code.parent }),
    ...(code.alias === undefined ? {} : { alias: code.alias }),
    name: labelsByTag(code.name, catalog.portal),
    description: labelsByTag(code.description, catalog.portal),
  })),
});

const list = (catalog: Catalog) => ({
  codelists: [...catalog.codelists.values()].map(({ id, name, codes }) => ({
    id,
    name: labelsByTag(name, catalog.portal),
    codes: codes.size,
    json: addressOf(catalog, codelistPath({ id }, 'json')),
    csv: addressOf(catalog, codelistPath({ id }, 'csv')),
    datasets: catalog.datasets.filter((dataset) => dataset.codelists.has(id)).map((dataset) => dataset.id),
  })),
});
