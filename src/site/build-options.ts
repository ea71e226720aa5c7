/** What one build was asked for. Handed to the bundled pages as the virtual module `virtual:sen/build`. */
export interface BuildOptions {
  /** Folder that holds the portal's content/, i18n/ and public/. */
  root: string;
  /** Folder of the prepared portal. */
  cache: string;
  /** Folder of the data feed, written before the pages that tell of it; absent where the portal has no data. */
  feed?: string | undefined;
  /** Language of messages. */
  language: string;
  /** Prefixes of the languages whose pages are drawn; all where it is left out. */
  locales?: string[] | undefined;
  /** The moment that the portal is drawn for, in ISO 8601 with an offset: what was due before it and did not come is late. */
  at?: string | undefined;
}

/** Whether a text names a moment the same way everywhere: with Z or an offset (ISO 8601, as RFC 3339 has it). */
export const isMoment = (text: string): boolean => /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(text) && !Number.isNaN(Date.parse(text));

/** The day of a moment where the portal is at home, as YYYY-MM-DD. */
export function dayOf(moment: string, timeZone: string): string {
  const format = new Intl.DateTimeFormat('und', { timeZone, calendar: 'gregory', numberingSystem: 'latn', year: 'numeric', month: '2-digit', day: '2-digit' });
  const parts = new Map(format.formatToParts(new Date(moment)).map(({ type, value }) => [type, value]));
  return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`;
}
