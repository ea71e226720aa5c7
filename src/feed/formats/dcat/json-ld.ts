import type { Content } from '../../format.ts';
import { inPieces } from '../../pieces.ts';
import type { Graph, Node, TaggedText } from './graph.ts';
import { expand, prefixes, properties, type ValueKind } from './terms.ts';

/** The graph as JSON-LD 1.1 (https://www.w3.org/TR/json-ld11/) with a context of its own: nothing has to be fetched to read it. */
export const toJsonLd = (graph: Graph): Content => inPieces(pieces(graph));

const termOf = (kind: ValueKind): object => (kind === 'iri' ? { '@type': '@id' } : kind === 'texts' ? { '@container': '@language' } : kind === 'text' ? {} : { '@type': kind });

const context = { ...prefixes, ...Object.fromEntries(Object.entries(properties).map(([name, kind]) => [name, { '@id': expand(name), ...termOf(kind) }])) };

function* pieces({ nodes }: Graph): Generator<string> {
  yield `{\n"@context": ${JSON.stringify(context, undefined, 1)},\n"@graph": [\n`;
  let separator = '';
  for (const node of nodes.values()) {
    yield separator + JSON.stringify(toObject(node), undefined, 1);
    separator = ',\n';
  }
  yield '\n]\n}\n';
}

const toObject = ({ id, types, values }: Node): object => ({
  '@id': id,
  '@type': types,
  ...Object.fromEntries([...values].map(([property, list]) => [property, properties[property] === 'texts' ? byLanguage(list as TaggedText[]) : list.length === 1 ? list[0] : list])),
});

function byLanguage(texts: readonly TaggedText[]): Record<string, string | string[]> {
  const groups = Map.groupBy(texts, ({ tag = '@none' }) => tag);
  return Object.fromEntries([...groups].map(([tag, group]) => [tag, group.length === 1 ? (group[0]?.text ?? '') : group.map(({ text }) => text)]));
}
