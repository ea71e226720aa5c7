import type { Codelist } from '../domain/data/codelist.ts';
import { columnFaults, datasetFaults, indicatorFaults, labelFaults } from '../domain/data/dataset-faults.ts';
import { datasetFileSchema, type DatasetFile } from '../domain/data/dataset-file.ts';
import { byRole, type Dataset, type Vintage } from '../domain/data/dataset.ts';
import type { FieldFault } from '../domain/data/field-fault.ts';
import { column, seriesOf, type Observations } from '../domain/data/observations.ts';
import { changesBetween, type Change } from '../domain/data/vintage.ts';
import { fault, type Fault, type Finding } from '../domain/finding.ts';
import type { ObservationRules } from '../feed/cell-faults.ts';
import { codeOrder } from '../feed/parse-observations.ts';
import { formulaFaults, placeFaults, readYaml } from './read-fields.ts';
import { isFolder, readFolder } from './read-folder.ts';
import { digestOf, readObservations, type ObservationFile } from './read-observations.ts';

export interface DataLanguages {
  /** Prefixes of the portal's languages. */
  known: readonly string[];
  /** Those in which everything must be named. */
  needed: readonly string[];
}

export interface ReadCodelists {
  codelists: ReadonlyMap<string, Codelist>;
  /** Ids of those that are there and could not be read. */
  broken: ReadonlySet<string>;
}

/** A dataset, or as much of it as could be read; `place` finds the lines of what is found later. */
export interface ReadDataset {
  meta?: DatasetFile;
  dataset?: Dataset;
  place(faults: readonly FieldFault[]): Finding[];
  findings: Finding[];
}

const start = { line: 1, column: 1 };

/** A dataset's folder, or everything that is wrong with it. */
export function readDataset(root: string, id: string, { codelists, broken }: ReadCodelists, languages: DataLanguages): ReadDataset {
  const folder = `content/data/datasets/${id}`;
  const file = `${folder}/dataset.yaml`;
  const listed = readFolder(root, folder, { files: (name) => ['dataset.yaml', 'data.csv'].includes(name), folders: (name) => name === 'vintages' });
  const { findings } = listed;
  const place: ReadDataset['place'] = () => [];
  if (!listed.files.includes('dataset.yaml')) return { place, findings: [...findings, ...missing(file)] };
  const read = readYaml(root, file, datasetFileSchema);
  if (Array.isArray(read)) return { place, findings: [...findings, ...read] };

  const { data: meta, fields } = read;
  const placeIn: ReadDataset['place'] = (faults) => placeFaults(faults, fields, file);
  const ofColumns = columnFaults(meta, { has: (codelist) => codelists.has(codelist) || broken.has(codelist) });
  const ofFields = datasetFaults(meta, id, languages.known);
  findings.push(...placeIn([...ofFields, ...labelFaults(datasetFileSchema, meta, languages.needed, languages.known), ...formulaFaults(meta), ...ofColumns]));
  const isReadable = ofColumns.length === 0;

  const rules: ObservationRules = { columns: meta.columns, codelists, sources: meta.sources };
  const order = codeOrder(rules);
  const vintages = readVintages();
  const current = readCurrent();
  if (!current || !isReadable) return { meta, place: placeIn, findings };
  const { observations } = current;
  if (observations.length > 0) findings.push(...placeIn(indicatorFaults(meta, new Set(column(observations, 'INDICATOR').texts))));
  return { meta, dataset: toDataset(meta, observations, vintages.read, codelists), place: placeIn, findings };

  /** A file in whose place, or around which, something else stands was told when the folder was listed. */
  function missing(name: string): Finding[] {
    const isTold = findings.some((finding) => finding.file === name || name.startsWith(`${finding.file}/`));
    return isTold ? [] : [{ ...fault('dataset-file-missing', start, { file: name }), file: name }];
  }

  function readFile(name: string): ObservationFile | undefined {
    const found = readObservations(root, name, rules);
    if (!Array.isArray(found)) return found;
    findings.push(...found);
    return undefined;
  }

  function readVintages(): { read: Vintage[]; newest?: ObservationFile } {
    const inside = `${folder}/vintages`;
    const isListed = (name: string): boolean => meta.vintages.some(({ date }) => name === `${date}.csv`);
    const frozen = isFolder(root, inside) ? readFolder(root, inside, { files: (name) => isListed(name) || (/^\d{4}-\d\d-\d\d\.csv$/.test(name) ? 'vintage-unlisted' : false) }) : undefined;
    findings.push(...(frozen?.findings ?? []));
    const read: Vintage[] = [];
    let newest: ObservationFile | undefined;
    for (const [index, entry] of meta.vintages.entries()) {
      const name = `${inside}/${entry.date}.csv`;
      if (!frozen?.files.includes(`${entry.date}.csv`)) {
        findings.push(...missing(name));
        continue;
      }
      const found = isReadable ? readFile(name) : undefined;
      const sha256 = found?.sha256 ?? digestOf(root, name);
      if (sha256 !== entry.sha256) findings.push(...placeIn([{ rule: 'vintage-digest', path: ['vintages', index, 'sha256'], values: { date: entry.date, found: sha256 } }]));
      if (!found) continue;
      read.push({ ...entry, file: name, rows: found.observations.length, changes: newest ? changesBetween(newest.observations, found.observations, meta.columns, order) : [] });
      newest = found;
    }
    return { read, ...(newest ? { newest } : {}) };
  }

  /** data.csv is nearly always the newest vintage itself: then it is not read into rows again. */
  function readCurrent(): ObservationFile | undefined {
    const name = `${folder}/data.csv`;
    if (!listed.files.includes('data.csv')) {
      if (meta.status === 'planned') return { observations: noRows(meta), sha256: '' };
      findings.push(...missing(name));
      return undefined;
    }
    if (!isReadable) return undefined;
    const last = meta.vintages.at(-1);
    const sha256 = digestOf(root, name);
    if (vintages.newest?.sha256 === sha256) return vintages.newest;
    const found = readFile(name);
    // Where the entry names these very bytes, it is the frozen file that is not what it was.
    if (!found || last?.sha256 === sha256) return found;
    if (!last) findings.push({ ...fault('vintage-first', start, { dataset: id }), file: name });
    else if (vintages.newest && vintages.read.at(-1)?.date === last.date && !ofFields.some(({ rule }) => rule === 'vintage-order'))
      findings.push({ ...changed(vintages.newest.observations, found.observations, last.date), file: name });
    return found;
  }

  function changed(before: Observations, now: Observations, date: string): Fault {
    const changes = changesBetween(before, now, meta.columns, order);
    const [change] = changes;
    if (!change) return fault('vintage-bytes', start, { dataset: id, date });
    const values = { dataset: id, date, count: String(changes.length), change: changeText(change) };
    return fault('vintage-missing', { line: lineOf(change, now, meta), column: 1 }, values);
  }
}

const changeText = ({ series, period, column: name, old, new: now }: Change): string => `${series} ${period} ${name} ${old || '—'} → ${now || '—'}`;

function lineOf({ series, period }: Change, observations: Observations, { columns }: DatasetFile): number {
  const { dimensions, time } = byRole(columns);
  const found = seriesOf(observations, dimensions.map(({ id }) => id)).find(({ key }) => key === series);
  const times = column(observations, time.id);
  for (let row = found?.start ?? 0; row < (found?.end ?? 0); row++) if (times.texts[times.at[row] ?? 0] === period) return observations.lines[row] ?? 1;
  return 1;
}

/** A planned dataset has its columns and no rows. */
const noRows = ({ columns }: DatasetFile): Observations => ({
  length: 0,
  values: [],
  lines: new Uint32Array(),
  coded: new Map(columns.filter(({ role }) => role !== 'measure').map(({ id }) => [id, { texts: [], at: new Uint32Array() }])),
});

function toDataset(meta: DatasetFile, observations: Observations, vintages: Vintage[], codelists: ReadonlyMap<string, Codelist>): Dataset {
  const roles = byRole(meta.columns);
  const own = meta.columns.flatMap(({ codelist }) => (codelist === undefined ? [] : [codelist]));
  const periods = column(observations, roles.time.id).texts.toSorted();
  const [first, last] = [periods[0], periods.at(-1)];
  const modified = vintages.at(-1)?.date;
  return {
    ...meta,
    ...roles,
    observations,
    series: seriesOf(observations, roles.dimensions.map((dimension) => dimension.id)),
    vintages,
    codelists: new Map([...codelists].filter(([name]) => own.includes(name))),
    ...(first !== undefined && last !== undefined ? { coverage: { first, last } } : {}),
    ...(modified !== undefined ? { modified } : {}),
  };
}
