import type { Codelist } from '../domain/data/codelist.ts';
import { integerRange, maxValueLength, missingStatus, type Column } from '../domain/data/column.ts';
import type { DatasetFile } from '../domain/data/dataset-file.ts';
import { frequencies } from '../domain/data/period.ts';
import type { RuleId } from '../domain/rules.ts';
import { isFormula } from './csv-text.ts';

/** What is wrong with a cell, before its place is known. */
export interface CellFault {
  rule: RuleId;
  values: Record<string, string>;
}

/** What the rows of a dataset are held against. */
export interface ObservationRules {
  columns: readonly Column[];
  /** Those that could be read: codes of another, which is told itself, are let pass. */
  codelists: ReadonlyMap<string, Codelist>;
  sources: readonly Pick<DatasetFile['sources'][number], 'id'>[];
}

const decimal = /^-?(0|[1-9]\d*)(\.\d+)?$/;
const integer = /^-?(0|[1-9]\d{0,9})$/;

const cellFault = (rule: RuleId, values: Record<string, string> = {}): CellFault => ({ rule, values });

/** Judges the text of a column other than the measure. That a period fits its frequency is for the row to say. */
export function judgeText(text: string, { id, type, codelist = '' }: Column, { codelists, sources }: ObservationRules): CellFault | undefined {
  if (isFormula(text)) return cellFault('data-formula', { value: text });
  if (text === '') return type === 'text' ? undefined : type === 'source' ? cellFault('data-source-missing') : cellFault('data-cell-empty', { column: id });
  if (type === 'code') {
    if (codelists.get(codelist)?.codes.has(text) === false) return cellFault('data-code-unknown', { column: id, code: text, codelist });
    return id === 'FREQ' && !frequencies.includes(text) ? cellFault('data-frequency', { code: text, known: frequencies.join(', ') }) : undefined;
  }
  if (type === 'source') return sources.some((source) => source.id === text) ? undefined : cellFault('data-source-unknown', { id: text });
  if (type === 'integer') return judgeInteger(text, id);
  return type === 'text' ? judgeNormalForm(text) : undefined;
}

function judgeInteger(text: string, column: string): CellFault | undefined {
  const [least, most] = integerRange(column);
  const isRight = integer.test(text) && Number(text) >= least && Number(text) <= most;
  return isRight ? undefined : cellFault('data-integer', { column, value: text, least: String(least), most: String(most) });
}

/** Two ways to write one letter would be two texts to every program that reads them. */
export function judgeNormalForm(text: string): CellFault | undefined {
  const nfc = text.normalize('NFC');
  return nfc === text ? undefined : cellFault('text-not-nfc', { nfc: nfc.slice(0, 40) });
}

/** Judges a value of the measure beside the status of its row. */
export function judgeValue(text: string, isMissing: boolean): CellFault | undefined {
  if (text === '') return isMissing ? undefined : cellFault('data-value-missing', { status: missingStatus });
  if (isMissing) return cellFault('data-status-missing', { value: text, status: missingStatus });
  if (decimal.test(text) && text.length <= maxValueLength) return undefined;
  return isFormula(text) && !/^-[\d.]/.test(text) ? cellFault('data-formula', { value: text }) : cellFault('data-value', { value: text, limit: String(maxValueLength) });
}
