import { mdxToMdast } from 'satteri';
import { fault, type Fault, type Place } from '../domain/finding.ts';
import { attributeCodeAt, hideCode, isModuleCode, literal, showCode } from './hide-code.ts';
import { checkDecoded } from './text-gate.ts';

/** The part of an mdast node that the project reads. Positions count lines and columns from 1. */
export interface Node {
  type: string;
  position?: { start: Place & { offset?: number }; end?: { offset?: number } };
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

export interface Tree {
  root: Node;
  faults: Fault[];
}

/** Levels of the tree: a list within a list is four. What walks the tree calls itself as often. */
const maxDepth = 50;

/** mdast of restricted MDX with the faults that only reading shows, or the one fault at which the parser stopped. */
export function parseBody(body: string): Tree | Fault {
  const text = hideCode(body);
  try {
    const root = mdxToMdast(text, { features: { frontmatter: false, gfm: true, math: false } }) as Node;
    return restore(root, text, { hasCode: text !== body, hasReferences: text.includes('&') });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [, line = '1', column = '1', detail = message] = /^(\d+):(\d+): ?(.*)/s.exec(message) ?? [];
    return syntaxFault(text, { line: Number(line), column: Number(column) }, detail);
  }
}

/** The tree with every character as the editor wrote it. Too deep a tree is not walked to its end. */
function restore(root: Node, text: string, { hasCode, hasReferences }: { hasCode: boolean; hasReferences: boolean }): Tree | Fault {
  const faults: Fault[] = [];
  const waiting = [{ node: root, depth: 0, isInModule: false }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, depth, isInModule } = next;
    if (depth > maxDepth) return fault('nesting-too-deep', startOf(node), { limit: '12' });
    const isModule = hasCode && depth === 1 && isModuleCode(node);
    if (isModule) faults.push(fault('mdx-import-export', startOf(node)));
    const found = hasCode ? showCode(node, text) : [];
    if (!isInModule) faults.push(...found);
    if (hasReferences) faults.push(...decodedFaults(node, text));
    for (const child of node.children ?? []) waiting.push({ node: child, depth: depth + 1, isInModule: isInModule || isModule });
  }
  return { root, faults };
}

/** Faults of characters that were written as references (&#8238;). */
function decodedFaults(node: Node, text: string): Fault[] {
  const attributes = (node.attributes ?? []).flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
  const values = [...attributes, node.type === 'text' ? node.value : undefined, node.url, node.title].filter((value) => typeof value === 'string');
  if (values.length === 0) return [];
  const written = text.slice(node.position?.start.offset, node.position?.end?.offset);
  return written.includes('&') ? values.flatMap((value) => checkDecoded(value, written, startOf(node))) : [];
}

/** The parser's complaint, in the words of the rule that it comes from where there is one. */
function syntaxFault(text: string, at: Place, detail: string): Fault {
  const lines = text.split('\n');
  const offset = lines.slice(0, at.line - 1).reduce((sum, line) => sum + line.length + 1, at.column - 1);
  const rest = text.slice(offset, offset + 2000);
  if (rest.startsWith('<!--')) return fault('html-comment', at);
  const code = attributeCodeAt(text, offset);
  if (code !== undefined) return fault('mdx-spread', { line: at.line + text.slice(offset, code).split('\n').length - 1, column: code - text.lastIndexOf('\n', code - 1) });
  return fault('mdx-syntax', at, { detail: literal(detail).replace(/\s*\((?:mdx|markdown)[^()]*\)\s*$/, '').replace(/\.$/, '') });
}

export const startOf = (node: { position?: { start: Place } }): Place => node.position?.start ?? { line: 1, column: 1 };

/** Text of a node without its mark-up. */
export function textOf(node: Node): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value ?? '';
  if (node.type === 'break') return ' ';
  return (node.children ?? []).map(textOf).join('');
}
