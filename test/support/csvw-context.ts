/**
 * Terms of the context of CSV on the Web that the feed uses (http://www.w3.org/ns/csvw): a reader would fetch it, and a
 * test asks no network.
 */
const literal = { '@language': null };
const boolean = 'http://www.w3.org/2001/XMLSchema#boolean';
const count = 'http://www.w3.org/2001/XMLSchema#nonNegativeInteger';
const reference = 'http://www.w3.org/2001/XMLSchema#anyURI';

export const csvwContext = {
  '@context': {
    csvw: 'http://www.w3.org/ns/csvw#',
    dc: 'http://purl.org/dc/terms/',
    dcat: 'http://www.w3.org/ns/dcat#',
    schema: 'http://schema.org/',
    wrds: 'http://www.w3.org/2007/05/powder-s#',
    xsd: 'http://www.w3.org/2001/XMLSchema#',
    ...Object.fromEntries(['date', 'decimal', 'gYear', 'gYearMonth', 'integer', 'string'].map((name) => [name, `xsd:${name}`])),
    tables: { '@id': 'csvw:table', '@type': '@id', '@container': '@set' },
    tableSchema: { '@id': 'csvw:tableSchema', '@type': '@id' },
    columns: { '@id': 'csvw:column', '@type': '@id', '@container': '@list' },
    titles: { '@id': 'csvw:title', '@container': '@language' },
    datatype: { '@id': 'csvw:datatype', '@type': '@vocab' },
    dialect: { '@id': 'csvw:dialect', '@type': '@id' },
    foreignKeys: { '@id': 'csvw:foreignKey', '@type': '@id' },
    reference: { '@id': 'csvw:reference', '@type': '@id' },
    columnReference: { '@id': 'csvw:columnReference', '@language': null, '@container': '@list' },
    ...Object.fromEntries(['aboutUrl', 'propertyUrl', 'valueUrl'].map((name) => [name, { '@id': `csvw:${name}`, '@type': '@id' }])),
    ...Object.fromEntries(['url', 'resource'].map((name) => [name, { '@id': `csvw:${name}`, '@type': reference }])),
    ...Object.fromEntries(['base', 'format', 'name', 'null', 'lang', 'primaryKey', 'delimiter', 'quoteChar', 'encoding', 'lineTerminators'].map((name) => [name, { '@id': `csvw:${name}`, ...literal }])),
    ...Object.fromEntries(['required', 'virtual', 'suppressOutput', 'doubleQuote', 'header', 'skipInitialSpace', 'trim'].map((name) => [name, { '@id': `csvw:${name}`, '@type': boolean }])),
    headerRowCount: { '@id': 'csvw:headerRowCount', '@type': count },
  },
};
