import { properties, type Property } from './terms.ts';

/** A text in a language; without a tag where its language is not known. */
export interface TaggedText {
  text: string;
  tag?: string;
}

export type Value = string | TaggedText;

/** A thing that the catalogue describes. */
export interface Node {
  id: string;
  /** Classes, with their prefix. */
  types: string[];
  values: Map<Property, Value[]>;
}

type Given = Value | readonly Value[] | undefined;

/** Things in the order in which they were first named. */
export class Graph {
  readonly nodes = new Map<string, Node>();

  /** Says something of a thing; what is said twice stands once. Returns its address. */
  add(address: string, types: readonly string[], values: Partial<Record<Property, Given>> = {}): string {
    const id = toIri(address);
    const node: Node = this.nodes.get(id) ?? { id, types: [], values: new Map() };
    this.nodes.set(id, node);
    for (const type of types) if (!node.types.includes(type)) node.types.push(type);
    for (const [property, given] of Object.entries(values) as [Property, Given][]) {
      const known = node.values.get(property) ?? [];
      for (const value of listOf(given)) {
        const written = properties[property] === 'iri' && typeof value === 'string' ? toIri(value) : value;
        if (!known.some((other) => isSame(other, written))) known.push(written);
      }
      if (known.length > 0) node.values.set(property, known);
    }
    return id;
  }
}

const listOf = (given: Given): readonly Value[] => (given === undefined ? [] : typeof given === 'string' || 'text' in given ? [given] : given);

const isSame = (a: Value, b: Value): boolean => (typeof a === 'string' || typeof b === 'string' ? a === b : a.text === b.text && a.tag === b.tag);

/** Characters that an IRI may not hold (Turtle 1.1, production IRIREF: https://www.w3.org/TR/turtle/#grammar-production-IRIREF). */
const toIri = (address: string): string => address.replace(/[\u0000-\u0020<>"{}|^`\\]/g, (character) => encodeURIComponent(character));
