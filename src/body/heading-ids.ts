import { textOf, type Node } from './tree.ts';

/** Addresses that the page around the text uses itself. */
const taken = /^(?:main|.+-title|(?:note|source)-\d+|note-from-\d+(?:-\d+)?)$/;

/** Address within the page of every heading, in the letters of its own language, each once. */
export function headingIds(root: Node): Map<Node, string> {
  const ids = new Map<Node, string>();
  const used = new Set<string>();
  const copies = new Map<string, number>();
  const visit = (node: Node): void => {
    if (node.type === 'heading') {
      const base = textOf(node).toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '') || 'section';
      let copy = copies.get(base) ?? 1;
      let id = copy === 1 ? base : `${base}-${copy}`;
      while (used.has(id) || taken.test(id)) id = `${base}-${++copy}`;
      copies.set(base, copy);
      used.add(id);
      ids.set(node, id);
    }
    node.children?.forEach(visit);
  };
  visit(root);
  return ids;
}
