import { textOf, type Node } from './tree.ts';

/** Address within the page of every heading, in the letters of its own language, each once. */
export function headingIds(root: Node): Map<Node, string> {
  const ids = new Map<Node, string>();
  const used = new Set<string>();
  const visit = (node: Node): void => {
    if (node.type === 'heading') {
      const base = textOf(node).toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '') || 'section';
      let id = base;
      for (let copy = 2; used.has(id); copy++) id = `${base}-${copy}`;
      used.add(id);
      ids.set(node, id);
    }
    node.children?.forEach(visit);
  };
  visit(root);
  return ids;
}
