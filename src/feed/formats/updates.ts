import { catalogDate, landingPage, plainLabel, type Catalog } from '../../domain/data/catalog.ts';
import { toAtom, type AtomEntry } from '../atom.ts';
import { addressOf, datasetPath, type CatalogFormat, type PublishedFile } from '../format.ts';
import { inPieces } from '../pieces.ts';
import { vintagePath } from './vintages.ts';

const path = 'data/feed.xml';

/** What was published when, newest first: an entry a vintage, which keeps its address for good and so is its own id. */
export const updates: CatalogFormat = {
  id: 'updates',
  title: 'Atom',
  standard: 'https://www.rfc-editor.org/rfc/rfc4287',
  files: (catalog, _all, written) => [{ path, mediaType: 'application/atom+xml', content: inPieces(toAtom(feedOf(catalog, written))) }],
};

function feedOf(catalog: Catalog, written: readonly PublishedFile[]): Parameters<typeof toAtom>[0] {
  const { portal } = catalog;
  const address = addressOf(catalog, path);
  return {
    id: address,
    title: plainLabel(portal.data?.title ?? {}, portal),
    subtitle: plainLabel(portal.data?.description ?? {}, portal),
    tag: portal.locale(portal.fallbackLocales[0] ?? portal.sourceLocale).tag,
    links: [
      { rel: 'self', href: address, type: 'application/atom+xml' },
      { href: addressOf(catalog, 'data/index.json'), type: 'application/json' },
    ],
    updated: catalogDate(catalog),
    entries: entriesOf(catalog, new Map(written.map((file) => [file.path, file]))),
  };
}

function entriesOf(catalog: Catalog, written: ReadonlyMap<string, PublishedFile>): AtomEntry[] {
  const { portal, datasets } = catalog;
  const entries = datasets.flatMap((dataset) => {
    const author = plainLabel(portal.agencies.find(({ id }) => id === dataset.owner)?.name ?? {}, portal);
    return dataset.vintages.map((vintage): AtomEntry => {
      const file = vintagePath(dataset, vintage);
      return {
        id: addressOf(catalog, file),
        title: `${plainLabel(dataset.title, portal)}, ${vintage.date}`,
        links: [
          { href: landingPage(catalog, dataset), type: 'text/html' },
          { rel: 'enclosure', href: addressOf(catalog, file), type: 'text/csv', length: written.get(file)?.bytes },
          { rel: 'related', href: addressOf(catalog, datasetPath(dataset, 'v/changes.csv')), type: 'text/csv', title: 'changes.csv' },
        ],
        published: vintage.date,
        updated: vintage.date,
        author,
        categories: [dataset.id, vintage.kind],
        summary: plainLabel(vintage.reason, portal),
      };
    });
  });
  // Datasets stand in the order of their ids already; of one day that order is kept.
  return entries.sort((a, b) => (a.updated < b.updated ? 1 : a.updated > b.updated ? -1 : 0));
}
