import { missingStatus, type Column } from '../domain/data/column.ts';
import { column as columnOf, sortObservations, textAt, type CodedColumn, type Observations } from '../domain/data/observations.ts';
import { isPeriod, periodExample } from '../domain/data/period.ts';
import { fault, type Fault } from '../domain/finding.ts';
import { judgeText, judgeValue, type CellFault, type ObservationRules } from './cell-faults.ts';
import { cellColumn, splitRow } from './csv-text.ts';
import { NumberList } from './number-list.ts';

/** Faults of which one file tells: the first hundred show what is wrong with the rest. */
const maxFaults = 100;

/** Values that are taken out of the text they were read from at a time. */
const batch = 1 << 16;

/** Rank of a text of a column in the published order: that of its codelist, or of the text itself. */
export const codeOrder = ({ columns, codelists }: Pick<ObservationRules, 'columns' | 'codelists'>): ((id: string, text: string) => number) => {
  const ranks = new Map(columns.map(({ id, codelist }) => [id, new Map([...(codelists.get(codelist ?? '')?.codes.keys() ?? [])].map((code, rank) => [code, rank]))]));
  return (id, text) => ranks.get(id)?.get(text) ?? 0;
};

interface ReadColumn {
  column: Column;
  /** Number of each distinct text, in the order in which they came. */
  seen: Map<string, number>;
  /** What is wrong with the text of that number. */
  wrong: Map<number, CellFault>;
  /** Number of the text of each row; left empty for the measure. */
  at: NumberList;
  /** Text of the row before and its number: most cells repeat the one above, and comparing costs less than looking up. */
  above: string | undefined;
  number: number;
}

/**
 * Reads a data file line by line into columns. Each distinct text of a column is judged once, whatever the number of
 * rows that hold it.
 */
export class ObservationReader {
  readonly #rules: ObservationRules;
  readonly #columns: ReadColumn[];
  readonly #lines = new NumberList();
  readonly #faults: Fault[] = [];
  #values: string[] = [];
  #fresh: string[] = [];
  #number = 0;
  #line = '';
  #isHeaderWrong = false;

  constructor(rules: ObservationRules) {
    this.#rules = rules;
    this.#columns = rules.columns.map((column) => ({ column, seen: new Map(), wrong: new Map(), at: new NumberList(), above: undefined, number: 0 }));
  }

  /** Takes the next line, without its line feed. */
  push(line: string): void {
    this.#number++;
    if (this.#isHeaderWrong || this.#faults.length >= maxFaults) return;
    this.#line = line;
    if (line.endsWith('\r')) {
      // Told once: a file that was saved so has them on every line.
      if (!this.#faults.some(({ rule }) => rule === 'data-line-end')) this.#report('data-line-end', line.length);
      this.#line = line.slice(0, -1);
    }
    const cells = splitRow(this.#line);
    if (!Array.isArray(cells)) this.#report('data-quote', cells.column);
    else if (this.#number === 1) this.#header(cells);
    else if (cells.length !== this.#columns.length)
      this.#report('data-row-ragged', cellColumn(this.#line, Math.min(cells.length - 1, this.#columns.length)), { found: String(cells.length), expected: String(this.#columns.length) });
    else this.#row(cells);
    // Below a header that is not the one expected every row would be wrong.
    if (this.#number === 1) this.#isHeaderWrong = this.#faults.some(({ rule }) => rule !== 'data-line-end');
  }

  /** The rows in the published order, or the faults that keep them from being read. */
  finish(): { observations: Observations } | Fault[] {
    this.#settle();
    const coded = new Map(this.#columns.filter(({ column }) => column.role !== 'measure').map(({ column, seen, at }): [string, CodedColumn] => [column.id, { texts: [...seen.keys()], at: at.take() }]));
    const keys = this.#rules.columns.filter(({ role }) => role === 'dimension' || role === 'time').map(({ id }) => id);
    const read = { length: this.#values.length, coded, values: this.#values, lines: this.#lines.take() };
    const observations = sortObservations(read, keys, codeOrder(this.#rules));
    this.#compareRows(observations, keys);
    return this.#faults.length > 0 ? this.#faults : { observations };
  }

  #report(rule: Fault['rule'], column: number, values: Record<string, string> = {}, line = this.#number): void {
    if (this.#faults.length < maxFaults) this.#faults.push(fault(rule, { line, column }, values));
  }

  #reportCell({ rule, values }: CellFault, index: number): void {
    this.#report(rule, cellColumn(this.#line, index), values);
  }

  #header(found: string[]): void {
    const expected = this.#columns.map(({ column }) => column.id);
    const wrong = expected.findIndex((id, index) => found[index] !== id);
    if (wrong < 0 && found.length === expected.length) return;
    const index = Math.min(wrong < 0 ? expected.length : wrong, found.length - 1);
    this.#report('data-header', cellColumn(this.#line, index), { found: found.join(','), expected: expected.join(',') });
  }

  #row(cells: string[]): void {
    let frequency = '';
    let [period, value] = [-1, -1];
    let isMissing = false;
    for (let index = 0; index < cells.length; index++) {
      const own = this.#columns[index];
      const text = cells[index] ?? '';
      if (!own) continue;
      const { column, seen, wrong, at } = own;
      if (column.role === 'measure') {
        value = index;
        continue;
      }
      if (text !== own.above) {
        own.above = text;
        own.number = seen.get(text) ?? this.#add(text, own);
      }
      const found = wrong.size > 0 ? wrong.get(own.number) : undefined;
      if (found) this.#reportCell(found, index);
      at.push(own.number);
      if (column.role === 'time') period = index;
      else if (column.id === 'FREQ') frequency = found ? '' : text;
      else if (column.id === 'OBS_STATUS') isMissing = text === missingStatus;
    }
    const [time = '', amount = ''] = [cells[period], cells[value]];
    if (time !== '' && Object.hasOwn(periodExample, frequency) && !isPeriod(time, frequency))
      this.#reportCell({ rule: 'data-period', values: { value: time, frequency, example: periodExample[frequency] ?? '' } }, period);
    const found = judgeValue(amount, isMissing);
    if (found) this.#reportCell(found, value);
    this.#fresh.push(amount);
    this.#lines.push(this.#number);
    if (this.#fresh.length === batch) this.#settle();
  }

  /** Takes a text that the column has not held before, and judges it. */
  #add(text: string, { column, seen, wrong }: ReadColumn): number {
    const number = seen.size;
    seen.set(unshared(text), number);
    const found = judgeText(text, column, this.#rules);
    if (found) wrong.set(number, found);
    return number;
  }

  #settle(): void {
    for (const value of unshared(this.#fresh)) this.#values.push(value);
    this.#fresh = [];
  }

  /** What rows say of each other: no key twice, and nothing that belongs to a series differs within it. Rows that are wrong in themselves are left out. */
  #compareRows(observations: Observations, keys: readonly string[]): void {
    const told = new Set(this.#faults.map(({ line }) => line));
    const dimensions = this.#rules.columns.filter(({ role }) => role === 'dimension').map(({ id }) => columnOf(observations, id));
    const time = columnOf(observations, keys.at(-1) ?? '');
    const attached = this.#rules.columns.filter(({ attachment }) => attachment === 'series').map(({ id }) => ({ id, ...columnOf(observations, id) }));
    const lineOf = (row: number): number => observations.lines[row] ?? 1;
    let first = 0;
    let before = -1;
    for (let row = 0; row < observations.length; row++) {
      if (told.size > 0 && told.has(lineOf(row))) continue;
      if (before < 0 || !dimensions.every(({ at }) => at[row] === at[before])) {
        first = before = row;
        continue;
      }
      const key = () => dimensions.map((coded) => textAt(coded, row)).join('.');
      if (time.at[row] === time.at[before]) this.#report('data-key-twice', 1, { key: `${key()} ${textAt(time, row)}`, line: String(lineOf(before)) }, lineOf(row));
      for (const { id, texts, at } of attached)
        if (at[row] !== at[first])
          this.#report('data-attribute-varies', 1, { column: id, series: key(), value: texts[at[row] ?? 0] ?? '', other: texts[at[first] ?? 0] ?? '', line: String(lineOf(first)) }, lineOf(row));
      before = row;
    }
  }
}

/** A copy that does not keep alive the text that it was cut from: engines let a long cut of a text refer to the whole of it. */
const unshared = <Texts extends string | string[]>(texts: Texts): Texts => JSON.parse(JSON.stringify(texts)) as Texts;
