import type { Catalog } from '../../../domain/data/catalog.ts';
import type { Code, Codelist } from '../../../domain/data/codelist.ts';
import { codesInUse } from '../../../domain/data/codes-in-use.ts';
import type { Column } from '../../../domain/data/column.ts';
import { conceptName } from '../../../domain/data/concept.ts';
import type { Dataset } from '../../../domain/data/dataset.ts';
import type { Content } from '../../format.ts';
import { inPieces } from '../../pieces.ts';
import { xmlText } from '../../xml-text.ts';
import { agencyOf, conceptScheme, dataflowOf, dataStructureOf, declaration, header, localized, namespaces, reference, sharedVersion, urnOf, type Artefact } from './message.ts';

/** A codelist, or the part of it that matters to one dataset (SDMXStructureBase.xsd, isPartial). */
export interface CodelistPart extends Codelist {
  isPartial?: boolean;
}

/** What a structure message holds. */
export interface Structures {
  dataflows?: readonly Dataset[];
  codelists?: readonly CodelistPart[];
  /** Whether the concept scheme is there. */
  concepts?: boolean;
  dataStructures?: readonly Dataset[];
}

/** A structure message (SDMXMessage.xsd, StructureType). Its parts stand in the order of StructuresType. */
export const structureMessage = (catalog: Catalog, name: string, structures: Structures): Content => inPieces(message(catalog, name, structures));

function* message(catalog: Catalog, name: string, { dataflows = [], codelists = [], concepts = false, dataStructures = [] }: Structures): Generator<string> {
  yield `${declaration}<mes:Structure ${namespaces('structure')}>\n${header(catalog, name)}<mes:Structures>`;
  if (dataflows.length > 0) yield* within('Dataflows', dataflows.map((dataset) => dataflow(catalog, dataset)));
  if (codelists.length > 0) yield* within('Codelists', codelists.flatMap((list) => codelist(catalog, list)));
  if (concepts) yield* within('Concepts', conceptLines(catalog));
  if (dataStructures.length > 0) yield* within('DataStructures', dataStructures.map((dataset) => dataStructure(catalog, dataset)));
  yield '</mes:Structures>\n</mes:Structure>\n';
}

function* within(element: string, lines: Iterable<string>): Generator<string> {
  yield `<str:${element}>\n`;
  for (const line of lines) yield `${line}\n`;
  yield `</str:${element}>\n`;
}

export const codelistOf = ({ id }: Codelist): Artefact => ({ class: 'Codelist', id, version: sharedVersion });
export const conceptSchemeArtefact: Artefact = { class: 'ConceptScheme', id: conceptScheme, version: sharedVersion };

/**
 * Codelists of a dataset with the codes that stand in its rows and those above them: whole lists beside every data
 * structure would grow with the square of the catalogue. Where there are no rows yet, the lists are whole.
 */
export function codelistsInUse(dataset: Dataset): CodelistPart[] {
  if (dataset.observations.length === 0) return [...dataset.codelists.values()];
  return [...dataset.codelists.values()].map((list) => {
    const used = new Set<string>();
    const keep = (code: Code | undefined): void => {
      if (!code || used.has(code.id)) return;
      used.add(code.id);
      keep(list.codes.get(code.parent ?? ''));
    };
    for (const column of dataset.columns) if (column.codelist === list.id) codesInUse(dataset, column).forEach(keep);
    return { ...list, codes: new Map([...list.codes].filter(([id]) => used.has(id))), isPartial: used.size < list.codes.size };
  });
}

const maintainable = (catalog: Catalog, artefact: Artefact): string => `id="${artefact.id}" urn="${urnOf(catalog, artefact)}" version="${artefact.version}" agencyID="${agencyOf(catalog)}"`;

const dataflow = (catalog: Catalog, dataset: Dataset): string =>
  `<str:Dataflow ${maintainable(catalog, dataflowOf(dataset))}>${localized('com:Name', dataset.title, catalog)}${localized('com:Description', dataset.description, catalog)}` +
  `<str:Structure>${reference(catalog, dataStructureOf(dataset))}</str:Structure></str:Dataflow>`;

/** An artefact has at least one name: where no language has any, it is its own. */
const nameOr = (labels: Codelist['name'], plain: string, catalog: Catalog): string => localized('com:Name', labels, catalog) || `<com:Name>${xmlText(plain)}</com:Name>`;

const annotation = (type: string, title: string, address = ''): string =>
  `<com:Annotation><com:AnnotationTitle>${xmlText(title)}</com:AnnotationTitle><com:AnnotationType>${type}</com:AnnotationType>${address && `<com:AnnotationURL>${xmlText(address)}</com:AnnotationURL>`}</com:Annotation>`;

function codelist(catalog: Catalog, list: CodelistPart): string[] {
  const codes = [...list.codes.values()].map(({ id, parent, alias, name, description }) => {
    const annotations = alias === undefined ? '' : `<com:Annotations>${annotation('ORIGINAL_CODE', alias)}</com:Annotations>`;
    const above = parent === undefined ? '' : `<str:Parent><Ref id="${parent}"/></str:Parent>`;
    return `<str:Code id="${id}">${annotations}${nameOr(name, id, catalog)}${localized('com:Description', description, catalog)}${above}</str:Code>`;
  });
  return [`<str:Codelist ${maintainable(catalog, codelistOf(list))}${list.isPartial ? ' isPartial="true"' : ''}>${nameOr(list.name, list.id, catalog)}`, ...codes, '</str:Codelist>'];
}

/** Every column of every dataset is a concept; datasets that share a column share it. */
function conceptLines(catalog: Catalog): string[] {
  const columns = new Map<string, Column>();
  for (const dataset of catalog.datasets) for (const column of dataset.columns) if (!columns.has(column.id)) columns.set(column.id, column);
  const concepts = [...columns.values()].map((column) => {
    const { labels, plain } = conceptName(column, catalog.codelists);
    return `<str:Concept id="${column.id}">${nameOr(labels, plain, catalog)}</str:Concept>`;
  });
  return [`<str:ConceptScheme ${maintainable(catalog, conceptSchemeArtefact)}><com:Name>Concepts</com:Name>`, ...concepts, '</str:ConceptScheme>'];
}

/** Kinds of uncoded values (SDMXCommon.xsd, DataType). A measure is a number that may be missing, which a Decimal may not. */
export const textTypes: Record<Exclude<Column['type'], 'code'>, string> = { period: 'ObservationalTimePeriod', decimal: 'Double', integer: 'Integer', text: 'String', source: 'String' };

function dataStructure(catalog: Catalog, dataset: Dataset): string {
  const { dimensions, time, measure, seriesAttributes, observationAttributes } = dataset;
  const component = ({ id, type, codelist: list = '' }: Column): string => {
    const concept = `<Ref id="${id}" maintainableParentID="${conceptScheme}" maintainableParentVersion="${sharedVersion}" agencyID="${agencyOf(catalog)}" package="conceptscheme" class="Concept"/>`;
    const values = type === 'code' ? `<str:Enumeration>${reference(catalog, { class: 'Codelist', id: list, version: sharedVersion })}</str:Enumeration>` : `<str:TextFormat textType="${textTypes[type]}"/>`;
    return `<str:ConceptIdentity>${concept}</str:ConceptIdentity><str:LocalRepresentation>${values}</str:LocalRepresentation>`;
  };
  const ofSeries = dimensions.map(({ id }) => `<str:Dimension><Ref id="${id}"/></str:Dimension>`).join('');
  const ofObservation = `<str:PrimaryMeasure><Ref id="${measure.id}"/></str:PrimaryMeasure>`;
  const attribute = (column: Column, relationship: string): string => {
    const sources = column.type === 'source' ? `<com:Annotations>${dataset.sources.map(({ id, title, publisher, url }) => annotation('SOURCE', `${id}: ${title} (${publisher})`, url)).join('')}</com:Annotations>` : '';
    return `<str:Attribute id="${column.id}" assignmentStatus="${column.type === 'text' ? 'Conditional' : 'Mandatory'}">${sources}${component(column)}<str:AttributeRelationship>${relationship}</str:AttributeRelationship></str:Attribute>`;
  };
  return [
    `<str:DataStructure ${maintainable(catalog, dataStructureOf(dataset))}>${localized('com:Name', dataset.title, catalog)}`,
    '<str:DataStructureComponents>',
    '<str:DimensionList id="DimensionDescriptor">',
    ...dimensions.map((column, index) => `<str:Dimension id="${column.id}" position="${index + 1}">${component(column)}</str:Dimension>`),
    `<str:TimeDimension id="${time.id}" position="${dimensions.length + 1}">${component(time)}</str:TimeDimension>`,
    '</str:DimensionList>',
    '<str:AttributeList id="AttributeDescriptor">',
    ...seriesAttributes.map((column) => attribute(column, ofSeries)),
    ...observationAttributes.map((column) => attribute(column, ofObservation)),
    '</str:AttributeList>',
    `<str:MeasureList id="MeasureDescriptor"><str:PrimaryMeasure id="${measure.id}">${component(measure)}</str:PrimaryMeasure></str:MeasureList>`,
    '</str:DataStructureComponents>',
    '</str:DataStructure>',
  ].join('\n');
}
