import { codePattern, type Labels } from './terms.ts';

/** One meaning in a codelist. */
export interface Code {
  id: string;
  parent?: string;
  name: Labels;
  description: Labels;
  /** The same thing in the list of the body that the figures come from, as it is written there. */
  alias?: string;
}

/** Codes in the order in which they are to be shown. */
export interface Codelist {
  id: string;
  name: Labels;
  codes: ReadonlyMap<string, Code>;
}

/** Columns of a codelist's file that are no names: names stand in a column by language, descriptions in `description_LANGUAGE`. */
export const codelistColumns = ['id', 'parent', 'alias'] as const;
export const descriptionPrefix = 'description_';

export const isCode = (text: string): boolean => codePattern.test(text);

/** The codelist whose names and order are those of the codelists themselves. */
export const codelistOfCodelists = 'CL_CODELIST';
