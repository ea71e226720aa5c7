import { isFormula } from '../../csv-text.ts';

/**
 * A text of an editor's as a cell: on one line, and behind an apostrophe where a spreadsheet would compute it (OWASP, CSV
 * injection, https://owasp.org/www-community/attacks/CSV_Injection). Codes and figures were checked when they were read.
 */
export function textCell(text: string): string {
  const line = text.replace(/\s*[\r\n]+\s*/g, ' ');
  return isFormula(line) ? `'${line}` : line;
}
