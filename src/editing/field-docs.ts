import { bodyComponents, componentNames, type BodyComponent, type ComponentName } from '../body/components.ts';
import { sourceFileSchema, translationFileSchema, type Collection } from '../domain/collection.ts';
import { collectionIds, collections, type CollectionId } from '../domain/collections.ts';
import { portalSchema } from '../domain/portal.ts';
import { dataDocs } from './data-docs.ts';
import { plainRows, read, rootOf, table, what, yesNo, type Field, type Row } from './field-table.ts';

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
    ...dataDocs(),
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

const places: Record<BodyComponent['place'], string> = { block: 'Stands on a line of its own', inline: 'Stands within a sentence' };
const contents: Record<BodyComponent['content'], string> = { none: 'holds no text', blocks: 'holds text', figures: 'holds only `Figure`s' };
const place = (component: BodyComponent): string => `${places[component.place]}; ${contents[component.content]}.`;

function example(name: ComponentName, { content, attributes }: BodyComponent): string {
  const written = read(attributes).filter((field) => field.required).map(({ path }) => ` ${path}="…"`).join('');
  const inner = content === 'figures' ? '<Figure … />' : 'Text.';
  return ['```mdx', content === 'none' ? `<${name}${written} />` : `<${name}${written}>\n\n${inner}\n\n</${name}>`, '```'].join('\n');
}
