import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { labelsInOrder, type Catalog } from '../../src/domain/data/catalog.ts';
import type { Code } from '../../src/domain/data/codelist.ts';
import type { Labels } from '../../src/domain/data/terms.ts';
import { sdmxMl } from '../../src/feed/formats/sdmx-ml.ts';
import { mostSeriesWithAddress, sdmxRest } from '../../src/feed/formats/sdmx-rest.ts';
import { codelistsInUse } from '../../src/feed/formats/sdmx/structures.ts';
import { sdmxStructure } from '../../src/feed/formats/sdmx-structure.ts';
import type { FeedFile } from '../../src/feed/format.ts';
import { xmlText } from '../../src/feed/xml-text.ts';
import { portalsWithData, writtenFeed } from '../support/catalogs.ts';
import { hasCommand, hasValidators } from '../support/judges.ts';
import { below, byLanguage, childOf, csvRows, genericRows, readXml, schemaFaults, type XmlElement } from '../support/sdmx.ts';

const hasSchema = hasCommand('xmllint') && hasValidators('sdmx-ml-2.1');
const rest = 'sdmx/rest/v1';

test('what XML may not hold is replaced, and what means something in it is escaped', () => {
  expect(xmlText('a<b & "c"\n\u0001\ud800\u{1f41a}é')).toBe('a&lt;b &amp; &quot;c&quot;&#10;\ufffd\ufffd\u{1f41a}é');
});

describe.each(portalsWithData)('%s', (_, root) => {
  const { catalog, folder, files } = writtenFeed(root);
  const agency = catalog.portal.data?.agency ?? '';
  const own = files.filter(({ format }) => format.startsWith('sdmx-') && format !== 'sdmx-csv' && format !== 'sdmx-json');
  const read = (file: string): XmlElement => readXml(readFileSync(path.join(folder, file), 'utf8'));
  const digest = (file: string): string | undefined => files.find((one) => one.path === file)?.sha256;
  const texts = (labels: Labels): Record<string, string> => Object.fromEntries(labelsInOrder(labels, catalog.portal).map(({ tag, text }) => [tag, text]));
  const ids = (document: XmlElement, name: string): string[] => below(document, name).map(({ attributes }) => attributes['id'] ?? '');

  test.skipIf(!hasSchema)('every message is as the official schema of SDMX-ML 2.1 wants it (needs xmllint and ../shared/validators)', () => {
    const distinct = [...new Map(own.map((file) => [file.sha256, file.path])).values()];
    expect(distinct.length).toBeGreaterThan(catalog.datasets.length * 3);
    expect(schemaFaults(distinct.map((file) => path.join(folder, file)))).toBe('');
  });

  test.each(catalog.datasets.map((dataset) => [dataset.id, dataset] as const))('%s: rows are those of the reference form', (id, dataset) => {
    const document = read(`data/${id}/${id}.xml`);
    expect(genericRows(document, dataset)).toEqual(csvRows(folder, dataset));
    expect(digest(`sdmx/data/${dataset.dataflow}.xml`)).toBe(digest(`data/${id}/${id}.xml`));
    // What is not there is left out: an empty text would be a value.
    expect([...below(document, 'gen:ObsValue'), ...below(document, 'gen:Value')].filter(({ attributes }) => attributes['value'] === '')).toEqual([]);
  });

  test.each(catalog.datasets.map((dataset) => [dataset.id, dataset] as const))('%s: the header says who sends what, and as of when', (id, dataset) => {
    const document = read(`data/${id}/${id}.xml`);
    const header = childOf(document, 'mes:Header');
    const text = (name: string) => childOf(header, name)?.text;
    expect(text('mes:Test')).toBe(String(dataset.sample));
    expect(text('mes:Source')).toBe(dataset.licence.attribution);
    if (dataset.modified) expect(text('mes:Prepared')).toBe(`${dataset.modified}T00:00:00Z`);
    const structure = childOf(header, 'mes:Structure');
    expect([structure?.attributes['structureID'], childOf(document, 'mes:DataSet')?.attributes['structureRef']]).toEqual([`DSD_${dataset.dataflow}`, `DSD_${dataset.dataflow}`]);
    expect(childOf(childOf(structure, 'com:Structure'), 'Ref')?.attributes).toMatchObject({ id: `DSD_${dataset.dataflow}`, version: dataset.version, agencyID: agency, class: 'DataStructure' });
    const sender = childOf(header, 'mes:Sender');
    expect(sender?.attributes['id']).toBe(agency);
    expect(sender && byLanguage(sender, 'com:Name')).toEqual(texts(catalog.portal.agencies.find(({ id: one }) => one === catalog.portal.data?.publisher)?.name ?? {}));
    expect(below(sender ?? readXml('<none/>'), 'mes:Email').map(({ text: email }) => email)).toEqual(catalog.portal.contacts.filter(({ id: one }) => one === 'data').map(({ email }) => email));
  });

  describe('structures', () => {
    const document = read('sdmx/structure.xml');

    test('codelists hold every code in its order, with names and descriptions in all languages, and with what stands above it', () => {
      const found = below(document, 'str:Codelist').map((list) => ({
        id: list.attributes['id'],
        name: byLanguage(list, 'com:Name'),
        codes: list.children
          .filter(({ name }) => name === 'str:Code')
          .map((code) => ({
            id: code.attributes['id'],
            name: byLanguage(code, 'com:Name'),
            description: byLanguage(code, 'com:Description'),
            parent: childOf(childOf(code, 'str:Parent'), 'Ref')?.attributes['id'],
            alias: below(code, 'com:AnnotationTitle').map(({ text }) => text)[0],
          })),
      }));
      const expected = [...catalog.codelists.values()].map(({ id, name, codes }) => ({
        id,
        name: texts(name),
        codes: [...codes.values()].map((code) => ({ id: code.id, name: texts(code.name), description: texts(code.description), parent: code.parent, alias: code.alias })),
      }));
      expect(found).toEqual(expected);
    });

    test('a data structure has the columns of its dataset, each with its values and with what it is attached to', () => {
      const found = below(document, 'str:DataStructure').map((structure) => {
        const list = (name: string): [string | undefined, string | undefined][] =>
          below(structure, name).filter(({ attributes }) => attributes['id'] !== undefined).map((component) => [component.attributes['id'], below(component, 'str:LocalRepresentation').flatMap((values) => [...below(values, 'Ref').map(({ attributes }) => attributes['id']), ...below(values, 'str:TextFormat').map(({ attributes }) => attributes['textType'])])[0]]);
        const attributes = below(structure, 'str:Attribute').map((attribute) => [attribute.attributes['id'], attribute.attributes['assignmentStatus'], below(attribute, 'str:AttributeRelationship').flatMap((relationship) => relationship.children.map((of) => of.children[0]?.attributes['id']))]);
        return { id: structure.attributes['id'], dimensions: list('str:Dimension'), time: list('str:TimeDimension'), measure: list('str:PrimaryMeasure'), attributes, values: list('str:Attribute') };
      });
      const kinds: Record<string, string> = { period: 'ObservationalTimePeriod', decimal: 'Double', integer: 'Integer', text: 'String', source: 'String' };
      const expected = catalog.datasets.map(({ dataflow, dimensions, time, measure, seriesAttributes, observationAttributes }) => {
        const attributes = [...seriesAttributes, ...observationAttributes];
        const valued = (columns: typeof dimensions) => columns.map(({ id, codelist, type }) => [id, codelist ?? kinds[type]]);
        return {
          id: `DSD_${dataflow}`,
          dimensions: valued(dimensions),
          time: valued([time]),
          measure: valued([measure]),
          attributes: attributes.map(({ id, type, attachment }) => [id, type === 'text' ? 'Conditional' : 'Mandatory', attachment === 'series' ? dimensions.map((dimension) => dimension.id) : ['OBS_VALUE']]),
          values: valued(attributes),
        };
      });
      expect(found).toEqual(expected);
    });

    test('a dataflow has the title and the description of its dataset, and leads to its structure', () => {
      const found = below(document, 'str:Dataflow').map((flow) => [flow.attributes['id'], flow.attributes['version'], byLanguage(flow, 'com:Name'), byLanguage(flow, 'com:Description'), below(flow, 'Ref')[0]?.attributes['id']]);
      expect(found).toEqual(catalog.datasets.map(({ dataflow, version, title, description }) => [dataflow, version, texts(title), texts(description), `DSD_${dataflow}`]));
    });

    test('a source can be looked up where the attribute that names it is defined', () => {
      const found = below(document, 'str:DataStructure').map((structure) => below(structure, 'com:AnnotationURL').map(({ text }) => text));
      expect(found).toEqual(catalog.datasets.map(({ sources }) => sources.map(({ url }) => url)));
    });
  });

  test('whatever a structure refers to is in the same message, where the message has structures at all', () => {
    const classes: Record<string, string> = { Codelist: 'str:Codelist', DataStructure: 'str:DataStructure', Concept: 'str:Concept' };
    for (const file of ['sdmx/structure.xml', ...catalog.datasets.map(({ dataflow }) => `${rest}/datastructure/${agency}/DSD_${dataflow}/latest/index.html`)]) {
      const document = read(file);
      const missing = below(document, 'Ref').filter(({ attributes }) => classes[attributes['class'] ?? ''] && !ids(document, classes[attributes['class'] ?? ''] ?? '').includes(attributes['id'] ?? ''));
      expect(missing.map(({ attributes }) => attributes['id']), file).toEqual([]);
    }
  });

  test('a data structure alone brings the codes that stand in its dataset, those above them, and says where that is not all', () => {
    for (const { dataflow, codelists, columns, observations } of catalog.datasets) {
      const document = read(`${rest}/datastructure/${agency}/DSD_${dataflow}/latest/index.html`);
      for (const list of below(document, 'str:Codelist')) {
        const whole = codelists.get(list.attributes['id'] ?? '')?.codes;
        const used = columns.filter(({ codelist }) => codelist === list.attributes['id']).flatMap(({ id }) => observations.coded.get(id)?.texts ?? []);
        const found = ids(list, 'str:Code');
        expect(found, dataflow).toEqual(expect.arrayContaining(used));
        expect(list.attributes['isPartial'], dataflow).toBe(found.length === whole?.size ? undefined : 'true');
        for (const id of found) if (whole?.get(id)?.parent) expect(found).toContain(whole.get(id)?.parent);
        if (used.length > 0) expect(found.filter((id) => !used.includes(id) && ![...found].some((other) => whole?.get(other)?.parent === id)), dataflow).toEqual([]);
      }
      expect(below(document, 'str:Codelist').length).toBe(codelists.size);
    }
  });

  test('the codes above a code that stands in a dataset come with it', () => {
    const dataset = catalog.datasets.find(({ series }) => series.length > 0);
    const codelist = dataset?.codelists.get('CL_AREA');
    const [area = ''] = dataset?.observations.coded.get('REF_AREA')?.texts ?? [];
    if (!dataset || !codelist) throw new Error('no areas');
    const label = { name: {}, description: {} };
    const codes = new Map<string, Code>([['WORLD', { id: 'WORLD', ...label }], ['EARTH', { id: 'EARTH', parent: 'WORLD', ...label }], ['MOON', { id: 'MOON', ...label }], ...Array.from(codelist.codes, ([id, code]): [string, Code] => [id, { ...code, parent: 'EARTH' }])]);
    const [part] = codelistsInUse({ ...dataset, codelists: new Map([['CL_AREA', { ...codelist, codes }]]) });
    expect([...(part?.codes.keys() ?? [])]).toEqual(expect.arrayContaining(['WORLD', 'EARTH', area]));
    expect([part?.codes.has('MOON'), part?.isPartial]).toEqual([false, true]);
  });

  describe('the tree of folders that clients ask for', () => {
    test.each(catalog.datasets.map((dataset) => [dataset.id, dataset] as const))('%s: the whole of it has its addresses', (id, { dataflow, version }) => {
      const flows = [dataflow, `${agency},${dataflow},${version}`];
      for (const at of flows.flatMap((flow) => [flow, `${flow}/all`, `${flow}/all/all`])) expect(digest(`${rest}/data/${at}/index.html`), at).toBe(digest(`data/${id}/${id}.xml`));
    });

    test.each(catalog.datasets.map((dataset) => [dataset.id, dataset] as const))('%s: each of its series is at its key, alone and complete', (_id, dataset) => {
      const rows = csvRows(folder, dataset);
      for (const { key, start, end } of dataset.series) {
        expect(genericRows(read(`${rest}/data/${dataset.dataflow}/${key}/index.html`), dataset), key).toEqual(rows.slice(start, end));
        expect(digest(`${rest}/data/${dataset.dataflow}/${key}/all/index.html`)).toBe(digest(`${rest}/data/${dataset.dataflow}/${key}/index.html`));
      }
    });

    test('structures are found under all and under the agency, with the version, as the latest, and without either', () => {
      const artefacts = [
        ...catalog.datasets.flatMap(({ dataflow, version }) => [['dataflow', dataflow, version, 'str:Dataflow'], ['datastructure', `DSD_${dataflow}`, version, 'str:DataStructure']] as const),
        ...[...catalog.codelists.keys()].map((id) => ['codelist', id, '1.0', 'str:Codelist'] as const),
        ['conceptscheme', 'CONCEPTS', '1.0', 'str:ConceptScheme'] as const,
      ];
      for (const [resource, id, version, element] of artefacts) {
        const first = `${rest}/${resource}/all/${id}/index.html`;
        expect(ids(read(first), element)).toEqual([id]);
        for (const at of ['all', agency].flatMap((by) => [`${by}/${id}`, `${by}/${id}/latest`, `${by}/${id}/${version}`])) expect(digest(`${rest}/${resource}/${at}/index.html`), at).toBe(digest(first));
      }
      for (const [resource, element, count] of [['dataflow', 'str:Dataflow', catalog.datasets.length], ['datastructure', 'str:DataStructure', catalog.datasets.length], ['codelist', 'str:Codelist', catalog.codelists.size], ['conceptscheme', 'str:ConceptScheme', 1]] as const) {
        const first = `${rest}/${resource}/index.html`;
        expect(ids(read(first), element)).toHaveLength(count);
        for (const at of ['all', agency].flatMap((by) => [by, `${by}/all`, `${by}/all/latest`])) expect(digest(`${rest}/${resource}/${at}/index.html`), at).toBe(digest(first));
      }
    });

    test('a dataflow stands alone in its answer: a reader would take it for a structure otherwise', () => {
      for (const at of ['', ...catalog.datasets.map(({ dataflow }) => `/${agency}/${dataflow}/latest`)]) expect(read(`${rest}/dataflow${at}/index.html`).children.at(-1)?.children.map(({ name }) => name)).toEqual(['str:Dataflows']);
    });

    test('no address is both a file and a folder', () => {
      const paths = new Set(files.map((file) => file.path));
      const folders = new Set(files.flatMap(({ path: file }) => file.split('/').slice(0, -1).map((_part, index, parts) => parts.slice(0, index + 1).join('/'))));
      expect([...folders].filter((one) => paths.has(one))).toEqual([]);
    });

    test('a dataset of very many series has no address for each, nor for a key that is too long for a folder', () => {
      const dataset = catalog.datasets.find(({ series }) => series.length > 0);
      const [one] = dataset?.series ?? [];
      if (!dataset || !one) throw new Error('no series');
      const at = (changed: Partial<typeof dataset>): string[] => sdmxRest.files({ ...catalog, datasets: [{ ...dataset, ...changed }] } satisfies Catalog, catalog, []).map(({ path: file }) => file).filter((file) => file.startsWith(`${rest}/data/`));
      expect(at({ series: Array.from({ length: mostSeriesWithAddress + 1 }, (_none, index) => ({ ...one, key: `K.${index}` })) })).toEqual(['', '/all', '/all/all'].map((key) => `${rest}/data/${dataset.dataflow}${key}/index.html`));
      expect(at({ series: [{ ...one, key: 'K'.repeat(256) }] })).toEqual(at({ series: [] }));
    });
  });

  test('the same catalogue gives the same bytes', () => {
    const written = (): [string, string][] => [...catalog.datasets.flatMap((dataset) => sdmxMl.files(dataset, catalog, [])), ...sdmxStructure.files(catalog, catalog, []), ...sdmxRest.files(catalog, catalog, [])].map((file) => [file.path, contentOf(file)]);
    const first = written();
    expect(first).toEqual(written());
    expect(Object.fromEntries(first)['sdmx/structure.xml']).toBe(readFileSync(path.join(folder, 'sdmx/structure.xml'), 'utf8'));
    expect(first.map(([file]) => file).sort()).toEqual(own.map((file) => file.path).sort());
  });
});

const contentOf = ({ content }: FeedFile): string => ('sameAs' in content || 'copyOf' in content ? JSON.stringify(content) : [...content].join(''));
