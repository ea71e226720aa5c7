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
  const faults = checkText(text);
  if (faults.length > 0) return { faults };
  const split = splitFile(text);
  if ('rule' in split) return { faults: [split] };

  const fields = parseYaml(split.yaml, split.yamlLine);
  const tree = parseBody(split.body);
  const bodyFaults = 'rule' in tree ? [tree] : checkBody(tree);
  if (Array.isArray(fields)) return { faults: [...fields, ...bodyFaults] };

  const checked = checkFields(fields, check);
  const fieldFaults = Array.isArray(checked) ? checked : checkTitle(String(checked.data.title ?? ''), fields.placeOf(['title']));
  const all = [...fieldFaults, ...bodyFaults];
  if (Array.isArray(checked) || 'rule' in tree || all.some(isError)) return { faults: all };
  return { compiled: { fields: checked.data, ...renderBody(tree) }, faults: all };
}

