import { catalogDate, labelsByTag, landingPage, plainLabel, type Catalog } from '../../domain/data/catalog.ts';
import type { Dataset } from '../../domain/data/dataset.ts';
import { isFixed, type DataRelease } from '../../domain/data/release.ts';
import { addressOf, type CatalogFormat } from '../format.ts';
import { jsonContent } from '../json-text.ts';
import { inPieces } from '../pieces.ts';
import { toICalendar, type CalendarEvent } from './release-calendar/icalendar.ts';
import { vintagePath } from './vintages.ts';

/** What will be published and what was: for readers as a list, for calendars as events. */
export const releaseCalendar: CatalogFormat = {
  id: 'release-calendar',
  title: 'iCalendar',
  standard: 'https://www.rfc-editor.org/rfc/rfc5545',
  files: (catalog) => [
    { path: 'data/releases.json', mediaType: 'application/json', content: jsonContent(list(catalog)) },
    { path: 'data/releases.ics', mediaType: 'text/calendar', content: inPieces(toICalendar(calendar(catalog))) },
  ],
};

/** How much of a date is known, by its length: YYYY, YYYY-MM or YYYY-MM-DD. */
const precisionOf = (date: string): 'year' | 'month' | 'day' => (date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day');
const firstDayOf = (date: string): string => `${date}-01-01`.slice(0, 10);

const datasetOf = ({ datasets }: Catalog, { dataset }: DataRelease): Dataset | undefined => datasets.find(({ id }) => id === dataset);

const list = (catalog: Catalog) => {
  const { portal } = catalog;
  return {
    modified: catalogDate(catalog),
    timeZone: portal.timeZone,
    planned: catalog.releases.map((release) => {
      const dataset = datasetOf(catalog, release);
      return {
        dataset: release.dataset,
        ...(dataset ? { title: labelsByTag(dataset.title, portal), landingPage: landingPage(catalog, dataset) } : {}),
        date: release.date,
        precision: precisionOf(release.date),
        exact: release.exact,
        ...(release.note ? { note: labelsByTag(release.note, portal) } : {}),
      };
    }),
    published: catalog.datasets
      .flatMap((dataset) => dataset.vintages.map((vintage) => ({ dataset, vintage })))
      .sort((a, b) => (a.vintage.date < b.vintage.date ? 1 : a.vintage.date > b.vintage.date ? -1 : 0))
      .map(({ dataset, vintage }) => ({
        dataset: dataset.id,
        title: labelsByTag(dataset.title, portal),
        landingPage: landingPage(catalog, dataset),
        date: vintage.date,
        kind: vintage.kind,
        reason: labelsByTag(vintage.reason, portal),
        url: addressOf(catalog, vintagePath(dataset, vintage)),
      })),
  };
};

function calendar(catalog: Catalog): Parameters<typeof toICalendar>[0] {
  const { portal } = catalog;
  const host = new URL(portal.address).hostname;
  const titleOf = (dataset: Dataset | undefined, id: string): string => (dataset ? plainLabel(dataset.title, portal) : id);
  const planned = catalog.releases.map((release): CalendarEvent => {
    const dataset = datasetOf(catalog, release);
    const when = precisionOf(release.date) === 'day' ? '' : ` (${release.date})`;
    return {
      // Of the plan as it is written: a plan that is moved is another one, and the old one goes with the next reading of the calendar.
      uid: `planned-${release.dataset}-${release.date}@${host}`,
      day: firstDayOf(release.date),
      summary: isFixed(release) ? `${titleOf(dataset, release.dataset)}: release` : `${titleOf(dataset, release.dataset)}: planned, day not fixed${when}`,
      description: release.note ? plainLabel(release.note, portal) : '',
      url: dataset ? landingPage(catalog, dataset) : '',
      category: 'planned',
      status: isFixed(release) ? 'CONFIRMED' : 'TENTATIVE',
    };
  });
  const published = catalog.datasets.flatMap((dataset) =>
    dataset.vintages.map(
      (vintage): CalendarEvent => ({
        uid: `published-${dataset.id}-${vintage.date}@${host}`,
        day: vintage.date,
        summary: `${titleOf(dataset, dataset.id)}: published (${vintage.kind})`,
        description: plainLabel(vintage.reason, portal),
        url: landingPage(catalog, dataset),
        category: vintage.kind,
        status: 'CONFIRMED',
      }),
    ),
  );
  return {
    producer: `-//${host}//${portal.data?.agency ?? ''} data//${portal.locale(portal.fallbackLocales[0] ?? portal.sourceLocale).tag.toUpperCase()}`,
    name: plainLabel(portal.data?.title ?? {}, portal),
    stamp: catalogDate(catalog),
    events: [...published, ...planned].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.uid < b.uid ? -1 : 1)),
  };
}
