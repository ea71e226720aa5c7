import { createInstance, type TFunction } from 'i18next';
import type { NameGroup, StringKey } from '../domain/interface-strings.ts';
import { formatTag, isUnspaced, type Locale } from '../domain/locale.ts';
import { readingMinutes, type TextLength } from '../domain/entry.ts';
import { portal, strings } from './portal.ts';

/** Words, dates and numbers of one language. */
export interface Language {
  locale: Locale;
  /** An interface string; a missing key cannot get here, the strings were checked when the portal was read. */
  t(key: StringKey, values?: Record<string, string | number>): string;
  /** Name of a thing that a registry or schema lists: a collection, a kind of document, a verdict. */
  nameOf(group: NameGroup, id: string): string;
  date(day: string): string;
  /** A year, a month or a day, as precisely as it is given. */
  partialDate(date: string): string;
  dateRange(start: string, end: string): string;
  number(value: number, options?: Intl.NumberFormatOptions): string;
  /** A number of bytes in the unit that suits it. */
  bytes(count: number): string;
  list(items: string[]): string;
  languageName(locale: Locale): string;
  minutes(length: TextLength): string;
}

const i18n = createInstance();
await i18n.init({
  lng: portal.source.tag,
  supportedLngs: portal.locales.map(({ tag }) => tag),
  fallbackLng: false,
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
  resources: Object.fromEntries(portal.locales.map(({ tag, prefix }) => [tag, { translation: strings[prefix]?.strings ?? {} }])),
});

const languages = new Map<string, Language>();

export function languageOf(prefix: string): Language {
  let language = languages.get(prefix);
  if (!language) {
    language = makeLanguage(portal.locale(prefix));
    languages.set(prefix, language);
  }
  return language;
}

function makeLanguage(locale: Locale): Language {
  const tag = formatTag(locale);
  const fixed: TFunction = i18n.getFixedT(locale.tag);
  const numbers = new Map<string, Intl.NumberFormat>();
  const number = (value: number, options: Intl.NumberFormatOptions = {}): string => {
    const key = JSON.stringify(options);
    let format = numbers.get(key);
    if (!format) numbers.set(key, (format = new Intl.NumberFormat(tag, options)));
    return format.format(value);
  };
  const dates = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC', calendar: 'gregory' });
  const long = dates({ dateStyle: 'long' });
  const month = dates({ year: 'numeric', month: 'long' });
  const names = new Intl.DisplayNames(tag, { type: 'language', languageDisplay: 'standard' });
  const listing = new Intl.ListFormat(tag, { type: 'conjunction' });
  const at = (day: string) => new Date(`${day}T00:00:00Z`);
  // i18next is asked once for each string and its values: a page shows some forty, most of them on every page.
  const said = new Map<string, string>();
  const say = (key: string, values?: Record<string, string | number>): string => {
    const id = values ? `${key}\0${Object.values(values).join('\0')}` : key;
    let text = said.get(id);
    if (text === undefined) said.set(id, (text = values ? fixed(key, written(values)) : fixed(key)));
    return text;
  };
  // A count chooses the plural form as a number, and is written like every other number.
  const written = ({ count, ...values }: Record<string, string | number>) => ({
    ...(typeof count === 'number' ? { count } : {}),
    replace: Object.fromEntries(Object.entries({ ...values, count }).map(([name, value]) => [name, typeof value === 'number' ? number(value) : value])),
  });
  return {
    locale,
    t: say,
    nameOf: (group, id) => say(`${group}.${id}`),
    number,
    date: (day) => long.format(at(day)),
    partialDate: (date) => (date.length === 4 ? number(Number(date), { useGrouping: false }) : date.length === 7 ? month.format(at(`${date}-01`)) : long.format(at(date))),
    dateRange: (start, end) => long.formatRange(at(start), at(end)),
    bytes: (count) => {
      const [unit, size] = count < 1000 ? ['byte', 1] : count < 1_000_000 ? ['kilobyte', 1000] : ['megabyte', 1_000_000];
      return number(count / size, { style: 'unit', unit, maximumSignificantDigits: 3 });
    },
    list: (items) => listing.format(items),
    languageName: (other) => names.of(other.tag.split('-')[0] ?? other.tag) ?? other.name,
    minutes: (length) => say('entry.minutes', { count: readingMinutes(length, isUnspaced(locale)) }),
  };
}
