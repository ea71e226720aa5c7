import { DataFactory, Writer } from 'n3';
import type { Content } from '../../format.ts';
import { inPieces } from '../../pieces.ts';
import type { Graph, Value } from './graph.ts';
import { expand, prefixes, properties } from './terms.ts';

const { literal, namedNode } = DataFactory;

/** The graph as Turtle (https://www.w3.org/TR/turtle/), thing by thing in its own order. */
export const toTurtle = (graph: Graph): Content => inPieces(pieces(graph));

function* pieces({ nodes }: Graph): Generator<string> {
  let written = '';
  const sink = {
    write(chunk: string, _encoding: string, done?: () => void): void {
      written += chunk;
      done?.();
    },
  };
  const writer = new Writer(sink, { end: false, prefixes });
  const taken = (): string => {
    const piece = written;
    written = '';
    return piece;
  };
  for (const { id, types, values } of nodes.values()) {
    const subject = namedNode(id);
    for (const type of types) writer.addQuad(subject, namedNode('http://www.w3.org/1999/02/22-rdf-syntax-ns#type'), namedNode(expand(type)));
    for (const [property, list] of values) for (const value of list) writer.addQuad(subject, namedNode(expand(property)), term(value, properties[property]));
    yield taken();
  }
  writer.end();
  yield taken();
}

function term(value: Value, kind: (typeof properties)[keyof typeof properties]): ReturnType<typeof namedNode> | ReturnType<typeof literal> {
  if (typeof value !== 'string') return literal(value.text, value.tag);
  if (kind === 'iri') return namedNode(value);
  return kind === 'text' || kind === 'texts' ? literal(value) : literal(value, namedNode(expand(kind)));
}
