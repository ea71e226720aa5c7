import type { Catalog } from '../domain/data/catalog.ts';
import { descriptionPrefix, type Code, type Codelist } from '../domain/data/codelist.ts';
import type { Portal } from '../domain/portal.ts';
import { addressOf } from './format.ts';

/** A column of a codelist's published file. */
export interface CodelistColumn {
  /** As its header has it: id, parent, alias, the BCP 47 tag of a name, or description_TAG. */
  header: string;
  /** Tag of the language of its texts. */
  tag?: string;
  kind: 'id' | 'parent' | 'alias' | 'name' | 'description';
  textOf(code: Code): string;
}

export const codelistPath = ({ id }: Pick<Codelist, 'id'>, ending: 'csv' | 'json'): string => `data/codelists/${id}.${ending}`;

/** Where the meaning of a codelist's codes stands; a code is a fragment of it. */
export const codesAddress = (catalog: Pick<Catalog, 'portal'>, codelist: string): string => `${addressOf(catalog, codelistPath({ id: codelist }, 'json'))}#`;

/** Columns of a codelist's published file: those of its source, with tags for the portal's prefixes. A language without a single text has none. */
export function codelistTable({ codes }: Codelist, { locales }: Portal): CodelistColumn[] {
  const list = [...codes.values()];
  const inLanguages = (kind: 'name' | 'description', prefix: string): CodelistColumn[] =>
    locales.flatMap((locale) =>
      list.some((code) => code[kind][locale.prefix] !== undefined)
        ? [{ header: prefix + locale.tag, tag: locale.tag, kind, textOf: (code: Code) => code[kind][locale.prefix] ?? '' }]
        : [],
    );
  return [
    { header: 'id', kind: 'id', textOf: ({ id }) => id },
    { header: 'parent', kind: 'parent', textOf: ({ parent = '' }) => parent },
    { header: 'alias', kind: 'alias', textOf: ({ alias = '' }) => alias },
    ...inLanguages('name', ''),
    ...inLanguages('description', descriptionPrefix),
  ];
}
