import type { z } from 'zod';
import { checkFields } from '../body/field-faults.ts';
import { parseYaml, splitFile, type Fields } from '../body/front-matter.ts';
import { checkText } from '../body/text-gate.ts';
import type { Fault, Finding, Place } from '../domain/finding.ts';
import { readText } from './compile-file.ts';

/** A YAML file through the same gate as an entry's front matter. */
export function readYaml<Schema extends z.ZodObject>(root: string, file: string, schema: Schema): { data: z.infer<Schema>; fields: Fields } | Finding[] {
  const text = readText(root, file);
  const faults = typeof text === 'string' ? checkText(text) : text;
  const fields = typeof text === 'string' && faults.length === 0 ? parseYaml(text) : faults;
  if (Array.isArray(fields)) return inFile(fields, file);
  const checked = checkFields(fields, { schema });
  return Array.isArray(checked) ? inFile(checked, file) : { data: checked.data as z.infer<Schema>, fields };
}

/** Line and column of a field in a file that has been read before. */
export function locateField(root: string, file: string, path: readonly PropertyKey[]): Place {
  const text = readText(root, file);
  if (typeof text !== 'string') return { line: 1, column: 1 };
  const split = file.endsWith('.mdx') ? splitFile(text) : { yaml: text, yamlLine: 0 };
  const fields = 'rule' in split ? [split] : parseYaml(split.yaml, split.yamlLine);
  return Array.isArray(fields) ? { line: 1, column: 1 } : fields.placeOf(path);
}

const inFile = (faults: Fault[], file: string): Finding[] => faults.map((fault) => ({ ...fault, file }));
