import { rmSync } from 'node:fs';
import type { Catalog } from '../../src/domain/data/catalog.ts';
import { readCatalog } from '../../src/io/read-catalog.ts';
import { readPortalFile } from '../../src/io/read-portal-file.ts';
import { writeFeed } from '../../src/io/write-feed.ts';
import type { PublishedFile } from '../../src/feed/format.ts';
import { fixturePortal, repository, temporaryFolder } from './portals.ts';

/** The catalogue of a portal that is known to be sound. */
export function catalogOf(root: string): Catalog {
  const { portal, findings } = readPortalFile(root);
  const read = portal ? readCatalog(root, portal) : { findings, catalog: undefined };
  if (!read.catalog) throw new Error(JSON.stringify([...findings, ...read.findings].slice(0, 5), undefined, 1));
  return read.catalog;
}

export interface WrittenFeed {
  catalog: Catalog;
  folder: string;
  files: PublishedFile[];
}

/** A portal's feed, written to a folder that goes when the tests of the file are done. */
export function writtenFeed(root: string): WrittenFeed {
  const catalog = catalogOf(root);
  const folder = temporaryFolder('feed');
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return { catalog, folder, files: writeFeed(catalog, root, folder, () => {}) };
}

/** The invented portal's feed and the real one's: every form is held against both. */
export const portalsWithData: [name: string, root: string][] = [
  ['the invented portal', fixturePortal],
  ['the real portal', repository],
];
