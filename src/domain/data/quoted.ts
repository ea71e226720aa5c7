import type { Dataset } from './dataset.ts';
import { findSeries, observationAt } from './dataset.ts';

/** A figure that a vintage replaced, as a text may still quote it. */
export interface ReplacedValue {
  dataset: string;
  series: string;
  period: string;
  old: string;
  new: string;
  decimals: number;
  multiplier: number;
  date: string;
}

/** Values that the newest vintage of each dataset replaced. New rows replace nothing. */
export const replacedValues = (datasets: readonly Dataset[]): ReplacedValue[] =>
  datasets.flatMap((dataset) => {
    const newest = dataset.vintages.at(-1);
    return (newest?.changes ?? []).flatMap((change): ReplacedValue[] => {
      const series = findSeries(dataset, change.series);
      if (change.column !== dataset.measure.id || change.old === '' || !series) return [];
      const { DECIMALS: decimals = '0', UNIT_MULT: multiplier = '0' } = observationAt(dataset, series.start).attributes;
      return [{ dataset: dataset.id, series: change.series, period: change.period, old: change.old, new: change.new, decimals: Number(decimals), multiplier: Number(multiplier), date: newest?.date ?? '' }];
    });
  });

/**
 * Ways in which a text of the language may write a replaced value: with all of its decimals, with those that the
 * series shows, and with one less. Numbers of a single digit are left out: they stand everywhere.
 */
export function writtenForms({ old, decimals, multiplier }: ReplacedValue, tag: string): string[] {
  const value = Number(old) * 10 ** multiplier;
  const own = old.split('.')[1]?.length ?? 0;
  const forms = [own, decimals, decimals - 1].filter((digits) => digits >= 0).map((digits) => new Intl.NumberFormat(tag, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value));
  return [...new Set(forms)].filter((form) => form.replace(/[^\p{Nd}]/gu, '').length > 1);
}

/** Places in a text, by line, where a paragraph names the period and quotes the value. */
export function quotingLines(text: string, { period }: ReplacedValue, forms: readonly string[]): { line: number; column: number; form: string }[] {
  const year = period.slice(0, 4);
  return text.split('\n').flatMap((line, index) => {
    if (!line.includes(year)) return [];
    for (const form of forms) {
      const at = standsIn(line, form);
      if (at >= 0) return [{ line: index + 1, column: at + 1, form }];
    }
    return [];
  });
}

/** Where the number stands as a whole: not within a longer one. */
function standsIn(line: string, form: string): number {
  for (let at = line.indexOf(form); at >= 0; at = line.indexOf(form, at + 1))
    if (!/[\p{Nd}.,]/u.test(line[at - 1] ?? '') && !/^([\p{Nd}]|[.,][\p{Nd}])/u.test(line.slice(at + form.length))) return at;
  return -1;
}
