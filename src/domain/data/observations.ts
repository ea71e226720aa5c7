/** A column of codes: each distinct text once, and for each row which of them stands there. */
export interface CodedColumn {
  texts: string[];
  at: Uint32Array;
}

/**
 * Observations by column, so that a million of them fit. Rows are in the order of their key once `sortObservations`
 * has seen them.
 */
export interface Observations {
  length: number;
  /** Every column but the measure, by its id. */
  coded: ReadonlyMap<string, CodedColumn>;
  /** Values of the measure as decimal text, exactly as published; empty where there is none. */
  values: string[];
  /** Line of each row in the file that it was read from, counted from 1. */
  lines: Uint32Array;
}

export function column(observations: Observations, id: string): CodedColumn {
  const found = observations.coded.get(id);
  if (!found) throw new Error(`no column ${id}`);
  return found;
}

export const textAt = ({ texts, at }: CodedColumn, row: number): string => texts[at[row] ?? 0] ?? '';

/** A run of rows that differ in nothing but their period. */
export interface Series {
  /** Codes of the dimensions, joined by dots. */
  key: string;
  /** Codes by dimension. */
  codes: Readonly<Record<string, string>>;
  /** First row, and the row after the last. */
  start: number;
  end: number;
}

/** Rows in the order of the codelists, then of time. `order` gives the rank of a text of a column. */
export function sortObservations(observations: Observations, keys: readonly string[], order: (id: string, text: string) => number): Observations {
  const ranked = keys.map((id) => {
    const { texts, at } = column(observations, id);
    const byRank = texts.map((text, index) => ({ text, index, rank: order(id, text) })).sort((a, b) => a.rank - b.rank || (a.text < b.text ? -1 : 1));
    const places = new Uint32Array(texts.length);
    byRank.forEach(({ index }, place) => (places[index] = place));
    return { at, places };
  });
  const compare = (a: number, b: number): number => {
    for (const { at, places } of ranked) {
      const difference = (places[at[a] ?? 0] ?? 0) - (places[at[b] ?? 0] ?? 0);
      if (difference !== 0) return difference;
    }
    return (observations.lines[a] ?? 0) - (observations.lines[b] ?? 0);
  };
  let isSorted = true;
  for (let row = 1; row < observations.length && isSorted; row++) isSorted = compare(row - 1, row) < 0;
  if (isSorted) return observations;
  const rows = Uint32Array.from({ length: observations.length }, (_, row) => row).sort(compare);
  const moved = (from: Uint32Array): Uint32Array => rows.map((row) => from[row] ?? 0);
  return {
    length: observations.length,
    coded: new Map([...observations.coded].map(([id, { texts, at }]) => [id, { texts, at: moved(at) }])),
    values: Array.from(rows, (row) => observations.values[row] ?? ''),
    lines: moved(observations.lines),
  };
}

/** Series of sorted observations, in their order. */
export function seriesOf(observations: Observations, dimensions: readonly string[]): Series[] {
  const columns = dimensions.map((id) => ({ id, ...column(observations, id) }));
  const isSame = (row: number): boolean => columns.every(({ at }) => at[row] === at[row - 1]);
  const series: Series[] = [];
  for (let start = 0; start < observations.length; ) {
    let end = start + 1;
    while (end < observations.length && isSame(end)) end++;
    const codes = columns.map(({ texts, at }) => texts[at[start] ?? 0] ?? '');
    series.push({ key: codes.join('.'), codes: Object.fromEntries(codes.map((code, index) => [dimensions[index] ?? '', code])), start, end });
    start = end;
  }
  return series;
}
