import type { z } from 'zod';
import { checkFields, fieldName } from '../body/field-faults.ts';
import { parseYaml, splitFile, type Fields } from '../body/front-matter.ts';
import { checkText } from '../body/text-gate.ts';
import { fieldFault, type FieldFault } from '../domain/data/field-fault.ts';
import { fault, type Fault, type Finding, type Place } from '../domain/finding.ts';
import type { RuleId } from '../domain/rules.ts';
import { isFormula } from '../feed/csv-text.ts';
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

/** Rules that tell of the name of a field, or of something that should stand below it. */
const ofNames = new Set<RuleId>(['data-text-missing', 'locale-unknown']);

/** Faults of fields with their lines; the name of each field is there for the wording. */
export const placeFaults = (faults: readonly FieldFault[], fields: Fields, file: string): Finding[] =>
  faults.map(({ rule, path, values }) => ({ ...fault(rule, ofNames.has(rule) ? fields.placeOfKey(path) : fields.placeOf(path), { field: fieldName(path), ...values }), file }));

/** Texts that would become a formula in the tables they are published in. */
export function formulaFaults(value: unknown, path: PropertyKey[] = []): FieldFault[] {
  if (typeof value === 'string') return isFormula(value) ? [fieldFault('data-formula', path, { value })] : [];
  if (Array.isArray(value)) return value.flatMap((item, index) => formulaFaults(item, [...path, index]));
  return value && typeof value === 'object' ? Object.entries(value).flatMap(([key, item]) => formulaFaults(item, [...path, key])) : [];
}

export const inFile = (faults: readonly Fault[], file: string): Finding[] => faults.map((fault) => ({ ...fault, file }));
