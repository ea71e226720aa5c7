import { z } from 'zod';
import { cover } from '../domain/collection.ts';

type Schema = z.core.JSONSchema.JSONSchema;

/** A field as its schema has it. */
export interface Field {
  /** Path from the top of the file: cover.alt, sources[].title. */
  path: string;
  required: boolean;
  schema: Schema;
}

/** A line of a table: the field, and what is told of it. */
export interface Row {
  path: string;
  cells: string[];
}

const fieldsOf = (schema: Schema, before = ''): Field[] =>
  Object.entries(schema.properties ?? {}).flatMap(([name, own]) => {
    if (typeof own === 'boolean') return [];
    const path = before + name;
    const item = itemOf(own);
    return [{ path, required: schema.required?.includes(name) ?? false, schema: own }, ...(item ? fieldsOf(item, `${path}[].`) : fieldsOf(own, `${path}.`))];
  });

/** The fields of a schema and those within them, in its order. */
export const read = (schema: z.ZodObject): Field[] => fieldsOf(z.toJSONSchema(schema, { io: 'input' }));

/** The outermost field that holds the one at the path. */
export const rootOf = (path: string): string => path.split(/[.[]/)[0] ?? path;

const itemOf = ({ items }: Schema): Schema | undefined => (typeof items === 'object' && !Array.isArray(items) ? items : undefined);

export const yesNo = (value: boolean): string => (value ? 'yes' : 'no');
export const plainRows = (schema: z.ZodObject): Row[] => read(schema).map((field) => ({ path: field.path, cells: [yesNo(field.required), what(field)] }));

/** Description and limits of a field in sentences. */
export function what({ path, schema }: Field): string {
  const description = schema.description ?? (path === 'cover' ? cover.description : undefined) ?? itemOf(schema)?.description ?? '';
  const sentences = [description, choices(schema), kind(schema, description), limits(schema), preset(schema)].filter((sentence) => sentence !== '');
  return (sentences.join(' ') || 'Text.').replace(/[|<]/g, '\\$&');
}

const code = (values: readonly unknown[]): string => values.map((value) => `\`${String(value)}\``).join(', ');

function choices(schema: Schema): string {
  const item = itemOf(schema);
  const values = schema.enum ?? item?.enum;
  if (values) return `One of: ${code(values)}.`;
  const targets = (item?.anyOf ?? []).flatMap(({ properties }) => Object.keys(properties ?? {}));
  if (targets.length > 0) return `Each holds one of: ${code(targets)}.`;
  const names = Object.keys((item ?? schema).properties ?? {});
  return names.length > 0 ? `${item ? 'Each holds' : 'Holds'}: ${code(names)}.` : '';
}

function kind(schema: Schema, description: string): string {
  if (typeof schema.additionalProperties === 'object') return byName(schema.additionalProperties, schema.propertyNames);
  if (schema.type === 'boolean') return '`true` or `false`.';
  if (schema.type === 'number' || schema.type === 'integer') return description ? '' : 'A number.';
  if (schema.format === 'email') return 'An e-mail address.';
  if (schema.format === 'uri' && !description.includes('https')) return 'Begins with https://.';
  if (schema.format === 'date' && !description.includes('YYYY')) return 'YYYY-MM-DD.';
  return '';
}

/** What a record holds under each of its names: languages, or those that its schema lists. */
function byName(held: Schema, names: Schema['propertyNames']): string {
  if (typeof names === 'object' && names.enum) return `Each of these, where there is something to say, a text for each language: ${code(names.enum)}.`;
  return `A ${held.type === 'array' ? 'list' : 'text'} for each language. ${limits(held)}`.trim();
}

function limits(schema: Schema): string {
  if (schema.type === 'array') return range(schema.minItems, schema.maxItems, ' in the list');
  // That a required text is not empty goes without saying.
  if (schema.type === 'string') return range(schema.minLength === 1 ? undefined : schema.minLength, schema.maxLength, ' characters');
  if (schema.type === 'number' || schema.type === 'integer') return range(bound(schema.minimum), bound(schema.maximum), '');
  return '';
}

/** Whole numbers have the bounds of JavaScript where the schema sets none: no news to an editor. */
const bound = (value: number | undefined): number | undefined => (value !== undefined && Math.abs(value) < Number.MAX_SAFE_INTEGER ? value : undefined);

function range(least: number | undefined, most: number | undefined, unit: string): string {
  if (least !== undefined && most !== undefined) return `${least} to ${most}${unit}.`;
  if (most !== undefined) return `At most ${most}${unit}.`;
  return least === undefined ? '' : `At least ${least}${unit}.`;
}

const preset = ({ default: value }: Schema): string => (value === undefined ? '' : `Left out: \`${Array.isArray(value) ? '[]' : String(value)}\`.`);

/** A table in Markdown. */
export const table = (head: string[], rows: Row[]): string =>
  [head, head.map(() => '---'), ...rows.map(({ path, cells }) => [`\`${path}\``, ...cells])].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
