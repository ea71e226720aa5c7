import { readFileSync } from 'node:fs';

/** Cells of a CSV file of the feed, the header first (RFC 4180; every row ends with a line feed). */
export function csvTable(file: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, cell = '', end] of readFileSync(file, 'utf8').matchAll(/("(?:[^"]|"")*"|[^",\n]*)(,|\n)/g)) {
    row.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

/** Rows of a CSV file of the feed by the names of its columns. */
export function csvRows(file: string): Record<string, string>[] {
  const [header = [], ...rows] = csvTable(file);
  return rows.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index] ?? ''])));
}
