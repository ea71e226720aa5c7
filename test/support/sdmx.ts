import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { SaxesParser } from 'saxes';
import type { Dataset } from '../../src/domain/data/dataset.ts';
import { validators } from './judges.ts';

/** One observation: text by column, empty where there is none. */
export type Row = Record<string, string>;

export interface XmlElement {
  /** With its prefix. */
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  text: string;
}

/** The root of a document, read by a parser that refuses what is not well-formed. */
export function readXml(text: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', ({ name, attributes }) => {
    const element: XmlElement = { name, attributes: Object.fromEntries(Object.values(attributes).map((attribute) => [attribute.name, attribute.value])), children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (content) => {
    const element = open.at(-1);
    if (element) element.text += content;
  });
  parser.on('closetag', () => void open.pop());
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(text).close();
  const [document] = root.children;
  if (!document) throw new Error('an empty document');
  return document;
}

/** Elements of that name below an element, in their order. */
export const below = (element: XmlElement, name: string): XmlElement[] => element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...below(child, name)]);

export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined => element?.children.find((child) => child.name === name);

/** Texts of the children of that name by language; the schema’s own default is English. */
export const byLanguage = (element: XmlElement, name: string): Record<string, string> =>
  Object.fromEntries(element.children.filter((child) => child.name === name).map(({ attributes, text }) => [attributes['xml:lang'] ?? 'default', text]));

/** Cells of a line as RFC 4180 has them. */
const cellsOf = (line: string): string[] => Array.from(`,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,"]*))/g), ([, quoted, plain = '']) => quoted?.replaceAll('""', '"') ?? plain);

/** Header and rows of a file in which every line is a row. */
export function readCsv(text: string): { header: string[]; rows: Row[] } {
  const [header = [], ...lines] = text.replace(/\n$/, '').split('\n').map(cellsOf);
  return {
    header,
    rows: lines.map((cells) => {
      if (cells.length !== header.length) throw new Error(`${cells.length} cells: ${cells.join('|')}`);
      return Object.fromEntries(cells.map((cell, index) => [header[index] ?? '', cell]));
    }),
  };
}

/** Rows of the reference form. */
export const csvRows = (folder: string, { id }: Pick<Dataset, 'id'>): Row[] => readCsv(readFileSync(path.join(folder, `data/${id}/${id}.csv`), 'utf8')).rows;

/** Rows of a generic data message, each with all columns of the dataset. */
export function genericRows(document: XmlElement, { columns, time, measure }: Dataset): Row[] {
  const none = Object.fromEntries(columns.map(({ id }) => [id, '']));
  const values = (element: XmlElement | undefined): Row => Object.fromEntries((element?.children ?? []).map(({ attributes }) => [attributes['id'] ?? '', attributes['value'] ?? '']));
  return below(document, 'gen:Series').flatMap((series) => {
    const shared = { ...none, ...values(childOf(series, 'gen:SeriesKey')), ...values(childOf(series, 'gen:Attributes')) };
    return series.children
      .filter(({ name }) => name === 'gen:Obs')
      .map((observation): Row => ({
        ...shared,
        [time.id]: childOf(observation, 'gen:ObsDimension')?.attributes['value'] ?? '',
        [measure.id]: childOf(observation, 'gen:ObsValue')?.attributes['value'] ?? '',
        ...values(childOf(observation, 'gen:Attributes')),
      }));
  });
}

/** What xmllint holds against files, by the official schema of SDMX-ML 2.1. */
export function schemaFaults(files: readonly string[]): string {
  const schema = path.join(validators, 'sdmx-ml-2.1/schemas/SDMXMessage.xsd');
  const judge = (some: readonly string[]): string => {
    const { status, stderr } = spawnSync('xmllint', ['--nonet', '--noout', '--schema', schema, ...some], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
    return status === 0 ? '' : stderr.split('\n').filter((line) => !line.endsWith(' validates')).slice(0, 20).join('\n');
  };
  const parts = Array.from({ length: Math.ceil(files.length / 200) }, (_, index) => files.slice(index * 200, (index + 1) * 200));
  return parts.map(judge).join('');
}
