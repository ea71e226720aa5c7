import type { Catalog } from '../domain/data/catalog.ts';
import type { Dataset } from '../domain/data/dataset.ts';

/** A file in pieces, so that none has to fit in memory whole. */
export type Content = Iterable<string | Uint8Array>;

/** One file to publish. Paths are those of the site, without the leading slash. */
export interface FeedFile {
  path: string;
  mediaType: string;
  /** Its bytes: made here, those of another published file, or those of a file of the portal. */
  content: Content | { sameAs: string } | { copyOf: string };
}

/** A file that has been written, with what proves it. */
export interface PublishedFile {
  path: string;
  mediaType: string;
  bytes: number;
  sha256: string;
  /** Format that made it. */
  format: string;
  /** Dataset that it is of; absent where it spans them. */
  dataset?: string;
}

/** One published form of a dataset, or of the whole catalogue. The same input always gives the same bytes. */
export interface Format<Subject> {
  /** Permanent id, used in documentation and in metadata. */
  id: string;
  /** Name of the format as its standard writes it. */
  title: string;
  /** Address of the standard. */
  standard?: string;
  /** `written` are the files before it in the registry, so that a description can name their bytes and digests. */
  files(subject: Subject, catalog: Catalog, written: readonly PublishedFile[]): FeedFile[];
}

export type DatasetFormat = Format<Dataset>;
export type CatalogFormat = Format<Catalog>;

/** Folder of a dataset's files. */
export const datasetPath = ({ id }: Pick<Dataset, 'id'>, file = ''): string => `data/${id}/${file}`;

/** Address at which a file is published. */
export const addressOf = ({ portal }: Pick<Catalog, 'portal'>, path: string): string => `${portal.address.replace(/\/$/, '')}/${path}`;
