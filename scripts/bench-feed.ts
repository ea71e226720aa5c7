import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Catalog } from '../src/domain/data/catalog.ts';
import { datasetFormats } from '../src/feed/formats.ts';
import { ObservationReader } from '../src/feed/parse-observations.ts';
import { readCatalog } from '../src/io/read-catalog.ts';
import { readLines } from '../src/io/read-lines.ts';
import { readPortalFile } from '../src/io/read-portal-file.ts';
import { writeFormat } from '../src/io/write-feed.ts';
import type { PublishedFile } from '../src/feed/format.ts';
import { largeDataset } from './bench/large-dataset.ts';

/** Writes one dataset of a million observations in every format and tells what each costs. */
const { values } = parseArgs({ options: { root: { type: 'string', default: '.' }, observations: { type: 'string', default: '1000000' } } });
const root = path.resolve(values.root);
const { portal } = readPortalFile(root);
const base = portal && readCatalog(root, portal).catalog;
if (!base) throw new Error('The portal has no sound data: npm run check says why.');
const model = base.datasets.find(({ series }) => series.length > 0);
if (!model) throw new Error('No dataset of the portal has figures.');

const dataset = largeDataset(model, Number(values.observations));
const catalog: Catalog = { ...base, datasets: [dataset], indices: [] };
const out = mkdtempSync(path.join(tmpdir(), 'sen-feed-'));
const published = new Map<string, PublishedFile>();
const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);
const row = (cells: string[]): string => `${(cells[0] ?? '').padEnd(16)}${cells.slice(1).map((cell) => cell.padStart(12)).join('')}\n`;

try {
  process.stdout.write(`${dataset.observations.length.toLocaleString('en')} observations in ${dataset.series.length.toLocaleString('en')} series\n${row(['format', 'seconds', 'MB', 'files'])}`);
  const begin = performance.now();
  for (const format of datasetFormats) {
    globalThis.gc?.();
    const start = performance.now();
    const files = writeFormat(format, dataset, catalog, { root, out, published, dataset: dataset.id });
    process.stdout.write(row([format.id, ((performance.now() - start) / 1000).toFixed(2), megabytes(files.reduce((sum, { bytes }) => sum + bytes, 0)), String(files.length)]));
  }
  process.stdout.write(row(['all', ((performance.now() - begin) / 1000).toFixed(2), megabytes([...published.values()].reduce((sum, { bytes }) => sum + bytes, 0)), String(published.size)]));
  process.stdout.write(`peak memory while writing: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB\n`);
  const file = `data/${dataset.id}/${dataset.id}.csv`;
  const reading = performance.now();
  const reader = new ObservationReader({ columns: dataset.columns, codelists: dataset.codelists, sources: dataset.sources });
  readLines(out, file, (line) => reader.push(line));
  const read = reader.finish();
  if (Array.isArray(read)) throw new Error(JSON.stringify(read[0]));
  process.stdout.write(`reading ${megabytes(statSync(path.join(out, file)).size)} MB of it again: ${((performance.now() - reading) / 1000).toFixed(2)} s\n`);
} finally {
  rmSync(out, { recursive: true, force: true });
}
