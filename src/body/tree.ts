import { mdxToMdast } from 'satteri';
import { fault, type Fault, type Place } from '../domain/finding.ts';

/** The part of an mdast node that the project reads. Positions count lines and columns from 1. */
export interface Node {
  type: string;
  position?: { start: Place };
  children?: Node[];
  value?: string | null;
  name?: string | null;
  attributes?: Attribute[];
  url?: string;
  title?: string | null;
  depth?: number;
  ordered?: boolean;
  start?: number | null;
  spread?: boolean | null;
  checked?: boolean | null;
  align?: (string | null)[];
  identifier?: string;
  label?: string | null;
  lang?: string | null;
}

export interface Attribute {
  type: string;
  name?: string;
  value?: unknown;
  position?: { start: Place };
}

/** mdast of restricted MDX, or the one fault at which the parser stopped. */
export function parseBody(body: string): Node | Fault {
  try {
    return mdxToMdast(body, { features: { frontmatter: false, gfm: true, math: false } }) as Node;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [, line = '1', column = '1', detail = message] = /^(\d+):(\d+): ?(.*)/s.exec(message) ?? [];
    return fault('mdx-syntax', { line: Number(line), column: Number(column) }, { detail: detail.replace(/\s*\((?:mdx|markdown)[^()]*\)\s*$/, '').replace(/\.$/, '') });
  }
}

export const startOf = (node: { position?: { start: Place } }): Place => node.position?.start ?? { line: 1, column: 1 };

/** Text of a node without its mark-up. */
export function textOf(node: Node): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value ?? '';
  if (node.type === 'break') return ' ';
  return (node.children ?? []).map(textOf).join('');
}
