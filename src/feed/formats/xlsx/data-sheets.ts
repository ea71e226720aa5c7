import type { Column } from '../../../domain/data/column.ts';
import type { Dataset } from '../../../domain/data/dataset.ts';
import { column } from '../../../domain/data/observations.ts';
import { columnName, type SharedStrings, type Sheet } from './cells.ts';

/** Rows that a sheet may hold, the header among them (Excel's specifications and limits). */
export const maxRows = 1_048_576;

const widest = 40;

/** The figures as CSV has them: one row an observation, on as many sheets as they need. */
export function dataSheets(dataset: Dataset, rowsPerSheet: number): Sheet[] {
  const { columns, observations } = dataset;
  const perSheet = rowsPerSheet - 1;
  const widths = columns.map((one) => widthOf(dataset, one));
  return Array.from({ length: Math.max(1, Math.ceil(observations.length / perSheet)) }, (_, index) => {
    const [start, end] = [index * perSheet, Math.min((index + 1) * perSheet, observations.length)];
    return {
      name: index === 0 ? 'data' : `data ${index + 1}`,
      header: columns.map(({ id }) => id),
      widths,
      length: end - start,
      rows: (strings) => rows(dataset, strings, start, end),
      hasFilter: true,
    };
  });
}

function widthOf({ observations }: Dataset, { id, role }: Column): number {
  let longest = id.length;
  for (const text of role === 'measure' ? observations.values : column(observations, id).texts) longest = Math.max(longest, text.length);
  return Math.min(longest, widest) + 2;
}

/** Rows from `start` up to, not including, `end`. Figures and whole numbers keep the text in which they are published. */
function* rows({ columns, observations }: Dataset, strings: SharedStrings, start: number, end: number): Generator<string> {
  const number = (text: string): string => (text === '' ? '' : `><v>${text}</v></c>`);
  const cells = columns.map(({ id, role, type }, index) => {
    const name = `<c r="${columnName(index)}`;
    if (role === 'measure') return { name, after: (row: number) => number(observations.values[row] ?? '') };
    const { texts, at } = column(observations, id);
    // Each distinct text is written once; an empty one has no cell.
    const written = texts.map((text) => (text === '' ? '' : type === 'integer' ? number(text) : ` ${strings.cell(text)}`));
    return { name, after: (row: number) => written[at[row] ?? 0] ?? '' };
  });
  for (let row = start; row < end; row++) {
    const place = row - start + 2;
    let line = `<row r="${place}">`;
    for (const { name, after } of cells) {
      const rest = after(row);
      if (rest !== '') line += `${name}${place}"${rest}`;
    }
    yield `${line}</row>`;
  }
}
