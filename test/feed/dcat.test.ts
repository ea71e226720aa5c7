import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import environment from '@zazuko/env-node';
import SHACLValidator from 'rdf-validate-shacl';
import { Parser, type Quad } from 'n3';
import { describe, expect, test } from 'vitest';
import { periodDays } from '../../src/domain/data/period.ts';
import { dcat } from '../../src/feed/formats/dcat.ts';
import { portalsWithData, writtenFeed } from '../support/catalogs.ts';
import { bytesOf } from '../support/feed-bytes.ts';
import { hasValidators, validators } from '../support/judges.ts';

const shapes = 'dcat-ap/releases/3.0.1/shacl';
const ns = { dcat: 'http://www.w3.org/ns/dcat#', dct: 'http://purl.org/dc/terms/', vcard: 'http://www.w3.org/2006/vcard/ns#', foaf: 'http://xmlns.com/foaf/0.1/', spdx: 'http://spdx.org/rdf/terms#', adms: 'http://www.w3.org/ns/adms#' };
const type = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const xsd = 'http://www.w3.org/2001/XMLSchema#';

interface Term {
  termType: string;
  value: string;
  language?: string;
  datatype?: { value: string };
}

/** What a quad says, with the language tag in the lower case that RDF compares. */
const said = ({ subject, predicate, object }: Record<'subject' | 'predicate' | 'object', Term>): string =>
  JSON.stringify([subject.termType, subject.value, predicate.value, object.termType, object.value, object.datatype?.value, object.language?.toLowerCase()]);

async function readJsonLd(text: string): Promise<string[]> {
  const stream = environment.formats.parsers.import('application/ld+json', Readable.from([text]));
  if (!stream) throw new Error('no parser of JSON-LD');
  return [...(await environment.dataset().import(stream))].map((quad) => said(quad));
}

const read = (...parts: string[]): string => readFileSync(path.join(...parts), 'utf8');

async function shapeFaults(quads: readonly Quad[], file: string): Promise<string[]> {
  const rules = environment.dataset(new Parser().parse(read(validators, shapes, file)));
  const report = await new SHACLValidator(rules, { factory: environment }).validate(environment.dataset([...quads]));
  const faults = [...report.results].map(({ focusNode, path: property, severity, sourceConstraintComponent }) => `${severity?.value} ${focusNode?.value} ${JSON.stringify(property)} ${sourceConstraintComponent?.value}`);
  return report.conforms || faults.length > 0 ? faults : ['does not conform'];
}

describe.each(portalsWithData)('the catalogue of %s', (_name, root) => {
  const { catalog, folder, files } = writtenFeed(root);
  const turtle = read(folder, 'data/catalog.ttl');
  const quads = new Parser().parse(turtle);
  const base = `${catalog.portal.address}/data/catalog.ttl#`;
  const valuesOf = (subject: string, property: string): string[] => quads.filter((quad) => quad.subject.value === subject && quad.predicate.value === property).map(({ object }) => object.value);
  const textsOf = (subject: string, property: string): Record<string, string> =>
    Object.fromEntries(quads.flatMap(({ subject: { value }, predicate, object }) => (value === subject && predicate.value === property && object.termType === 'Literal' ? [[object.language, object.value]] : [])));
  const ofType = (name: string): string[] => quads.filter(({ predicate, object }) => predicate.value === type && object.value === name).map(({ subject }) => subject.value);
  const byTag = (labels: Record<string, string>): Record<string, string> => Object.fromEntries(catalog.portal.locales.flatMap(({ prefix, tag }) => (labels[prefix] === undefined ? [] : [[tag.toLowerCase(), labels[prefix]]])));

  test.skipIf(!hasValidators(shapes)).each(['dcat-ap-SHACL.ttl', 'ranges.ttl'])('keeps the shapes of %s without a word (needs ../shared/validators)', async (file) => {
    expect(await shapeFaults(quads, file)).toEqual([]);
  });

  test.skipIf(!hasValidators(shapes))('would not pass the shapes without its publisher (needs ../shared/validators)', async () => {
    expect(await shapeFaults(quads.filter(({ predicate }) => predicate.value !== `${ns.dct}publisher`), 'dcat-ap-SHACL.ttl')).not.toEqual([]);
  });

  test('is the same graph as Turtle and as JSON-LD, without a blank node', async () => {
    const ttl = quads.map(said).sort();
    expect((await readJsonLd(read(folder, 'data/catalog.jsonld'))).sort()).toEqual(ttl);
    expect(ttl.filter((quad) => quad.includes('BlankNode'))).toEqual([]);
    expect(new Set(ttl).size).toBe(ttl.length);
  });

  test('has its title and description in every language, its publisher and a real address for questions', () => {
    const data = catalog.portal.data;
    expect(textsOf(`${base}catalogue`, `${ns.dct}title`)).toEqual(byTag(data?.title ?? {}));
    expect(textsOf(`${base}catalogue`, `${ns.dct}description`)).toEqual(byTag(data?.description ?? {}));
    const [publisher = ''] = valuesOf(`${base}catalogue`, `${ns.dct}publisher`);
    expect(textsOf(publisher, `${ns.foaf}name`)).toEqual(byTag(catalog.portal.agencies.find(({ id }) => id === data?.publisher)?.name ?? {}));
    const emails = quads.filter(({ predicate }) => [`${ns.vcard}hasEmail`, `${ns.foaf}mbox`].includes(predicate.value)).map(({ object }) => [object.termType, object.value]);
    expect(emails).toContainEqual(['NamedNode', `mailto:${catalog.portal.contacts.find(({ id }) => id === 'data')?.email}`]);
    expect(emails.filter(([kind, value = '']) => kind !== 'NamedNode' || !/^mailto:[^@\s]+@[^@\s]+$/.test(value))).toEqual([]);
  });

  test('lists every dataset with its texts, subject, days, period, frequency and page', () => {
    expect(valuesOf(`${base}catalogue`, `${ns.dcat}dataset`)).toEqual(catalog.datasets.map(({ id }) => base + id));
    for (const dataset of catalog.datasets) {
      const node = base + dataset.id;
      expect(textsOf(node, `${ns.dct}title`), dataset.id).toEqual(byTag(dataset.title));
      expect(textsOf(node, `${ns.dct}description`), dataset.id).toEqual(byTag(dataset.description));
      expect(valuesOf(node, `${ns.dcat}keyword`).sort()).toEqual([...new Set(catalog.portal.locales.flatMap(({ prefix, tag }) => (dataset.keywords[prefix] ?? []).map((word) => JSON.stringify([tag, word]))))].map((word) => (JSON.parse(word) as string[])[1]).sort());
      expect(valuesOf(node, `${ns.dcat}theme`)).toEqual([`http://publications.europa.eu/resource/authority/data-theme/${dataset.theme}`]);
      expect(valuesOf(node, `${ns.dct}issued`)).toEqual(dataset.vintages.slice(0, 1).map(({ date }) => date));
      expect(valuesOf(node, `${ns.dct}modified`)).toEqual(dataset.modified === undefined ? [] : [dataset.modified]);
      const [period = ''] = valuesOf(node, `${ns.dct}temporal`);
      expect([...valuesOf(period, `${ns.dcat}startDate`), ...valuesOf(period, `${ns.dcat}endDate`)]).toEqual(dataset.coverage ? [periodDays(dataset.coverage.first).start, periodDays(dataset.coverage.last).end] : []);
      expect(valuesOf(node, `${ns.dct}accrualPeriodicity`)).toEqual([`http://publications.europa.eu/resource/authority/frequency/${{ A: 'ANNUAL', Q: 'QUARTERLY', M: 'MONTHLY' }[dataset.frequency]}`]);
      expect(valuesOf(node, `${ns.dcat}landingPage`)).toEqual([`${catalog.portal.address}/${catalog.portal.fallbackLocales[0]}/data/${dataset.id}/`]);
      expect(valuesOf(node, `${ns.dct}provenance`)).toHaveLength(dataset.sources.length);
    }
  });

  test('names every file that holds figures, with its true length and digest, and no other', () => {
    const published = new Map(files.map((file) => [`${catalog.portal.address}/${file.path}`, file]));
    for (const dataset of catalog.datasets) {
      const data = files.filter((file) => path.dirname(file.path) === `data/${dataset.id}` && path.basename(file.path).startsWith(`${dataset.id}.`) && file.mediaType !== 'application/csvm+json');
      const named = valuesOf(base + dataset.id, `${ns.dcat}distribution`).flatMap((node) => valuesOf(node, `${ns.dcat}downloadURL`));
      expect(named, dataset.id).toEqual(data.map((file) => `${catalog.portal.address}/${file.path}`));
      expect(named.length).toBeGreaterThan(0);
    }
    for (const node of ofType(`${ns.dcat}Distribution`)) {
      const [address = ''] = valuesOf(node, `${ns.dcat}downloadURL`);
      const file = published.get(address);
      const bytes = readFileSync(path.join(folder, file?.path ?? ''));
      const [checksum = ''] = valuesOf(node, `${ns.spdx}checksum`);
      expect(valuesOf(node, `${ns.dcat}accessURL`)).toEqual([address]);
      expect(valuesOf(node, `${ns.dcat}byteSize`)).toEqual([String(bytes.length)]);
      expect(valuesOf(checksum, `${ns.spdx}checksumValue`)).toEqual([createHash('sha256').update(bytes).digest('hex')]);
      expect(valuesOf(node, `${ns.dcat}mediaType`)).toEqual([`https://www.iana.org/assignments/media-types/${file?.mediaType.split(';')[0]}`]);
      for (const property of ['license', 'rights', 'language', 'format']) expect(valuesOf(node, `${ns.dct}${property}`).length, `${node} ${property}`).toBeGreaterThan(0);
    }
  });

  test('keeps what was published before as versions of today’s dataset', () => {
    for (const dataset of catalog.datasets) {
      const versions = valuesOf(base + dataset.id, `${ns.dcat}hasVersion`);
      expect(versions.map((node) => valuesOf(node, `${ns.dct}issued`)[0])).toEqual(dataset.vintages.slice(0, -1).map(({ date }) => date));
      versions.forEach((node, index) => {
        const [file = ''] = valuesOf(node, `${ns.dcat}distribution`);
        expect(valuesOf(valuesOf(file, `${ns.spdx}checksum`)[0] ?? '', `${ns.spdx}checksumValue`)).toEqual([dataset.vintages[index]?.sha256]);
        expect(textsOf(node, `${ns.adms}versionNotes`)).toEqual(byTag(dataset.vintages[index]?.reason ?? {}));
      });
    }
  });

  test('writes days that are days and numbers that are numbers, each with its type', () => {
    const forms: Record<string, RegExp> = { date: /^\d{4}-\d{2}-\d{2}$/, nonNegativeInteger: /^\d+$/, hexBinary: /^([0-9a-f]{2})+$/, duration: /^P\d+[YMD]$/, string: /\S/ };
    const typed = quads.flatMap(({ object }) => (object.termType === 'Literal' && object.language === '' ? [[object.datatype.value.replace(xsd, ''), object.value] as const] : []));
    expect(typed.filter(([kind, value]) => !forms[kind]?.test(value))).toEqual([]);
    const days = typed.filter(([kind]) => kind === 'date').map(([, value]) => value);
    expect(days.length).toBeGreaterThan(0);
    expect(days.filter((day) => new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10) !== day)).toEqual([]);
    const dated = new Set(['issued', 'modified'].map((name) => ns.dct + name));
    expect(quads.filter(({ predicate, object }) => dated.has(predicate.value) && !(object.termType === 'Literal' && object.datatype.value === `${xsd}date`))).toEqual([]);
  });

  test('gives the same bytes twice', () => {
    const written = () => dcat.files(catalog, catalog, files).map(({ content }) => bytesOf(content as Iterable<string>).toString());
    expect(written()).toEqual(written());
  });
});
