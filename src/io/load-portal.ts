import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { joinFields, type Entry, type EntryText } from '../domain/entry.ts';
import { collectionIds, isCollectionId } from '../domain/collections.ts';
import { seriesFaults } from '../domain/data/catalog-faults.ts';
import type { Catalog } from '../domain/data/catalog.ts';
import type { FieldFault } from '../domain/data/field-fault.ts';
import { compareFindings, isError, type Finding } from '../domain/finding.ts';
import { buildGraph, segmentsOf, type DataPages, type Graph } from '../domain/graph.ts';
import { checkGraph } from '../domain/graph-faults.ts';
import { measurePortal } from '../domain/measures.ts';
import type { StringsFile } from '../domain/interface-strings.ts';
import { toPortal, type PortalFile } from '../domain/portal.ts';
import { checkDataTexts } from './check-data-texts.ts';
import { checkPictures } from './check-pictures.ts';
import { compileContent } from './compile-content.ts';
import type { CompileJob } from './compile-file.ts';
import { compilerFingerprint, digest, generatorRoot } from './fingerprint.ts';
import { setMessageLanguage } from './message-language.ts';
import { Pack } from './pack.ts';
import type { Progress } from './progress.ts';
import { aimsFile, readCatalog } from './read-catalog.ts';
import { locateField } from './read-fields.ts';
import { portalFile, readPortalFile } from './read-portal-file.ts';
import { readStrings } from './read-strings.ts';
import { scanContent, textFile, type EntryFolder } from './scan-content.ts';

/** A whole portal, read and checked: all that a page may need, except the bodies, which stay in the pack. */
export interface LoadedPortal {
  portal: PortalFile;
  strings: Record<string, StringsFile>;
  entries: Entry[];
  /** Pictures beside entries, as collection/folder/name.jpg. */
  pictures: string[];
  /** Pages about data; absent where there is no content/data/. */
  data?: DataPages;
}

export interface LoadOptions {
  /** Folder that holds content/, i18n/ and public/. */
  root: string;
  /** Language in which fields are judged aloud: a zod locale; English where it is left out. */
  language?: string;
  progress: Progress;
}

/** Where a portal's compiled texts are kept between builds. */
export const cacheFolder = (root: string): string => path.join(generatorRoot, '.cache', digest(path.resolve(root)).slice(0, 12));

/** Reads everything, and reports everything that is wrong with it at once. */
export async function loadPortal({ root, language = '', progress }: LoadOptions): Promise<{ loaded?: LoadedPortal; catalog?: Catalog; findings: Finding[] }> {
  setMessageLanguage(language);
  const { portal, findings } = readPortalFile(root);
  if (!portal) return { findings };
  const prefixes = portal.locales.map(({ prefix }) => prefix);
  const sourceFirst = [portal.sourceLocale, ...prefixes.filter((prefix) => prefix !== portal.sourceLocale)];
  const read = readStrings(root, portal.locales, toPortal(portal).source);
  const scan = scanContent(root, sourceFirst);
  findings.push(...read.findings, ...scan.findings);

  const cache = cacheFolder(root);
  mkdirSync(cache, { recursive: true });
  const pack = new Pack(cache, compilerFingerprint());
  const pictures = scan.entries.flatMap(({ id, pictures: names }) => names.map((name) => `${id}/${name}`));
  const checked = await checkPictures(root, pictures.map((name) => `content/${name}`), pack, progress);
  const { keys, findings: compileFindings } = await compileContent({ root, jobs: scan.entries.flatMap(toJobs), pack, otherKeys: checked.keys, language, progress });
  findings.push(...checked.findings, ...compileFindings);

  const entries = scan.entries.map((folder) => toEntry(folder, prefixes, keys, pack)).filter((entry) => entry !== undefined);
  pack.close();
  const data = readCatalog(root, portal);
  findings.push(...data.findings);
  const dataPages = data.catalog && toDataPages(data.catalog);
  const graph: Graph = buildGraph(toPortal(portal), segmentsOf(read.strings), entries, dataPages);
  // A text that did not compile would make every link to it look dead: such links are judged once all compile.
  if (![...scan.findings, ...compileFindings].some(isError)) findings.push(...checkGraph(graph, new Set(pictures), (file, at) => locateField(root, file, at)), ...checkPortalReferences(portal, graph, root), ...checkAimDocuments(data.catalog, graph, root));
  if (!data.findings.some(isError)) findings.push(...checkFigures(portal, data.catalog, root), ...checkDataTexts(entries, data.catalog, portal, root));
  findings.sort(compareFindings);
  if (findings.some(isError)) return { findings };
  return { loaded: { portal, strings: read.strings, entries, pictures, ...(dataPages ? { data: dataPages } : {}) }, ...(data.catalog ? { catalog: { ...data.catalog, measures: measurePortal(entries, data.catalog) } } : {}), findings };
}

const toJobs = ({ id, collection, locales: [source = '', ...others] }: EntryFolder): CompileJob[] => [
  { file: textFile(id, source), collection },
  ...others.map((locale) => ({ file: textFile(id, locale), collection, translates: textFile(id, source) })),
];

function toEntry({ id, collection, folder, locales }: EntryFolder, order: string[], keys: Map<string, string>, pack: Pack): Entry | undefined {
  const [source = ''] = locales;
  const heads = new Map<string, { key: string; head: Pick<EntryText, 'fields' | 'mentions' | 'anchors' | 'length'> }>();
  for (const locale of locales) {
    const key = keys.get(textFile(id, locale));
    if (key !== undefined) heads.set(locale, { key, head: JSON.parse(pack.head(key)) });
  }
  const shared = heads.get(source)?.head.fields;
  if (!shared) return undefined;
  const texts: Record<string, EntryText> = {};
  for (const locale of order) {
    const read = heads.get(locale);
    if (!read) continue;
    const { fields, mentions, anchors, length } = read.head;
    texts[locale] = { locale, file: textFile(id, locale), fields: locale === source ? fields : joinFields(shared, fields), mentions, anchors, length, body: read.key };
  }
  return { id, collection, folder, source, texts };
}

/** Sections, topics and entries that the portal file itself names. */
function checkPortalReferences(portal: PortalFile, graph: Graph, root: string): Finding[] {
  const { hero, featured, gallery, answers } = portal.home;
  const named: [PropertyKey[], string][] = [
    [['home', 'hero'], hero],
    ...featured.map((id, index): [PropertyKey[], string] => [['home', 'featured', index], id]),
    ...gallery.entries.map((id, index): [PropertyKey[], string] => [['home', 'gallery', 'entries', index], id]),
    ...(['main', 'footer'] as const).flatMap((menu) =>
      portal.navigation[menu].flatMap((target, index): [PropertyKey[], string][] => ('entry' in target ? [[['navigation', menu, index], target.entry]] : [])),
    ),
  ];
  const sections: [PropertyKey[], string][] = [
    [['home', 'gallery', 'collection'], gallery.collection],
    [['home', 'answers', 'collection'], answers.collection],
    ...(['main', 'footer'] as const).flatMap((menu) =>
      portal.navigation[menu].flatMap((target, index): [PropertyKey[], string][] => ('collection' in target ? [[['navigation', menu, index], target.collection]] : [])),
    ),
  ];
  const place = (at: PropertyKey[]) => ({ file: portalFile, ...locateField(root, portalFile, at) });
  return [
    ...named.filter(([, id]) => !graph.entries.has(id)).map(([at, id]): Finding => ({ rule: 'entry-dead', ...place(at), values: { entry: id, near: '' } })),
    ...sections.filter(([, id]) => !isCollectionId(id)).map(([at, id]): Finding => ({ rule: 'collection-unknown', ...place(at), values: { name: id, known: collectionIds.join(', ') } })),
  ];
}

/** Documents that aims name and the portal does not have. */
const checkAimDocuments = (catalog: Catalog | undefined, graph: Graph, root: string): Finding[] =>
  (catalog?.aims ?? []).flatMap(({ document }, index): Finding[] =>
    document === undefined || graph.entries.has(document) ? [] : [{ rule: 'entry-dead', file: aimsFile, ...locateField(root, aimsFile, ['aims', index, 'document']), values: { entry: document, near: '' } }],
  );

/** Figures of the home page that content/data/ does not hold. */
function checkFigures({ home }: PortalFile, catalog: Catalog | undefined, root: string): Finding[] {
  const indices = catalog?.indices.map(({ id }) => id) ?? [];
  const faults = home.figures.flatMap(({ dataset, series, index }, at): FieldFault[] => {
    const path = ['home', 'figures', at];
    if (index !== undefined) return indices.includes(index) ? [] : [{ rule: 'index-unknown', path: [...path, 'index'], values: { id: index, known: indices.join(', ') } }];
    return seriesFaults({ dataset: dataset ?? '', series: series ?? '' }, path, catalog?.datasets ?? []);
  });
  return faults.map(({ rule, path, values }) => ({ rule, file: portalFile, ...locateField(root, portalFile, path), values }));
}

const toDataPages = ({ datasets, indices }: Catalog): DataPages => ({
  datasets: datasets.map(({ id, vintages }) => ({ id, vintages: vintages.map(({ date }) => date) })),
  indices: indices.map(({ id }) => id),
});
