import ts from 'typescript';
import type { SourceFile } from './source-files.ts';

export interface Literal {
  text: string;
  file: string;
  line: number;
}

/** Every quoted string of a file, comments left out. What stands between quotation marks in markup and style sheets counts as well. */
export function literalsOf({ path, text }: SourceFile): Literal[] {
  if (/\.[cm]?ts$|\.mjs$/.test(path)) return inCode(text, path, 0);
  const [, head = '', markup = text] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(text) ?? [];
  const before = text.slice(0, text.length - markup.length).split('\n').length;
  const inMarkup = [...markup.matchAll(/"([^"\n]*)"|'([^'\n]*)'|`([^`]*)`/g)].map((match) => ({
    text: match[1] ?? match[2] ?? match[3] ?? '',
    file: path,
    line: before + markup.slice(0, match.index).split('\n').length - 1,
  }));
  return [...inCode(head, path, 1), ...inMarkup];
}

function inCode(code: string, file: string, before: number): Literal[] {
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
  const literals: Literal[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node))
      literals.push({ text: node.text, file, line: before + source.getLineAndCharacterOfPosition(node.getStart()).line + 1 });
    node.forEachChild(visit);
  };
  visit(source);
  return literals;
}

export const shown = ({ file, line, text }: Literal): string => `${file}:${line} ${text}`;
