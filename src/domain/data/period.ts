/** How a time period is written for each frequency of SDMX's CL_FREQ (SDMX 2.1, section 6, ObservationalTimePeriod). */
const forms: Record<string, RegExp> = {
  A: /^\d{4}$/,
  S: /^\d{4}-S[12]$/,
  Q: /^\d{4}-Q[1-4]$/,
  M: /^\d{4}-(0[1-9]|1[0-2])$/,
  W: /^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$/,
  D: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
};

export const frequencies = Object.keys(forms);

/** Regular expression of the periods of a frequency, without anchors. */
export const periodPattern = (frequency: string): string => forms[frequency]?.source.slice(1, -1) ?? '';

/** Example of a period of the frequency, for messages. */
export const periodExample: Record<string, string> = { A: '2024', S: '2024-S1', Q: '2024-Q1', M: '2024-01', W: '2024-W05', D: '2024-01-31' };

export function isPeriod(text: string, frequency: string): boolean {
  if (!Object.hasOwn(forms, frequency) || !forms[frequency]?.test(text)) return false;
  if (frequency === 'D') return new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);
  // Only some years have a week 53: the one whose Thursday still lies within them (ISO 8601).
  if (frequency !== 'W' || !text.endsWith('W53')) return true;
  const { end } = periodDays(text);
  return end.startsWith(text.slice(0, 4)) || Number(end.slice(8)) < 4;
}

/** First and last day of a period, as YYYY-MM-DD. */
export function periodDays(period: string): { start: string; end: string } {
  const [year = '', part = ''] = [period.slice(0, 4), period.slice(5)];
  const months = (first: number, count: number) => ({ start: day(Number(year), first, 1), end: day(Number(year), first + count, 0) });
  if (part === '') return months(1, 12);
  if (part.startsWith('S')) return months(part === 'S1' ? 1 : 7, 6);
  if (part.startsWith('Q')) return months(Number(part[1]) * 3 - 2, 3);
  if (part.startsWith('W')) return week(Number(year), Number(part.slice(1)));
  if (part.length === 2) return months(Number(part), 1);
  return { start: period, end: period };
}

/** Length of a period of the frequency in xsd:duration. */
export const frequencyDuration: Record<string, string> = { A: 'P1Y', S: 'P6M', Q: 'P3M', M: 'P1M', W: 'P7D', D: 'P1D' };

const day = (year: number, month: number, date: number): string => new Date(Date.UTC(year, month - 1, date)).toISOString().slice(0, 10);

/** Weeks of ISO 8601: the first holds the fourth of January, each begins on Monday. */
function week(year: number, number: number): { start: string; end: string } {
  const fourth = new Date(Date.UTC(year, 0, 4));
  const monday = 4 - ((fourth.getUTCDay() + 6) % 7) + (number - 1) * 7;
  return { start: day(year, 1, monday), end: day(year, 1, monday + 6) };
}
