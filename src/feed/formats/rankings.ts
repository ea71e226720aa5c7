import { labelsByTag, newestDay, plainLabel, type Catalog } from '../../domain/data/catalog.ts';
import { csvRow } from '../csv-text.ts';
import type { CatalogFormat, Content } from '../format.ts';
import { jsonContent } from '../json-text.ts';
import { inPieces } from '../pieces.ts';
import { editionRecord } from './indices/edition.ts';
import { textCell } from './indices/text-cell.ts';

/** The country's place in each edition of each ranking, the unflattering as the flattering. */
export const rankings: CatalogFormat = {
  id: 'rankings',
  title: 'Places in rankings',
  files: (catalog) => [
    { path: 'data/rankings.csv', mediaType: 'text/csv', content: table(catalog) },
    { path: 'data/rankings.json', mediaType: 'application/json', content: jsonContent(list(catalog)) },
  ],
};

const list = (catalog: Catalog) => ({
  modified: newestDay(catalog.indices.flatMap(({ editions }) => editions.map(({ source }) => source.retrieved))),
  places: catalog.indices.flatMap((index) => {
    const name = labelsByTag(index.name, catalog.portal);
    return index.editions.map((edition) => ({ index: index.id, code: index.code, name, publisher: index.publisher, direction: index.direction, ...editionRecord(catalog, edition) }));
  }),
});

const header = ['index', 'code', 'name', 'publisher', 'edition', 'year', 'pillar', 'rank', 'of', 'direction', 'source_title', 'source_publisher', 'source_url', 'source_via', 'source_retrieved', 'confidence', 'note'];

function table({ portal, indices }: Catalog): Content {
  const rows = function* (): Generator<string> {
    yield csvRow(header);
    for (const { id, code, name, publisher, direction, editions } of indices) {
      const first = [id, code, textCell(plainLabel(name, portal)), textCell(publisher)];
      for (const { edition, year, pillar = '', rank, of, source, confidence, note } of editions)
        yield csvRow([
          ...first,
          textCell(edition),
          String(year),
          pillar,
          String(rank),
          of === undefined ? '' : String(of),
          direction,
          textCell(source.title),
          textCell(source.publisher),
          source.url ?? '',
          textCell(source.via ?? ''),
          source.retrieved,
          confidence,
          note ? textCell(plainLabel(note, portal)) : '',
        ]);
    }
  };
  return inPieces(rows());
}
