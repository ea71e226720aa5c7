/**
 * CSV as RFC 4180 has it (https://www.rfc-editor.org/rfc/rfc4180), with line feeds and UTF-8. A row is a line: no cell
 * holds a line break, so that every cell has one place that an editor can go to.
 */

/** Cells of a line, or the column, counted from 1, at which its quotation marks go wrong. */
export function splitRow(line: string): string[] | { column: number } {
  if (!line.includes('"')) return line.split(',');
  const cells: string[] = [];
  for (let start = 0; ; ) {
    if (line[start] !== '"') {
      const comma = line.indexOf(',', start);
      const text = comma < 0 ? line.slice(start) : line.slice(start, comma);
      const quote = text.indexOf('"');
      if (quote >= 0) return { column: start + quote + 1 };
      cells.push(text);
      if (comma < 0) return cells;
      start = comma + 1;
      continue;
    }
    const end = closingQuote(line, start);
    if (end < 0 || (end + 1 < line.length && line[end + 1] !== ',')) return { column: (end < 0 ? start : end + 1) + 1 };
    cells.push(line.slice(start + 1, end).replaceAll('""', '"'));
    if (end + 1 === line.length) return cells;
    start = end + 2;
  }
}

/** Column, counted from 1, of the cell's first character in a line that `splitRow` divides. Asked for only where something is wrong. */
export function cellColumn(line: string, index: number): number {
  let start = 0;
  for (let cell = 0; cell < index; cell++) {
    const from = line[start] === '"' ? closingQuote(line, start) : start;
    const comma = line.indexOf(',', from);
    if (comma < 0) break;
    start = comma + 1;
  }
  return start + 1;
}

function closingQuote(line: string, start: number): number {
  let end = line.indexOf('"', start + 1);
  while (end >= 0 && line[end + 1] === '"') end = line.indexOf('"', end + 2);
  return end;
}

/** A cell as it is written: between quotation marks only where it must be. */
export const csvCell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

export const csvRow = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\n`;

/**
 * Beginnings that a spreadsheet takes for a formula (https://owasp.org/www-community/attacks/CSV_Injection). A negative
 * number is none; a minus before anything else is, since -2+3+cmd|… computes as well.
 */
export const isFormula = (text: string): boolean => /^\s*[=+@＝＋－＠\t\r]|^\s*-(?!\d+(\.\d+)?$)/.test(text);
