import type { Catalog } from '../../../domain/data/catalog.ts';
import { datasetPath, type PublishedFile } from '../../format.ts';

/** A part of an address that varies, with what may stand there. */
export interface Parameter {
  name: string;
  description: string;
  schema: { type: 'string'; enum?: string[]; pattern?: string; format?: string };
  example: string;
}

/** An address of the feed, or of files that differ in one part of their address only. */
export interface Address {
  /** From the site's root, with a leading slash. */
  path: string;
  mediaType: string;
  dataset?: string;
  parameter?: Parameter;
}

/** Values up to which a parameter lists them. */
const mostListed = 200;

/** Written after the description of addresses, for each of them names that description in turn. */
const later: readonly Pick<PublishedFile, 'path' | 'mediaType' | 'dataset'>[] = [
  { path: 'data/openapi.json', mediaType: 'application/json' },
  { path: 'data/index.json', mediaType: 'application/json' },
  { path: 'data/SHA256SUMS', mediaType: 'text/plain' },
];

/** Every address of the feed. Vintages of a dataset share one, and so do the series of a dataflow, by their dates and keys. */
export function addressesOf(catalog: Catalog, written: readonly PublishedFile[]): Address[] {
  const templates = new Map<string, { address: Address; values: string[] }>();
  const found = new Map<string, Address>();
  const varying = [...vintagePlaces(catalog), ...seriesPlaces(catalog)];
  const byPrefix = new Map(varying.map((place) => [place.prefix, place]));
  for (const { path, mediaType, dataset } of [...written, ...later]) {
    const name = path.replace(/(^|\/)index\.html$/, '$1');
    const { place, value, rest } = placeOf(byPrefix, name);
    if (!place) {
      found.set(`/${name}`, { path: `/${name}`, mediaType, dataset });
      continue;
    }
    const template = `/${place.prefix}{${place.parameter.name}}${rest}`;
    const known = templates.get(template) ?? { address: { path: template, mediaType, dataset: place.dataset }, values: [] };
    templates.set(template, known);
    if (known.values.length === 0) found.set(template, known.address);
    known.values.push(value);
    known.address.parameter = { ...place.parameter, schema: known.values.length > mostListed ? place.wide : { type: 'string', enum: known.values }, example: known.values[0] ?? '' };
  }
  return [...found.values()];
}

/** Where one part of an address varies: all that stands before it. */
interface Place {
  prefix: string;
  dataset?: string;
  parameter: Pick<Parameter, 'name' | 'description'>;
  /** What may stand there, where the values are too many to list. */
  wide: Parameter['schema'];
  accepts(value: string): boolean;
}

const vintagePlaces = ({ datasets }: Catalog): Place[] =>
  datasets.map((dataset) => ({
    prefix: datasetPath(dataset, 'v/'),
    dataset: dataset.id,
    parameter: { name: 'date', description: 'Day of publication.' },
    wide: { type: 'string', format: 'date' },
    accepts: (value) => dataset.vintages.some(({ date }) => date === value),
  }));

const seriesPlaces = ({ datasets }: Catalog): Place[] =>
  datasets.map(({ dataflow, dimensions, series }) => {
    const keys = new Set(series.map(({ key }) => key));
    return {
      prefix: `sdmx/rest/v1/data/${dataflow}/`,
      parameter: { name: 'key', description: `Key of a series: ${dimensions.map((dimension) => dimension.id).join('.')}.` },
      wide: { type: 'string', pattern: `^[A-Za-z0-9_@$-]+(\\.[A-Za-z0-9_@$-]+){${dimensions.length - 1}}$` },
      accepts: (value) => keys.has(value),
    };
  });

function placeOf(byPrefix: ReadonlyMap<string, Place>, path: string): { place?: Place; value: string; rest: string } {
  for (let slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
    const place = byPrefix.get(path.slice(0, slash + 1));
    if (!place) continue;
    const end = path.indexOf('/', slash + 1);
    const value = path.slice(slash + 1, end < 0 ? undefined : end);
    if (end >= 0 && place.accepts(value)) return { place, value, rest: path.slice(end) };
  }
  return { value: '', rest: '' };
}
