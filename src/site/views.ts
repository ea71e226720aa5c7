import type { PageKey } from '../domain/graph.ts';
import { pagesByAddress } from './portal.ts';
import { calendarView, type CalendarView } from './views/calendar-view.ts';
import { dataView, type DataView } from './views/data-view.ts';
import { datasetView, type DatasetView } from './views/dataset-view.ts';
import { entryView, type EntryView } from './views/entry-view.ts';
import { gatewayView, type GatewayView } from './views/gateway-view.ts';
import { homeView, type HomeView } from './views/home-view.ts';
import { listView, topicView, type ListView } from './views/list-view.ts';
import { notFoundView, type NotFoundView } from './views/not-found-view.ts';
import { resultsView, type ResultsView } from './views/results-view.ts';
import { rankingView, type RankingView } from './views/ranking-view.ts';
import { rankingsView, type RankingsView } from './views/rankings-view.ts';
import { topicsView, type TopicsView } from './views/topics-view.ts';
import { vintageView, type VintageView } from './views/vintage-view.ts';

export type View = GatewayView | HomeView | ListView | TopicsView | DataView | DatasetView | VintageView | CalendarView | RankingsView | RankingView | EntryView | ResultsView | NotFoundView;

type Makers = { [Kind in PageKey['kind']]: (key: Extract<PageKey, { kind: Kind }>) => View };

const makers: Makers = {
  gateway: gatewayView,
  home: homeView,
  list: listView,
  topic: topicView,
  topics: topicsView,
  data: dataView,
  dataset: datasetView,
  vintage: vintageView,
  calendar: calendarView,
  rankings: rankingsView,
  ranking: rankingView,
  entry: entryView,
  results: resultsView,
  'not-found': notFoundView,
};

/** Paths of every page, as Astro asks for them. */
export const paths = (): { params: { path: string | undefined } }[] => [...pagesByAddress.keys()].map((path) => ({ params: { path: path || undefined } }));

/** Everything that the page at an address shows. */
export function viewAt(path: string | undefined): View {
  const key = pagesByAddress.get((path ?? '').replace(/\/$/, ''));
  if (!key) throw new Error(`no page at /${path}`);
  return (makers[key.kind] as (key: PageKey) => View)(key);
}
