/** A day-long event. Days are YYYY-MM-DD. */
export interface CalendarEvent {
  /** Unique in the world, and the same at each reading. */
  uid: string;
  day: string;
  summary: string;
  description: string;
  url: string;
  category: string;
  status: 'CONFIRMED' | 'TENTATIVE';
}

export interface Calendar {
  /** Formal public identifier of what wrote it (PRODID). */
  producer: string;
  name: string;
  /** Day of the calendar's own contents. */
  stamp: string;
  events: readonly CalendarEvent[];
}

/** A calendar as iCalendar (RFC 5545, https://www.rfc-editor.org/rfc/rfc5545), line by line. */
export function* toICalendar({ producer, name, stamp, events }: Calendar): Generator<string> {
  yield* lines([
    ['BEGIN', 'VCALENDAR'],
    ['VERSION', '2.0'],
    ['PRODID', text(producer)],
    ['CALSCALE', 'GREGORIAN'],
    ['METHOD', 'PUBLISH'],
    // The name by RFC 7986, section 5.1, and as clients read it that do not know it.
    ['NAME', text(name)],
    ['X-WR-CALNAME', text(name)],
  ]);
  for (const event of events) yield* lines(linesOf(event, stamp));
  yield* lines([['END', 'VCALENDAR']]);
}

const linesOf = ({ uid, day, summary, description, url, category, status }: CalendarEvent, stamp: string): [string, string][] => [
  ['BEGIN', 'VEVENT'],
  ['UID', text(uid)],
  ['DTSTAMP', `${compact(stamp)}T000000Z`],
  ['DTSTART;VALUE=DATE', compact(day)],
  // Not included itself (section 3.6.1).
  ['DTEND;VALUE=DATE', compact(dayAfter(day))],
  ['SUMMARY', text(summary)],
  ...(description === '' ? [] : [['DESCRIPTION', text(description)] satisfies [string, string]]),
  ...(url === '' ? [] : [['URL', url] satisfies [string, string]]),
  ['CATEGORIES', text(category)],
  ['STATUS', status],
  // The day stays free: nobody has to be anywhere.
  ['TRANSP', 'TRANSPARENT'],
  ['END', 'VEVENT'],
];

function* lines(properties: readonly [string, string][]): Generator<string> {
  for (const [name, value] of properties) yield fold(`${name}:${value}`);
}

const compact = (day: string): string => day.replaceAll('-', '');

const dayAfter = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** A value of the type TEXT (section 3.3.11). Control characters may stand in none. */
const text = (value: string): string =>
  value
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/[\u0000-\u0008\u000a-\u001f\u007f]/g, '');

/** Octets in a line, without its line break (section 3.1). */
const longestLine = 75;

/** A content line, folded so that no character is split. */
function fold(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const length = octetsOf(character.codePointAt(0) ?? 0);
    if (octets + length > longestLine) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += length;
  }
  return `${folded}\r\n`;
}

/** Length of a character in UTF-8. */
const octetsOf = (point: number): number => (point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4);
