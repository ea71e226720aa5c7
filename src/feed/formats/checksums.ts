import { datasetPath, type CatalogFormat, type DatasetFormat, type PublishedFile } from '../format.ts';
import { inPieces } from '../pieces.ts';

const name = 'SHA256SUMS';
const folder = 'data/';

/** Digests of a dataset's files as `sha256sum --check` reads them in the dataset's folder. */
export const checksums: DatasetFormat = {
  id: 'checksums',
  title: name,
  standard: 'https://www.gnu.org/software/coreutils/manual/html_node/sha2-utilities.html',
  files(dataset, _catalog, written) {
    const base = datasetPath(dataset);
    const own = written.filter(({ path }) => path.startsWith(base));
    return [{ path: base + name, mediaType: 'text/plain', content: inPieces(lines(own, ({ path }) => path.slice(base.length))) }];
  },
};

/** Digests of the whole feed, relative to /data/; what stands elsewhere is named from there. */
export const allChecksums: CatalogFormat = {
  id: 'all-checksums',
  title: name,
  standard: 'https://www.gnu.org/software/coreutils/manual/html_node/sha2-utilities.html',
  files: (_subject, _catalog, written) => [
    { path: folder + name, mediaType: 'text/plain', content: inPieces(lines(written, ({ path }) => (path.startsWith(folder) ? path.slice(folder.length) : `../${path}`))) },
  ],
};

/** Two spaces between digest and name: the file is read as bytes or as text alike. */
function* lines(files: readonly PublishedFile[], nameOf: (file: PublishedFile) => string): Generator<string> {
  for (const file of files) yield `${file.sha256}  ${nameOf(file)}\n`;
}
