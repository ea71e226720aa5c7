import type { CatalogFormat } from '../format.ts';
import { describeCatalog } from './dcat/catalogue.ts';
import { toJsonLd } from './dcat/json-ld.ts';
import { toTurtle } from './dcat/turtle.ts';

/** The catalogue for data portals that harvest it: one graph, written twice. */
export const dcat: CatalogFormat = {
  id: 'dcat',
  title: 'DCAT-AP 3.0.1',
  standard: 'https://semiceu.github.io/DCAT-AP/releases/3.0.1',
  files(catalog, _all, written) {
    const graph = describeCatalog(catalog, written);
    return [
      { path: 'data/catalog.ttl', mediaType: 'text/turtle', content: toTurtle(graph) },
      { path: 'data/catalog.jsonld', mediaType: 'application/ld+json', content: toJsonLd(graph) },
    ];
  },
};
