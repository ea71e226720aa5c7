import type { Column } from './column.ts';
import { column, textAt, type CodedColumn, type Observations } from './observations.ts';

/** One cell that differs between two vintages. */
export interface Change {
  /** Key of the series. */
  series: string;
  period: string;
  /** Column of the cell: the measure or an attribute. */
  column: string;
  /** Empty where the row is new, or is no longer there. */
  old: string;
  new: string;
}

/** Cells that differ, in the order of the rows. Both sides are sorted by the same key. */
export function changesBetween(before: Observations, after: Observations, columns: readonly Column[], order: (id: string, text: string) => number): Change[] {
  const keys = columns.filter(({ role }) => role === 'dimension' || role === 'time').map(({ id }) => id);
  const dimensions = columns.filter(({ role }) => role === 'dimension').map(({ id }) => id);
  const period = columns.find(({ role }) => role === 'time')?.id ?? '';
  const cells = columns.filter(({ role }) => role === 'measure' || role === 'attribute').map(({ id, role }) => ({ id, isMeasure: role === 'measure' }));
  const ranks = keys.map((id) => {
    const texts = [...new Set([...column(before, id).texts, ...column(after, id).texts])].sort((a, b) => order(id, a) - order(id, b) || (a < b ? -1 : 1));
    const rank = new Map(texts.map((text, index) => [text, index]));
    const places = (side: Observations) => column(side, id).texts.map((text) => rank.get(text) ?? 0);
    return { old: { at: column(before, id).at, places: places(before) }, new: { at: column(after, id).at, places: places(after) } };
  });
  const compare = (oldRow: number, newRow: number): number => {
    for (const rank of ranks) {
      const difference = (rank.old.places[rank.old.at[oldRow] ?? 0] ?? 0) - (rank.new.places[rank.new.at[newRow] ?? 0] ?? 0);
      if (difference !== 0) return difference;
    }
    return 0;
  };
  const cellOf = (side: Observations, row: number | undefined, { id, isMeasure }: (typeof cells)[number]): string =>
    row === undefined ? '' : isMeasure ? (side.values[row] ?? '') : textAt(column(side, id), row);

  const changes: Change[] = [];
  const tell = (oldRow: number | undefined, newRow: number | undefined): void => {
    const [side, row] = newRow === undefined ? [before, oldRow ?? 0] : [after, newRow];
    for (const cell of cells) {
      const [was, is] = [cellOf(before, oldRow, cell), cellOf(after, newRow, cell)];
      if (was !== is) changes.push({ series: dimensions.map((id) => textAt(column(side, id), row)).join('.'), period: textAt(column(side, period), row), column: cell.id, old: was, new: is });
    }
  };
  let [oldRow, newRow] = [0, 0];
  while (oldRow < before.length || newRow < after.length) {
    const difference = oldRow >= before.length ? 1 : newRow >= after.length ? -1 : compare(oldRow, newRow);
    if (difference < 0) tell(oldRow++, undefined);
    else if (difference > 0) tell(undefined, newRow++);
    else tell(oldRow++, newRow++);
  }
  return changes;
}

/**
 * The rows as they were before the changes, in no order: each cell that changed has its old text again, and a row none
 * of whose cells held anything was not there. `after` are the rows that `changesBetween` compared with.
 */
export function undoChanges(after: Observations, changes: readonly Change[], columns: readonly Column[]): Observations {
  const ids = (...roles: Column['role'][]): string[] => columns.filter(({ role }) => roles.includes(role)).map(({ id }) => id);
  const [dimensions, cells] = [ids('dimension'), ids('measure', 'attribute')];
  const [period = '', measure = ''] = [...ids('time'), ...ids('measure')];
  const rows = new Map<string, Record<string, string>>();
  for (let row = 0; row < after.length; row++) {
    const texts = Object.fromEntries(columns.map(({ id }) => [id, id === measure ? (after.values[row] ?? '') : textAt(column(after, id), row)]));
    rows.set(`${dimensions.map((id) => texts[id]).join('.')} ${texts[period]}`, texts);
  }
  for (const change of changes) {
    const name = `${change.series} ${change.period}`;
    const codes = change.series.split('.');
    const texts = rows.get(name) ?? { [period]: change.period, ...Object.fromEntries(dimensions.map((id, index) => [id, codes[index] ?? ''])) };
    rows.set(name, { ...texts, [change.column]: change.old });
  }
  const before = [...rows.values()].filter((texts) => cells.some((id) => (texts[id] ?? '') !== ''));
  return {
    length: before.length,
    coded: new Map(columns.filter(({ id }) => id !== measure).map(({ id }) => [id, toCodedColumn(before.map((texts) => texts[id] ?? ''))])),
    values: before.map((texts) => texts[measure] ?? ''),
    lines: new Uint32Array(before.length),
  };
}

function toCodedColumn(rows: readonly string[]): CodedColumn {
  const texts = [...new Set(rows)];
  const places = new Map(texts.map((text, place) => [text, place]));
  return { texts, at: Uint32Array.from(rows, (text) => places.get(text) ?? 0) };
}
