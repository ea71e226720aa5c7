import { xmlText } from '../../xml-text.ts';

/** Parts of SpreadsheetML (ECMA-376-1, https://ecma-international.org/publications-and-standards/standards/ecma-376/). */

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const spreadsheetNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/**
 * Text as a cell holds it (ST_Xstring, ECMA-376-1 22.9.2.19): a character that XML cannot hold, or would change, becomes
 * _xHHHH_, and what already reads like that is escaped in turn.
 */
export const cellText = (text: string): string =>
  xmlText(text.replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/g, (one) => `_x${one.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`));

/** Letters of a column, counted from 0: A, B, … Z, AA. */
export const columnName = (index: number): string => (index < 26 ? '' : columnName(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

/** Each distinct text of the workbook once; cells refer to it by number. Its part is written when all sheets are. */
export class SharedStrings {
  readonly #ids = new Map<string, number>();

  /** What follows the reference of a cell that holds the text: text always, whatever it looks like. */
  cell(text: string): string {
    let id = this.#ids.get(text);
    if (id === undefined) this.#ids.set(text, (id = this.#ids.size));
    return `t="s"><v>${id}</v></c>`;
  }

  *part(): Generator<string> {
    yield `${xmlHead}<sst xmlns="${spreadsheetNamespace}" uniqueCount="${this.#ids.size}">`;
    for (const text of this.#ids.keys()) yield `<si><t xml:space="preserve">${cellText(text)}</t></si>`;
    yield '</sst>';
  }
}

export interface Sheet {
  name: string;
  /** Headings, in bold and always in view. */
  header: readonly string[];
  /** Widths of the columns in characters. */
  widths: readonly number[];
  /** Rows below the header. */
  length: number;
  /** Rows below the header as XML, the first with the number 2. */
  rows(strings: SharedStrings): Iterable<string>;
  hasFilter: boolean;
}

/** Range of a sheet from A1 to its last cell; `fixed` as a formula names it. */
export function rangeOf({ header, length }: Sheet, fixed = false): string {
  const sign = fixed ? '$' : '';
  return `${sign}A${sign}1:${sign}${columnName(header.length - 1)}${sign}${length + 1}`;
}

/** Numbers of the cell formats in styles.ts. */
export const boldStyle = 1;
export const wrappedStyle = 2;

/** A sheet's part. */
export function* sheetPart(sheet: Sheet, strings: SharedStrings, isFirst: boolean): Generator<string> {
  const { header, widths, rows, hasFilter } = sheet;
  yield `${xmlHead}<worksheet xmlns="${spreadsheetNamespace}"><dimension ref="${rangeOf(sheet)}"/>`;
  yield `<sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>`;
  yield '<selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews><cols>';
  yield* widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`);
  yield `</cols><sheetData><row r="1">`;
  yield* header.map((text, index) => `<c r="${columnName(index)}1" s="${boldStyle}" ${strings.cell(text)}`);
  yield '</row>';
  yield* rows(strings);
  yield `</sheetData>${hasFilter ? `<autoFilter ref="${rangeOf(sheet)}"/>` : ''}</worksheet>`;
}

/** A sheet of texts. */
export const textSheet = (name: string, header: readonly string[], widths: readonly number[], rows: readonly (readonly string[])[]): Sheet => ({
  name,
  header,
  widths,
  length: rows.length,
  *rows(strings) {
    for (const [index, row] of rows.entries()) {
      const cells = row.map((text, place) => (text === '' ? '' : `<c r="${columnName(place)}${index + 2}" s="${wrappedStyle}" ${strings.cell(text)}`));
      yield `<row r="${index + 2}">${cells.join('')}</row>`;
    }
  },
  hasFilter: false,
});
