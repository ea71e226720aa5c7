import type { Catalog } from '../domain/data/catalog.ts';
import { quotingLines, replacedValues, writtenForms, type ReplacedValue } from '../domain/data/quoted.ts';
import { dataMentionFaults } from '../domain/data/text-faults.ts';
import type { Entry } from '../domain/entry.ts';
import type { Finding } from '../domain/finding.ts';
import { formatTag } from '../domain/locale.ts';
import type { PortalFile } from '../domain/portal.ts';
import { readText } from './compile-file.ts';

/** Figures that texts take from datasets or quote in words. */
export function checkDataTexts(entries: readonly Entry[], catalog: Catalog | undefined, portal: PortalFile, root: string): Finding[] {
  const datasets = catalog?.datasets ?? [];
  const replaced = replacedValues(datasets);
  return [...dataMentionFaults(entries, datasets), ...(replaced.length > 0 ? quotedFaults(entries, replaced, portal, root) : [])];
}

function quotedFaults(entries: readonly Entry[], replaced: ReplacedValue[], portal: PortalFile, root: string): Finding[] {
  const forms = new Map(portal.locales.map((locale) => [locale.prefix, replaced.map((value) => ({ value, forms: writtenForms(value, formatTag(locale)) }))]));
  return entries.flatMap(({ texts }) =>
    Object.values(texts).flatMap(({ file, locale }) => {
      const text = readText(root, file);
      if (typeof text !== 'string') return [];
      return (forms.get(locale) ?? []).flatMap(({ value, forms: own }) =>
        quotingLines(text, value, own).map(({ line, column, form }): Finding => {
          const { dataset, series, period, old, new: now, date } = value;
          return { rule: 'data-quoted-old', file, line, column, values: { form, dataset, series, period, old, new: now || '—', date } };
        }),
      );
    }),
  );
}
