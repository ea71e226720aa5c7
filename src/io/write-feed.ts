import { createHash } from 'node:crypto';
import { closeSync, copyFileSync, constants, mkdirSync, openSync, writeSync } from 'node:fs';
import path from 'node:path';
import type { Catalog } from '../domain/data/catalog.ts';
import type { Content, FeedFile, Format, PublishedFile } from '../feed/format.ts';
import { catalogFormats, datasetFormats } from '../feed/formats.ts';
import type { Progress } from './progress.ts';
import { readPieces } from './read-lines.ts';

/** Writes every published form of the catalogue below a folder, and tells what was written. */
export function writeFeed(catalog: Catalog, root: string, out: string, progress: Progress): PublishedFile[] {
  const published = new Map<string, PublishedFile>();
  const steps = catalog.datasets.length * datasetFormats.length + catalogFormats.length;
  let done = 0;
  for (const dataset of catalog.datasets)
    for (const format of datasetFormats) {
      writeFormat(format, dataset, catalog, { root, out, published, dataset: dataset.id });
      progress('feed', ++done, steps);
    }
  for (const format of catalogFormats) {
    writeFormat(format, catalog, catalog, { root, out, published });
    progress('feed', ++done, steps);
  }
  return [...published.values()];
}

interface Writing {
  /** The portal's root, where frozen files are copied from. */
  root: string;
  out: string;
  /** Every file so far, by path; what is written is added. */
  published: Map<string, PublishedFile>;
  dataset?: string;
}

/** Writes one form and tells its files. A form of a dataset sees the files of that dataset, one of the catalogue all. */
export function writeFormat<Subject>(format: Format<Subject>, subject: Subject, catalog: Catalog, { root, out, published, dataset }: Writing): PublishedFile[] {
  const written = [...published.values()].filter((file) => dataset === undefined || file.dataset === dataset);
  return format.files(subject, catalog, written).map((file) => {
    if (published.has(file.path)) throw new Error(`two formats write ${file.path}`);
    const proof = writeFile(file, root, out, published);
    const made: PublishedFile = { path: file.path, mediaType: file.mediaType, ...proof, format: format.id, ...(dataset === undefined ? {} : { dataset }) };
    published.set(file.path, made);
    return made;
  });
}

function writeFile({ path: name, content }: FeedFile, root: string, out: string, published: ReadonlyMap<string, PublishedFile>): { bytes: number; sha256: string } {
  const full = path.join(out, name);
  mkdirSync(path.dirname(full), { recursive: true });
  if ('sameAs' in content) {
    const twin = published.get(content.sameAs);
    if (!twin) throw new Error(`${name} is to be as ${content.sameAs}, which is not written`);
    copyFileSync(path.join(out, content.sameAs), full, constants.COPYFILE_FICLONE);
    return { bytes: twin.bytes, sha256: twin.sha256 };
  }
  return writePieces(full, 'copyOf' in content ? readPieces(path.join(root, content.copyOf)) : content);
}

function writePieces(file: string, pieces: Content): { bytes: number; sha256: string } {
  const hash = createHash('sha256');
  let bytes = 0;
  const descriptor = openSync(file, 'w');
  try {
    for (const piece of pieces) {
      const buffer = typeof piece === 'string' ? Buffer.from(piece) : piece;
      for (let offset = 0; offset < buffer.length; ) offset += writeSync(descriptor, buffer, offset);
      hash.update(buffer);
      bytes += buffer.length;
    }
  } finally {
    closeSync(descriptor);
  }
  return { bytes, sha256: hash.digest('hex') };
}
