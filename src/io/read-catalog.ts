import { lstatSync } from 'node:fs';
import path from 'node:path';
import { aimFaults, dataflowFaults, indexFaults, releaseFaults } from '../domain/data/catalog-faults.ts';
import type { Catalog } from '../domain/data/catalog.ts';
import { labelFaults } from '../domain/data/dataset-faults.ts';
import type { DatasetFile } from '../domain/data/dataset-file.ts';
import type { Dataset } from '../domain/data/dataset.ts';
import { fieldFault, type FieldFault } from '../domain/data/field-fault.ts';
import { indexFileSchema, type RankingIndex } from '../domain/data/ranking.ts';
import { releasesFileSchema, type DataRelease } from '../domain/data/release.ts';
import { targetsFileSchema, type Aim } from '../domain/data/target.ts';
import { fault, isError, type Finding } from '../domain/finding.ts';
import { dataSections } from '../domain/graph.ts';
import { toPortal, type PortalFile } from '../domain/portal.ts';
import { readCodelists } from './read-codelists.ts';
import { readDataset, type DataLanguages } from './read-dataset.ts';
import { formulaFaults, placeFaults, readYaml } from './read-fields.ts';
import { isDataName, isFolder, readFolder } from './read-folder.ts';
import { portalFile } from './read-portal-file.ts';

const folder = 'content/data';
const start = { line: 1, column: 1 };

/** Where the measurable aims stand. */
export const aimsFile = `${folder}/targets.yaml`;

export const hasData = (root: string): boolean => lstatSync(path.join(root, folder), { throwIfNoEntry: false }) !== undefined;

/** Datasets that could be read, and names of datasets and indices that could not, or not under that name: nothing is said of what others say of them. */
interface Known {
  datasets: readonly Dataset[];
  unread: ReadonlySet<string>;
  unreadIndices: Set<string>;
}

/** All of content/data/, or everything that is wrong with it. A portal without the folder has no catalogue. */
export function readCatalog(root: string, portal: PortalFile): { catalog?: Catalog; findings: Finding[] } {
  if (!hasData(root)) return { findings: [] };
  if (!isFolder(root, folder)) return { findings: [{ ...fault(isLink(root) ? 'file-link' : 'data-file-unexpected', start), file: folder }] };
  const languages: DataLanguages = { known: portal.locales.map(({ prefix }) => prefix), needed: [...new Set([portal.sourceLocale, ...portal.fallbackLocales])] };
  const { folders, files, findings } = readFolder(root, folder, { files: (name) => name === 'releases.yaml' || name === 'targets.yaml', folders: (name) => ['datasets', 'codelists', 'indices'].includes(name) });
  if (!portal.data) findings.push({ ...fault('portal-data-missing', start), file: portalFile });

  const codelists = folders.includes('codelists') ? readCodelists(root, languages) : { codelists: new Map(), broken: new Set<string>(), findings: [] };
  findings.push(...codelists.findings);
  const listed = folders.includes('datasets') ? readFolder(root, `${folder}/datasets`, { folders: (name) => (isDataName(name) && !(dataSections as readonly string[]).includes(name)) || 'file-name' }) : { folders: [], findings: [] };
  findings.push(...listed.findings);
  const read = listed.folders.map((id) => ({ id, ...readDataset(root, id, codelists, languages) }));
  findings.push(...read.flatMap((one) => one.findings));
  const described = read.flatMap(({ id, meta, place }) => (meta ? [{ id, meta, place }] : []));
  const shared = dataflowFaults(described.map(({ id, meta }) => ({ id, dataflow: meta.dataflow })));
  for (const { id, meta, place } of described) findings.push(...place([...portalFaults(meta, portal), ...shared.filter((one) => one.id === id).map((one) => one.fault)]));

  const datasets = read.flatMap(({ dataset }) => (dataset ? [dataset] : []));
  const known: Known = { datasets, unread: new Set(read.flatMap(({ id, dataset }) => (dataset?.id === id ? [] : [id]))), unreadIndices: new Set() };
  const indices = folders.includes('indices') ? readIndices(root, known, languages, findings) : [];
  const releases = files.includes('releases.yaml') ? readReleases(root, known, languages, findings) : [];
  const aims = files.includes('targets.yaml') ? readAims(root, known, indices, languages, findings) : [];
  if (findings.some(isError)) return { findings };
  return { catalog: { portal: toPortal(portal), datasets, codelists: codelists.codelists, indices, releases, aims }, findings };
}

const isLink = (root: string): boolean => lstatSync(path.join(root, folder)).isSymbolicLink();

/** Topics and agencies that a dataset names, and the portal does not have. */
function portalFaults({ topics, owner }: DatasetFile, portal: PortalFile): FieldFault[] {
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
  const [knownTopics, knownAgencies] = [ids(portal.topics), ids(portal.agencies)];
  return [
    ...topics.flatMap((id, index) => (knownTopics.includes(id) ? [] : [fieldFault('topic-unknown', ['topics', index], { id, known: knownTopics.join(', ') })])),
    ...(knownAgencies.includes(owner) ? [] : [fieldFault('agency-unknown', ['owner'], { id: owner, known: knownAgencies.join(', ') })]),
  ];
}

/** What is said of datasets that could not be read would look dead, and is judged once they can be. */
const ofRead = (faults: readonly FieldFault[], { unread, unreadIndices }: Known): FieldFault[] =>
  faults.filter(({ rule, values: { id = '' } }) => !(rule === 'dataset-unknown' && unread.has(id)) && !(rule === 'index-unknown' && unreadIndices.has(id)));

function readIndices(root: string, known: Known, languages: DataLanguages, findings: Finding[]): RankingIndex[] {
  const inside = `${folder}/indices`;
  const listed = readFolder(root, inside, { files: (name) => name.endsWith('.yaml') && (isDataName(name.slice(0, -'.yaml'.length)) || 'file-name') });
  findings.push(...listed.findings);
  const codes = new Set<string>();
  return listed.files.flatMap((name): RankingIndex[] => {
    const file = `${inside}/${name}`;
    const stem = name.slice(0, -'.yaml'.length);
    const read = readYaml(root, file, indexFileSchema);
    if (Array.isArray(read) || read.data.id !== stem) known.unreadIndices.add(stem);
    if (Array.isArray(read)) {
      findings.push(...read);
      return [];
    }
    const { data, fields } = read;
    const faults = [
      ...(data.id === stem ? [] : [fieldFault('index-name', ['id'], { file: stem, id: data.id })]),
      ...(codes.has(data.code) ? [fieldFault('index-twice', ['code'], { id: data.code })] : []),
      ...labelFaults(indexFileSchema, data, languages.needed, languages.known),
      ...formulaFaults(data),
      ...ofRead(indexFaults(data, known.datasets), known),
    ];
    codes.add(data.code);
    findings.push(...placeFaults(faults, fields, file));
    return [data];
  });
}

function readReleases(root: string, known: Known, { needed, known: locales }: DataLanguages, findings: Finding[]): DataRelease[] {
  const file = `${folder}/releases.yaml`;
  const read = readYaml(root, file, releasesFileSchema);
  if (Array.isArray(read)) {
    findings.push(...read);
    return [];
  }
  const { releases } = read.data;
  const faults = [...labelFaults(releasesFileSchema, read.data, needed, locales), ...formulaFaults(read.data), ...ofRead(releaseFaults(releases, known.datasets), known)];
  findings.push(...placeFaults(faults, read.fields, file));
  return releases;
}

function readAims(root: string, known: Known, indices: readonly RankingIndex[], { needed, known: locales }: DataLanguages, findings: Finding[]): Aim[] {
  const file = aimsFile;
  const read = readYaml(root, file, targetsFileSchema);
  if (Array.isArray(read)) {
    findings.push(...read);
    return [];
  }
  const { aims } = read.data;
  const faults = [...labelFaults(targetsFileSchema, read.data, needed, locales), ...formulaFaults(read.data), ...ofRead(aimFaults(aims, known.datasets, indices), known)];
  findings.push(...placeFaults(faults, read.fields, file));
  return aims;
}
