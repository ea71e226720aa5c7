import { codelistColumns, descriptionPrefix, isCode, type Code } from '../domain/data/codelist.ts';
import { fault, type Fault, type Place } from '../domain/finding.ts';
import { judgeNormalForm } from './cell-faults.ts';
import { cellColumn, isFormula, splitRow } from './csv-text.ts';

/** Faults of which one file tells: the first hundred show what is wrong with the rest. */
const maxFaults = 100;

/** Codes of a circle of parents that a finding names. */
const shownCodes = 6;

interface ReadCode {
  code: Code;
  id: Place;
  parent: Place;
}

/** Codes of a codelist's file, or what is wrong with it. `locales` are the portal's languages, `needed` those without which no name does. */
export function parseCodelist(lines: readonly string[], locales: readonly string[], needed: readonly string[]): Code[] | Fault[] {
  const [head = '', ...rows] = lines.map((line) => line.replace(/\r$/, ''));
  const crossed = lines.findIndex((line) => line.endsWith('\r'));
  const faults: Fault[] = crossed < 0 ? [] : [fault('data-line-end', { line: crossed + 1, column: lines[crossed]?.length ?? 1 })];
  const names = splitRow(head);
  if (!Array.isArray(names)) return [...faults, fault('data-quote', { line: 1, column: names.column })];
  const wrongNames = headerFaults(head, names, locales, needed);
  if (wrongNames.length > 0) return [...faults, ...wrongNames];

  const read: ReadCode[] = [];
  const lineOf = new Map<string, number>();
  for (const [index, row] of rows.entries()) {
    if (faults.length >= maxFaults) return faults.slice(0, maxFaults);
    const line = index + 2;
    const cells = splitRow(row);
    if (!Array.isArray(cells)) {
      faults.push(fault('data-quote', { line, column: cells.column }));
      continue;
    }
    if (cells.length !== names.length) {
      faults.push(fault('data-row-ragged', { line, column: cellColumn(row, Math.min(cells.length - 1, names.length)) }, { found: String(cells.length), expected: String(names.length) }));
      continue;
    }
    const at = (name: string): Place => ({ line, column: cellColumn(row, Math.max(0, names.indexOf(name))) });
    const cell = (name: string): string => cells[names.indexOf(name)] ?? '';
    for (const [number, text] of cells.entries()) {
      const found = isFormula(text) ? { rule: 'data-formula' as const, values: { value: text } } : judgeNormalForm(text);
      if (found) faults.push(fault(found.rule, { line, column: cellColumn(row, number) }, found.values));
    }
    const id = cell('id');
    // Capitals make no difference to some file systems, and series are published as files.
    const other = lineOf.get(id.toLowerCase());
    if (isFormula(id)) continue;
    if (!isCode(id)) faults.push(fault('code-invalid', at('id'), { code: id }));
    else if (other !== undefined) faults.push(fault('code-twice', at('id'), { code: id, line: String(other) }));
    else lineOf.set(id.toLowerCase(), line);
    for (const name of needed) if (cell(name).trim() === '') faults.push(fault('code-name-missing', at(name), { code: id, locale: name }));
    const texts = (prefix: string) => Object.fromEntries(locales.flatMap((locale) => (cell(prefix + locale) === '' ? [] : [[locale, cell(prefix + locale)]])));
    const [parent, alias] = [cell('parent'), cell('alias')];
    const code = { id, name: texts(''), description: texts(descriptionPrefix), ...(parent === '' ? {} : { parent }), ...(alias === '' ? {} : { alias }) };
    read.push({ code, id: at('id'), parent: at('parent') });
  }
  faults.push(...parentFaults(read));
  return faults.length > 0 ? faults.slice(0, maxFaults) : read.map(({ code }) => code);
}

function headerFaults(head: string, names: readonly string[], locales: readonly string[], needed: readonly string[]): Fault[] {
  const known = [...codelistColumns, ...locales, ...locales.map((locale) => descriptionPrefix + locale)];
  const wrong = (name: string, index: number): boolean => !known.includes(name) || names.indexOf(name) !== index;
  return [
    ...names.flatMap((name, index) => (wrong(name, index) ? [fault('codelist-column', { line: 1, column: cellColumn(head, index) }, { name, known: known.join(', ') })] : [])),
    ...['id', ...needed].filter((name) => !names.includes(name)).map((name) => fault('codelist-column-missing', { line: 1, column: 1 }, { name })),
  ];
}

/** Parents that are not there, and codes that are above themselves; each circle is told once, at the first of its codes. */
function parentFaults(read: readonly ReadCode[]): Fault[] {
  const parentOf = new Map(read.map(({ code }) => [code.id, code.parent]));
  const seen = new Set<string>();
  return read.flatMap(({ code, parent: place }): Fault[] => {
    if (code.parent !== undefined && !parentOf.has(code.parent)) return [fault('code-parent', place, { code: code.id, parent: code.parent })];
    const way: string[] = [];
    for (let id: string | undefined = code.id; id !== undefined && !seen.has(id); id = parentOf.get(id)) {
      seen.add(id);
      way.push(id);
    }
    const next = parentOf.get(way.at(-1) ?? '');
    const start = next === undefined ? -1 : way.indexOf(next);
    if (start < 0 || next === undefined) return [];
    const circle = new Set(way.slice(start));
    const first = read.find(({ code: { id } }) => circle.has(id));
    const shown = [...[...circle].slice(0, shownCodes), ...(circle.size > shownCodes ? ['…'] : []), next];
    return [fault('code-parent-circle', first?.parent ?? place, { code: first?.code.id ?? next, circle: shown.join(' → ') })];
  });
}
