import { z } from 'zod';
import { fault, type Fault } from '../domain/finding.ts';
import type { Fields } from './front-matter.ts';
import { checkWebAddress } from './links.ts';

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
  const judged = judge(schema, fields.value);
  if (judged.data) {
    const faults = addressFaults(judged.data, fields, []);
    return faults.length > 0 ? faults : { data: judged.data };
  }
  return judged.issues.flatMap((issue) => toFaults(issue, fields, schema, sharedNames, sourceName));
}

/** Unknown fields of which a file is told. */
const maxUnknown = 20;

/** Addresses among the values, which must hold to what links in the text hold to. */
function addressFaults(value: unknown, fields: Fields, path: PropertyKey[]): Fault[] {
  if (typeof value === 'string') return /^https:\S*$/i.test(value) ? checkWebAddress(value, fields.placeOf(path)) : [];
  if (Array.isArray(value)) return value.flatMap((item, index) => addressFaults(item, fields, [...path, index]));
  if (value && typeof value === 'object') return Object.entries(value).flatMap(([key, item]) => addressFaults(item, fields, [...path, key]));
  return [];
}

function toFaults(issue: z.core.$ZodIssue, fields: Fields, schema: z.ZodObject, sharedNames: ReadonlySet<string> | undefined, sourceName: string): Fault[] {
  const field = fieldName(issue.path);
  if (issue.code === 'unrecognized_keys') {
    const known = knownNames(schemaAt(schema, issue.path)).join(', ');
    return issue.keys.slice(0, maxUnknown).map((key) => {
      const at = fields.placeOfKey([...issue.path, key]);
      const name = fieldName([...issue.path, key]);
      return sharedNames?.has(name) ? fault('field-shared', at, { field: name, source: sourceName }) : fault('field-unknown', at, { field: name, known });
    });
  }
  const value = valueAt(fields.value, issue.path);
  const hint = quotedHint(schema, issue.path, value) ?? hintAt(schema, issue.path);
  if (value === undefined || value === null)
    return [fault('field-missing', fields.placeOfKey(issue.path), { field, hint: hint || '…' })];
  return [fault('field-invalid', fields.placeOf(issue.path), { field, detail: issue.message.replace(/\.$/, ''), hint })];
}

export const fieldName = (path: readonly PropertyKey[]): string =>
  path.map((part, index) => (typeof part === 'number' ? `[${part + 1}]` : index > 0 ? `.${String(part)}` : String(part))).join('');

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((inner, part) => (inner && typeof inner === 'object' ? (inner as Record<PropertyKey, unknown>)[part] : undefined), value);

type Judged = { data: Record<string, unknown>; issues?: undefined } | { data?: undefined; issues: z.core.$ZodIssue[] };

/** The values as the schema gives them, or what it has against each. Values at which a check of the schema throws are refused too. */
export function judge(schema: z.ZodObject, value: Record<string, unknown>): Judged {
  try {
    const { data, error } = schema.safeParse(value);
    return error ? { issues: firstOfEach(error.issues) } : { data };
  } catch (error) {
    const refused = Object.entries(value).filter(([key, item]) => throws(schema.shape[key], item));
    if (refused.length === 0) throw error;
    return { issues: refused.flatMap(([key, item]) => (z.never().safeParse(item).error?.issues ?? []).map((issue) => ({ ...issue, path: [key] }))) };
  }
}

function throws(schema: z.core.$ZodType | undefined, value: unknown): boolean {
  try {
    if (schema) z.safeParse(schema, value);
    return false;
  } catch {
    return true;
  }
}

/** What is wrong first with each field: a value of the wrong kind breaks the rules of the right kind as well. */
function firstOfEach(issues: z.core.$ZodIssue[]): z.core.$ZodIssue[] {
  const seen = new Set<string>();
  return issues.filter(({ path }) => {
    const key = path.join('\0');
    return !seen.has(key) && seen.add(key);
  });
}

/** What to write: the description of the field, or of what holds it. */
export function hintAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string {
  for (let length = path.length; length > 0; length--) {
    const found = schemaAt(schema, path.slice(0, length));
    const hint = found?.description ?? unwrapped(found)?.description ?? knownNames(found).join(', ');
    if (hint) return hint;
  }
  return '';
}

/** 2026 and false are a number and a truth value to YAML: the editor who meant the word is shown it in quotation marks. */
function quotedHint(schema: z.core.$ZodType, path: readonly PropertyKey[], value: unknown): string | undefined {
  if (typeof value !== 'number' && typeof value !== 'boolean') return undefined;
  return schemaAt(schema, path)?.safeParse(String(value)).success ? `${String(path.at(-1))}: "${String(value)}"` : undefined;
}

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

function unwrapped(schema: z.core.$ZodType | undefined): z.ZodType | undefined {
  let inner: z.core.$ZodType | undefined = schema;
  while (inner instanceof z.ZodOptional || inner instanceof z.ZodDefault || inner instanceof z.ZodNullable) inner = inner.unwrap();
  return inner instanceof z.ZodType ? inner : undefined;
}

function knownNames(schema: z.core.$ZodType | undefined): string[] {
  const inner = unwrapped(schema);
  return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
}
