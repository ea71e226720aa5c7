import build from 'virtual:sen/build';
import { catalogDate } from '../../domain/data/catalog.ts';
import { isFixed, releaseState } from '../../domain/data/release.ts';
import type { PageKey } from '../../domain/graph.ts';
import { dayOf } from '../build-options.ts';
import { catalog, datasetOf } from '../data.ts';
import { datasetLink, toLabel, type Label } from '../figures.ts';
import { makeFrame, type Frame } from '../frame.ts';
import { languageOf } from '../language.ts';
import { graph, portal } from '../portal.ts';

interface NamedDataset {
  href: string;
  title: Label;
}

export interface CalendarView {
  kind: 'calendar';
  frame: Frame;
  title: string;
  about: string;
  /** Day on which it was judged what is late. */
  judged: string;
  files: { href: string; name: string }[];
  coming: { date: string; planned?: string; late?: string; dataset: NamedDataset; note?: Label }[];
  past: { date: string; href: string; dataset: NamedDataset; kind: string; changes?: string; reason: Label }[];
}

/** What is to come and what came. A build has no clock: it judges on the day it was given, else on that of its newest figures. */
export function calendarView(key: Extract<PageKey, { kind: 'calendar' }>): CalendarView {
  const language = languageOf(key.locale);
  const { locale, t, date } = language;
  const data = catalog();
  const day = build.at === undefined ? catalogDate(data) : dayOf(build.at, portal.timeZone);
  const [title, about] = [t('calendar.title'), t('calendar.about')];
  const named = (id: string): NamedDataset => ({ ...datasetLink(id, language), title: toLabel(datasetOf(id).title, locale) });
  const coming = data.releases.flatMap((release) => {
    const state = releaseState(release, datasetOf(release.dataset).vintages.map((vintage) => vintage.date), day);
    if (state === 'met') return [];
    return [{
      date: language.partialDate(release.date),
      ...(isFixed(release) ? {} : { planned: t('calendar.planned') }),
      ...(state === 'late' ? { late: t('calendar.late') } : {}),
      dataset: named(release.dataset),
      ...(release.note ? { note: toLabel(release.note, locale) } : {}),
    }];
  });
  const past = data.datasets
    .flatMap(({ id, vintages }) => vintages.map((vintage) => ({ id, vintage })))
    .sort((a, b) => (a.vintage.date < b.vintage.date ? 1 : a.vintage.date > b.vintage.date ? -1 : 0))
    .map(({ id, vintage }) => ({
      date: date(vintage.date),
      href: graph.pathOf({ kind: 'vintage', locale: key.locale, dataset: id, date: vintage.date }),
      dataset: named(id),
      kind: language.nameOf('vintage-kind', vintage.kind),
      ...(vintage.changes.length > 0 ? { changes: t('dataset.changes', { count: vintage.changes.length }) } : {}),
      reason: toLabel(vintage.reason, locale),
    }));
  const all = { href: graph.pathOf({ kind: 'data', locale: key.locale }), text: t('data.title') };
  return {
    kind: 'calendar',
    frame: makeFrame(key, { title, description: about.replace(/[\s:：]+$/, ''), breadcrumbs: [all] }),
    title,
    about,
    judged: t('data.updated', { date: date(day) }),
    files: ['ics', 'json'].map((ending) => ({ href: `/data/releases.${ending}`, name: `releases.${ending}` })),
    coming,
    past,
  };
}
