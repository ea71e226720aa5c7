import { z } from 'zod';
import { fault, type Fault } from '../domain/finding.ts';
import type { Fields } from './front-matter.ts';

/** What the fields of a file may be refused for. */
export interface FieldCheck {
  schema: z.ZodObject;
  /** Names that are right in the source language's file and wrong here. */
  sharedNames?: ReadonlySet<string>;
  /** Name of the source language's file, for the message. */
  sourceName?: string;
}

/** Fields as the schema gives them, or every fault with the line of its field. */
export function checkFields(fields: Fields, { schema, sharedNames, sourceName = '' }: FieldCheck): { data: Record<string, unknown> } | Fault[] {
  const result = schema.safeParse(fields.value);
  if (result.success) return { data: result.data };
  return result.error.issues.flatMap((issue) => toFaults(issue, fields, schema, sharedNames, sourceName));
}

function toFaults(issue: z.core.$ZodIssue, fields: Fields, schema: z.ZodObject, sharedNames: ReadonlySet<string> | undefined, sourceName: string): Fault[] {
  const field = fieldName(issue.path);
  if (issue.code === 'unrecognized_keys') {
    const known = knownNames(schemaAt(schema, issue.path)).join(', ');
    return issue.keys.map((key) => {
      const at = fields.placeOfKey([...issue.path, key]);
      const name = fieldName([...issue.path, key]);
      return sharedNames?.has(name) ? fault('field-shared', at, { field: name, source: sourceName }) : fault('field-unknown', at, { field: name, known });
    });
  }
  const hint = schemaAt(schema, issue.path)?.description ?? '';
  if (valueAt(fields.value, issue.path) === undefined)
    return [fault('field-missing', fields.placeOfKey(issue.path), { field, hint: hint || '…' })];
  return [fault('field-invalid', fields.placeOf(issue.path), { field, detail: issue.message.replace(/\.$/, ''), hint })];
}

export const fieldName = (path: readonly PropertyKey[]): string =>
  path.map((part, index) => (typeof part === 'number' ? `[${part + 1}]` : index > 0 ? `.${String(part)}` : String(part))).join('');

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((inner, part) => (inner && typeof inner === 'object' ? (inner as Record<PropertyKey, unknown>)[part] : undefined), value);

/** The schema of a field, for its description and its known names. */
function schemaAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
  let inner: z.core.$ZodType | undefined = schema;
  for (const part of path) {
    inner = unwrapped(inner);
    if (inner instanceof z.ZodObject) inner = inner.shape[String(part)];
    else if (inner instanceof z.ZodArray) inner = inner.element;
    else if (inner instanceof z.ZodRecord) inner = inner.valueType;
    else return undefined;
  }
  return inner instanceof z.ZodType ? inner : undefined;
}

function unwrapped(schema: z.core.$ZodType | undefined): z.core.$ZodType | undefined {
  let inner = schema;
  while (inner instanceof z.ZodOptional || inner instanceof z.ZodDefault || inner instanceof z.ZodNullable) inner = inner.unwrap();
  return inner;
}

function knownNames(schema: z.core.$ZodType | undefined): string[] {
  const inner = unwrapped(schema);
  return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
}
