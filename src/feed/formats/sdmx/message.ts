import { catalogDate, datasetDate, labelsInOrder, type Catalog } from '../../../domain/data/catalog.ts';
import type { Dataset } from '../../../domain/data/dataset.ts';
import type { Labels } from '../../../domain/data/terms.ts';
import { xmlText } from '../../xml-text.ts';

/** What the messages of SDMX share: names of artefacts, references and the header (SDMX 2.1, section 3A, https://github.com/sdmx-twg/sdmx-ml-v2_1). */

/** The concepts of all datasets stand in one scheme. */
export const conceptScheme = 'CONCEPTS';

/** Codelists and the concept scheme are not versioned in the source: they keep one version, and datasets tell their own. */
export const sharedVersion = '1.0';

export const dataStructureId = ({ dataflow }: Pick<Dataset, 'dataflow'>): string => `DSD_${dataflow}`;

/** Who maintains the structures. */
export function agencyOf({ portal }: Catalog): string {
  if (!portal.data) throw new Error('a catalogue without an agency');
  return portal.data.agency;
}

/** What can be referred to, with its package in the information model. */
const packages = { Dataflow: 'datastructure', DataStructure: 'datastructure', Codelist: 'codelist', ConceptScheme: 'conceptscheme' } as const;
export type ArtefactClass = keyof typeof packages;

export interface Artefact {
  class: ArtefactClass;
  id: string;
  version: string;
}

/** Permanent name of an artefact (SDMX 2.1, section 5, Universal Resource Name). */
export const urnOf = (catalog: Catalog, { class: name, id, version }: Artefact): string => `urn:sdmx:org.sdmx.infomodel.${packages[name]}.${name}=${agencyOf(catalog)}:${id}(${version})`;

export const dataflowOf = ({ dataflow, version }: Dataset): Artefact => ({ class: 'Dataflow', id: dataflow, version });
export const dataStructureOf = (dataset: Dataset): Artefact => ({ class: 'DataStructure', id: dataStructureId(dataset), version: dataset.version });

export const reference = (catalog: Catalog, { class: name, id, version }: Artefact): string =>
  `<Ref id="${id}" version="${version}" agencyID="${agencyOf(catalog)}" package="${packages[name]}" class="${name}"/>`;

/** Moment at which a message was prepared: a build has no clock, so it is the day of the newest figures. */
export const preparedOf = (catalog: Catalog, dataset?: Dataset): string => `${dataset ? datasetDate(dataset) : catalogDate(catalog)}T00:00:00Z`;

/** Name of a message: the same as long as the figures are. */
export const messageId = (catalog: Catalog, name: string, dataset?: Dataset): string => `${name}_${preparedOf(catalog, dataset).slice(0, 10)}`;

/** One element for each language. */
export const localized = (element: string, labels: Labels, { portal }: Pick<Catalog, 'portal'>): string =>
  labelsInOrder(labels, portal).map(({ tag, text }) => `<${element} xml:lang="${tag}">${xmlText(text)}</${element}>`).join('');

export const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

const namespace = 'http://www.sdmx.org/resources/sdmxml/schemas/v2_1';
export const namespaces = (third: 'structure' | 'data/generic'): string =>
  `xmlns:mes="${namespace}/message" xmlns:com="${namespace}/common" xmlns:${third === 'structure' ? 'str' : 'gen'}="${namespace}/${third}"`;

/**
 * Header of a message (SDMXMessage.xsd, BaseHeaderType). It has no name of its own and no reporting period: a reader
 * in use keeps the one for what follows, and takes the other for a date.
 */
export function header(catalog: Catalog, name: string, dataset?: Dataset): string {
  const { portal } = catalog;
  const publisher = portal.agencies.find(({ id }) => id === portal.data?.publisher);
  const contact = portal.contacts.find(({ id }) => id === 'data');
  const lines = [
    `<mes:ID>${messageId(catalog, name, dataset)}</mes:ID>`,
    `<mes:Test>${dataset?.sample ?? false}</mes:Test>`,
    `<mes:Prepared>${preparedOf(catalog, dataset)}</mes:Prepared>`,
    `<mes:Sender id="${agencyOf(catalog)}">${localized('com:Name', publisher?.name ?? {}, catalog)}${contact ? `<mes:Contact><mes:Email>${xmlText(contact.email)}</mes:Email></mes:Contact>` : ''}</mes:Sender>`,
    ...(dataset
      ? [
          // Any name would do that the data set repeats; by this one a reader in use asks for the structure.
          `<mes:Structure structureID="${dataStructureId(dataset)}" dimensionAtObservation="${dataset.time.id}"><com:Structure>${reference(catalog, dataStructureOf(dataset))}</com:Structure></mes:Structure>`,
          '<mes:DataSetAction>Information</mes:DataSetAction>',
          // The attribution is in whatever language its source is named in.
          `<mes:Source xml:lang="und">${xmlText(dataset.licence.attribution)}</mes:Source>`,
        ]
      : []),
  ];
  return `<mes:Header>\n${lines.join('\n')}\n</mes:Header>\n`;
}
