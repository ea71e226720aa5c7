import { fault, type Fault } from '../domain/finding.ts';
import { placeAt } from './text-gate.ts';
import type { Node } from './tree.ts';

/** Characters that the gate refuses, and that therefore stand in no text: they take the place of what begins code. */
const stand = { open: '\ufdd0', close: '\ufdd1', escape: '\ufdd2', escapedOpen: '\ufdd3', escapedClose: '\ufdd4', import: '\ufdd5', export: '\ufdd6' } as const;
const original: Record<string, string> = {
  [stand.open]: '{', [stand.close]: '}', [stand.escape]: '\\', [stand.escapedOpen]: '{', [stand.escapedClose]: '}', [stand.import]: 'i', [stand.export]: 'e',
};
const hidden = /[\ufdd0-\ufdd6]/g;
const expression = /\ufdd0[^\ufdd1]*/g;
const attributeInBraces = /^<[^<>\ufdd0]*\ufdd0/;
const moduleStart = /^(?:import\s*(?:["'{*(]|[\w$]+\s*(?:,\s*[{*]|from\s*["']))|export\s*(?:[{*]|(?:default|const|let|var|function|class|async)\b))/;
const maxFaults = 100;

/**
 * The text with nothing in it that MDX would take for code, every other character at its place. The parser hands code
 * to a parser for JavaScript, which hostile nesting crashes; no code is allowed, so it need never be parsed.
 */
export const hideCode = (text: string): string =>
  text.replace(/\\[\\{}]|[{}]|^(?:i(?=mport\b)|e(?=xport\b))/gm, (found) => {
    if (found === '{') return stand.open;
    if (found === '}') return stand.close;
    if (found === '\\{') return stand.escape + stand.escapedOpen;
    if (found === '\\}') return stand.escape + stand.escapedClose;
    return found === 'i' ? stand.import : found === 'e' ? stand.export : found;
  });

/** Puts back what `hideCode` took out of the text that became this node; code in running text is a fault. */
export function showCode(node: Node, text: string): Fault[] {
  const faults = node.type === 'text' && node.value?.includes(stand.open) ? expressionsIn(node, text) : [];
  const isLiteral = node.type === 'inlineCode' || node.type === 'code';
  if (typeof node.value === 'string') node.value = isLiteral ? literal(node.value) : prose(node.value);
  if (typeof node.url === 'string') node.url = prose(node.url);
  if (typeof node.title === 'string') node.title = prose(node.title);
  if (typeof node.label === 'string') node.label = prose(node.label);
  if (typeof node.identifier === 'string') node.identifier = prose(node.identifier);
  for (const attribute of node.attributes ?? []) if (typeof attribute.value === 'string') attribute.value = literal(attribute.value);
  return faults;
}

function expressionsIn(node: Node, text: string): Fault[] {
  const { start, end } = node.position ?? {};
  const written = text.slice(start?.offset, end?.offset);
  const found = [...written.matchAll(expression)].slice(0, maxFaults);
  return found.map(({ index }) => fault('mdx-expression', placeAt(text, (start?.offset ?? 0) + index)));
}

/** Whether a paragraph at the left margin is a line of a module. */
export const isModuleCode = (node: Node): boolean =>
  node.type === 'paragraph' && node.position?.start.column === 1 && moduleStart.test(prose(node.children?.[0]?.value ?? ''));

/** Place in hidden text of an attribute in braces, where a tag that begins at `offset` has one. */
export function attributeCodeAt(text: string, offset: number): number | undefined {
  const found = attributeInBraces.exec(text.slice(offset));
  return found ? offset + found[0].length - 1 : undefined;
}

export const literal = (text: string): string => text.replace(hidden, (character) => original[character] ?? '');
const prose = (text: string): string => literal(text.replaceAll(stand.escape, ''));
