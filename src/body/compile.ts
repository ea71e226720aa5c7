import { isError, type Fault } from '../domain/finding.ts';
import { checkBody } from './check-body.ts';
import { checkFields, type FieldCheck } from './field-faults.ts';
import { parseYaml, splitFile } from './front-matter.ts';
import { renderBody } from './render.ts';
import type { RenderedText } from './segment.ts';
import { checkText } from './text-gate.ts';
import { parseBody } from './tree.ts';
import { checkTitle } from './title-gate.ts';

/** An editor's file that has passed the gate. */
export interface CompiledFile extends RenderedText {
  fields: Record<string, unknown>;
}

export type CompileResult = { compiled: CompiledFile; faults: Fault[] } | { compiled?: undefined; faults: Fault[] };

/** The whole way of one file: characters, front matter, fields, text. Nothing of it is ever run. */
export function compileText(text: string, check: FieldCheck): CompileResult {
  const result = compile(text, check);
  return { ...result, faults: presentable(result.faults) };
}

function compile(text: string, check: FieldCheck): CompileResult {
  const faults = checkText(text);
  if (faults.length > 0) return { faults };
  const split = splitFile(text);
  if ('rule' in split) return { faults: [split] };

  const fields = parseYaml(split.yaml, split.yamlLine);
  const tree = parseBody(split.body);
  const bodyFaults = 'rule' in tree ? [tree] : [...tree.faults, ...checkBody(tree.root)];
  if (Array.isArray(fields)) return { faults: [...fields, ...bodyFaults] };

  const checked = checkFields(fields, check);
  const fieldFaults = Array.isArray(checked) ? checked : checkTitle(String(checked.data.title ?? ''), () => fields.placeOf(['title']));
  const all = [...fieldFaults, ...bodyFaults];
  if (Array.isArray(checked) || 'rule' in tree || all.some(isError)) return { faults: all };
  return { compiled: { fields: checked.data, ...renderBody(tree.root) }, faults: all };
}

/** Faults of a file of which its editor is told; the rest can wait until these are mended. */
const maxFaults = 100;
/** Characters of a quoted value that a message shows. */
const maxShown = 300;

/** The first faults in the order of the text, with nothing in them that could disturb a terminal. */
const presentable = (faults: Fault[]): Fault[] =>
  [...faults]
    .sort((a, b) => a.line - b.line || a.column - b.column)
    .slice(0, maxFaults)
    .map((fault) => ({ ...fault, values: Object.fromEntries(Object.entries(fault.values).map(([name, value]) => [name, printable(value)])) }));

const printable = (text: string): string =>
  (text.length > maxShown ? `${text.slice(0, maxShown)}…` : text).replace(/[\p{Cc}\p{Co}\p{Cn}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
