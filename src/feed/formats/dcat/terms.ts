/** Terms of DCAT-AP 3.0.1 (https://semiceu.github.io/DCAT-AP/releases/3.0.1) that the catalogue uses. */

export const prefixes = {
  adms: 'http://www.w3.org/ns/adms#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  prov: 'http://www.w3.org/ns/prov#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  spdx: 'http://spdx.org/rdf/terms#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

/** How the values of a property are written: as address, as text by language, as plain text, or typed. */
export type ValueKind = 'iri' | 'texts' | 'text' | `xsd:${string}`;

export const properties = {
  'adms:status': 'iri',
  'adms:versionNotes': 'texts',
  'dcat:accessURL': 'iri',
  'dcat:byteSize': 'xsd:nonNegativeInteger',
  'dcat:contactPoint': 'iri',
  'dcat:dataset': 'iri',
  'dcat:distribution': 'iri',
  'dcat:downloadURL': 'iri',
  'dcat:endDate': 'xsd:date',
  'dcat:endpointDescription': 'iri',
  'dcat:endpointURL': 'iri',
  'dcat:hasVersion': 'iri',
  'dcat:isVersionOf': 'iri',
  'dcat:keyword': 'texts',
  'dcat:landingPage': 'iri',
  'dcat:mediaType': 'iri',
  'dcat:servesDataset': 'iri',
  'dcat:service': 'iri',
  'dcat:startDate': 'xsd:date',
  'dcat:temporalResolution': 'xsd:duration',
  'dcat:theme': 'iri',
  'dcat:themeTaxonomy': 'iri',
  'dcat:version': 'text',
  'dct:accessRights': 'iri',
  'dct:accrualPeriodicity': 'iri',
  'dct:conformsTo': 'iri',
  'dct:creator': 'iri',
  'dct:description': 'texts',
  'dct:format': 'iri',
  'dct:identifier': 'text',
  'dct:isReferencedBy': 'iri',
  'dct:issued': 'xsd:date',
  'dct:language': 'iri',
  'dct:license': 'iri',
  'dct:modified': 'xsd:date',
  'dct:provenance': 'iri',
  'dct:publisher': 'iri',
  'dct:rights': 'iri',
  'dct:source': 'iri',
  'dct:spatial': 'iri',
  'dct:temporal': 'iri',
  'dct:title': 'texts',
  'foaf:homepage': 'iri',
  'foaf:mbox': 'iri',
  'foaf:name': 'texts',
  'foaf:page': 'iri',
  'prov:wasDerivedFrom': 'iri',
  'rdfs:label': 'texts',
  'skos:inScheme': 'iri',
  'skos:prefLabel': 'text',
  'spdx:algorithm': 'iri',
  'spdx:checksum': 'iri',
  'spdx:checksumValue': 'xsd:hexBinary',
  'vcard:fn': 'text',
  'vcard:hasEmail': 'iri',
} as const satisfies Record<string, ValueKind>;

export type Property = keyof typeof properties;

/** The address of a name with its prefix. */
export function expand(name: string): string {
  const [prefix = '', local = ''] = name.split(':');
  return prefixes[prefix as keyof typeof prefixes] + local;
}
