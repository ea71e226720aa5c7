import { z } from 'zod';
import { bodyComponents, componentNames, type BodyComponent, type ComponentName } from '../body/components.ts';
import { cover, sourceFileSchema, translationFileSchema, type Collection } from '../domain/collection.ts';
import { collectionIds, collections, type CollectionId } from '../domain/collections.ts';
import { portalSchema } from '../domain/portal.ts';

type Schema = z.core.JSONSchema.JSONSchema;

interface Field {
  /** Path from the top of the file: cover.alt, sources[].title. */
  path: string;
  required: boolean;
  schema: Schema;
}

interface Row {
  path: string;
  cells: string[];
}

/** Fields that lie within a field, told once for all collections in which they are the same. */
interface Part {
  name: string;
  rows: Row[];
  collections: CollectionId[];
}

/** Every field that an editor can write, as Markdown: what `docs/fields.md` holds. */
export function fieldDocs(): string {
  const rows = new Map(collectionIds.map((id): [CollectionId, Row[]] => [id, collectionRows(collections[id])]));
  const blocks = [
    '# Fields',
    'Made from the schemas by `npm run docs`; change the schemas, not this file.',
    'An entry is a folder, `content/COLLECTION/NAME/`, with one file for each language, `index.LANGUAGE.mdx`. The file in the source language holds all fields; the others hold only those of “every language” and those of “translations”. A field within another, such as `cover.alt`, is required only where the outer one stands.',
    '## Collections',
    ...[...rows].flatMap(([id, all]) => collectionBlocks(id, all)),
    '## Fields within fields',
    ...partsOf(rows).flatMap(partBlocks),
    '## Components',
    'The only components that a text can hold. Attributes are literal text: `name="value"`.',
    ...componentNames.flatMap(componentBlocks),
    '## The portal file',
    '`content/portal.yaml`: the portal’s name, languages, colours, topics, agencies and home page.',
    table(['field', 'required', 'what'], plainRows(portalSchema)),
  ];
  return `${blocks.join('\n\n')}\n`;
}

const entryHead = ['field', 'whose', 'required', 'what'];

const collectionBlocks = (id: CollectionId, rows: Row[]): string[] => [
  `### ${id}`,
  introduction(collections[id]),
  table(entryHead, rows.filter(({ path }) => rootOf(path) === path)),
];

const partBlocks = ({ name, rows, collections: users }: Part): string[] => [
  `### ${name}`,
  `In ${users.length === collectionIds.length ? 'every collection' : users.join(', ')}.`,
  table(entryHead, rows),
];

const componentBlocks = (name: ComponentName): string[] => [
  `### ${name}`,
  place(bodyComponents[name]),
  example(name, bodyComponents[name]),
  table(['attribute', 'required', 'what'], plainRows(bodyComponents[name].attributes)),
];

const listOrder: Record<Collection['order'], string> = { date: 'newest first', issued: 'by day of issue, newest first', start: 'soonest first', title: 'by title' };

const introduction = ({ section, order, pageSize }: Collection): string =>
  section ? `Listed ${listOrder[order]}, ${pageSize} on a page.` : 'Stands directly below the language, in no list.';

const fieldsOf = (schema: Schema, before = ''): Field[] =>
  Object.entries(schema.properties ?? {}).flatMap(([name, own]) => {
    if (typeof own === 'boolean') return [];
    const path = before + name;
    const item = itemOf(own);
    return [{ path, required: schema.required?.includes(name) ?? false, schema: own }, ...(item ? fieldsOf(item, `${path}[].`) : fieldsOf(own, `${path}.`))];
  });

const itemOf = ({ items }: Schema): Schema | undefined => (typeof items === 'object' && !Array.isArray(items) ? items : undefined);
const rootOf = (path: string): string => path.split(/[.[]/)[0] ?? path;
const read = (schema: z.ZodObject): Field[] => fieldsOf(z.toJSONSchema(schema, { io: 'input' }));

function collectionRows(collection: Collection): Row[] {
  const source = new Map(read(sourceFileSchema(collection)).map((field) => [field.path, field]));
  const translated = new Map(read(translationFileSchema(collection)).map((field) => [field.path, field]));
  const fields = [...source.values(), ...[...translated.values()].filter(({ path }) => !source.has(path))];
  return fields.map((field) => {
    const [inSource, inTranslation] = [source.get(field.path), translated.get(field.path)];
    return { path: field.path, cells: [whose(inSource, inTranslation), required(inSource, inTranslation), what(field)] };
  });
}

const whose = (inSource: Field | undefined, inTranslation: Field | undefined): string => (!inTranslation ? 'source language' : inSource ? 'every language' : 'translations');

function required(source: Field | undefined, translated: Field | undefined): string {
  if (source && translated && source.required !== translated.required) return source.required ? 'in the source language' : 'in translations';
  return yesNo((source ?? translated)?.required ?? false);
}

const yesNo = (value: boolean): string => (value ? 'yes' : 'no');
const plainRows = (schema: z.ZodObject): Row[] => read(schema).map((field) => ({ path: field.path, cells: [yesNo(field.required), what(field)] }));

function partsOf(all: ReadonlyMap<CollectionId, Row[]>): Part[] {
  const parts = new Map<string, Part>();
  for (const [id, rows] of all)
    for (const [name, own] of Map.groupBy(rows.filter(({ path }) => rootOf(path) !== path), ({ path }) => rootOf(path))) {
      const key = JSON.stringify(own);
      const part = parts.get(key);
      if (part) part.collections.push(id);
      else parts.set(key, { name, rows: own, collections: [id] });
    }
  return [...parts.values()];
}

/** Description and limits of a field in sentences. */
function what({ path, schema }: Field): string {
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
  if (typeof schema.additionalProperties === 'object') return `A text for each language. ${limits(schema.additionalProperties)}`.trim();
  if (schema.type === 'boolean') return '`true` or `false`.';
  if (schema.type === 'number' || schema.type === 'integer') return description ? '' : 'A number.';
  if (schema.format === 'email') return 'An e-mail address.';
  if (schema.format === 'uri' && !description.includes('https')) return 'Begins with https://.';
  if (schema.format === 'date' && !description.includes('YYYY')) return 'YYYY-MM-DD.';
  return '';
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

const preset = ({ default: value }: Schema): string => (value === undefined ? '' : `Left out: \`${String(value)}\`.`);

const places: Record<BodyComponent['place'], string> = { block: 'Stands on a line of its own', inline: 'Stands within a sentence' };
const contents: Record<BodyComponent['content'], string> = { none: 'holds no text', blocks: 'holds text', figures: 'holds only `Figure`s' };
const place = (component: BodyComponent): string => `${places[component.place]}; ${contents[component.content]}.`;

function example(name: ComponentName, { content, attributes }: BodyComponent): string {
  const written = read(attributes).filter((field) => field.required).map(({ path }) => ` ${path}="…"`).join('');
  const inner = content === 'figures' ? '<Figure … />' : 'Text.';
  return ['```mdx', content === 'none' ? `<${name}${written} />` : `<${name}${written}>\n\n${inner}\n\n</${name}>`, '```'].join('\n');
}

const table = (head: string[], rows: Row[]): string =>
  [head, head.map(() => '---'), ...rows.map(({ path, cells }) => [`\`${path}\``, ...cells])].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
