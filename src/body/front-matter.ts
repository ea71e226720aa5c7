import { isAlias, isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node, type YAMLMap } from 'yaml';
import { fault, type Fault, type Place } from '../domain/finding.ts';
import type { RuleId } from '../domain/rules.ts';
import { checkDecoded } from './text-gate.ts';

export interface Split {
  /** YAML between the two lines ---, and the number of lines before it. */
  yaml: string;
  yamlLine: number;
  /** The text below, with the lines above it left empty so that every line keeps its number. */
  body: string;
}

/** Divides a file into front matter and text. */
export function splitFile(text: string): Split | Fault {
  if (/^\+\+\+\s*(\n|$)/.test(text)) return fault('front-matter-toml', { line: 1, column: 1 });
  if (!text.startsWith('---\n')) return fault('front-matter-missing', { line: 1, column: 1 });
  const close = /\n---[ \t]*(?:\n|$)/.exec(text.slice(3));
  if (!close) return fault('front-matter-open', { line: 1, column: 1 });
  const yaml = text.slice(4, 3 + close.index + 1);
  const rest = text.slice(3 + close.index + close[0].length);
  return { yaml, yamlLine: 1, body: '\n'.repeat(yaml.split('\n').length + 1) + rest };
}

/** Fields as plain values, with a way back to the line of each. */
export interface Fields {
  value: Record<string, unknown>;
  /** Place of the value at a path, or of the nearest field around it that is written down. */
  placeOf(path: readonly PropertyKey[]): Place;
  /** Place of the name of the field at a path. */
  placeOfKey(path: readonly PropertyKey[]): Place;
}

const yamlDepth = 8;
const maxErrors = 50;
/** Lines, fields and items together. */
const yamlWeight = 6_000;

/** Strict YAML 1.2 of one document: no anchors, aliases, tags, merge keys or directives, no key twice. */
export function parseYaml(source: string, firstLine = 0): Fields | Fault[] {
  const places = lazyPlaces(source, firstLine);
  if ((source.match(/[\n,:]/g)?.length ?? 0) > yamlWeight) return [fault('text-too-heavy', places.at(0), { limit: String(yamlWeight) })];
  const document = parse(source);
  const faults: Fault[] = document.errors.slice(0, maxErrors).map((error) => {
    const at = places.at(error.pos[0]);
    if (error.code === 'MULTIPLE_DOCS') return fault('yaml-directive', at);
    return fault('yaml-syntax', at, { detail: firstSentence(error.message) });
  });
  if (/^%/m.test(source)) faults.push(fault('yaml-directive', places.at(source.search(/^%/m))));
  faults.push(...refuseNodes(document, source, places.at));
  if (faults.length === 0) faults.push(...document.warnings.map((warning) => fault('yaml-tag', places.at(warning.pos[0]))));
  if (faults.length > 0) return faults;
  if (!isMap(document.contents)) return [fault('yaml-not-fields', places.at(0))];
  return {
    value: document.toJS({ maxAliasCount: 0 }) as Record<string, unknown>,
    placeOf: (path) => places.at(nodeStart(document, path)),
    placeOfKey: (path) => places.at(keyStart(document, path)),
  };
}

const parse = (source: string): Document.Parsed =>
  parseDocument(source, { version: '1.2', schema: 'core', uniqueKeys: false, merge: false, strict: true, logLevel: 'error', prettyErrors: false });

/** Line positions are asked for only where something is wrong, so they are counted only then. */
function lazyPlaces(source: string, firstLine: number): { at(offset: number): Place } {
  let counter: LineCounter | undefined;
  const at = (offset: number): Place => {
    if (!counter) {
      counter = new LineCounter();
      counter.addNewLine(0);
      for (let index = source.indexOf('\n'); index >= 0; index = source.indexOf('\n', index + 1)) counter.addNewLine(index + 1);
    }
    const { line, col } = counter.linePos(Math.min(offset, source.length));
    return { line: line + firstLine, column: col };
  };
  return { at };
}

/** Anchors, aliases, tags and what escapes hide are refused as written, before any of them is resolved. */
function refuseNodes(document: Document.Parsed, source: string, at: (offset: number) => Place): Fault[] {
  const faults: Fault[] = [];
  const refuse = (rule: RuleId, node: { range?: readonly number[] | null }, values = {}) =>
    faults.push(fault(rule, at(node.range?.[0] ?? 0), values));
  const walk = (node: unknown, depth: number): void => {
    if (depth > yamlDepth) {
      const at = isPair(node) ? node.key : node;
      if (isNode(at)) refuse('yaml-too-deep', at, { limit: String(yamlDepth) });
      return;
    }
    if (isPair(node)) {
      walk(node.key, depth);
      walk(node.value, depth);
    } else if (isAlias(node)) refuse('yaml-alias', node);
    else if (isNode(node)) {
      if ('anchor' in node && node.anchor) refuse('yaml-alias', node);
      if (node.tag) refuse('yaml-tag', node);
      if (isMap(node)) refuseKeys(node);
      if (isScalar(node) && typeof node.value === 'string' && node.type === 'QUOTE_DOUBLE')
        faults.push(...checkDecoded(node.value, source.slice(...(node.range ?? [0, 0])), at(node.range?.[0] ?? 0)));
      if (isMap(node) || isSeq(node)) for (const item of node.items) walk(item, depth + 1);
    }
  };
  /** Done here since the parser compares each key with every other: hostile files have many. */
  const refuseKeys = (map: YAMLMap): void => {
    const seen = new Set<string>();
    for (const { key } of map.items) {
      const name = isScalar(key) ? key.value : undefined;
      if (name === '<<') refuse('yaml-merge', key as Node);
      else if (typeof name !== 'string') refuse('yaml-not-fields', isNode(key) ? key : map);
      else if (seen.has(name)) refuse('yaml-key-twice', key as Node, { field: name });
      else seen.add(name);
    }
  };
  walk(document.contents, 0);
  return faults;
}

function nodeStart(document: Document.Parsed, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const node: unknown = document.getIn(path.slice(0, length) as unknown[], true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

function keyStart(document: Document.Parsed, path: readonly PropertyKey[]): number {
  const parent: unknown = path.length > 1 ? document.getIn(path.slice(0, -1) as unknown[], true) : document.contents;
  if (isMap(parent)) {
    const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === path.at(-1));
    if (pair && isScalar(pair.key) && pair.key.range) return pair.key.range[0];
  }
  return nodeStart(document, path);
}

const firstSentence = (message: string): string => message.split('\n')[0]?.replace(/\.$/, '') ?? message;
