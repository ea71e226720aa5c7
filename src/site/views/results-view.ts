import type { PageKey } from '../../domain/graph.ts';
import { measurePortal } from '../../domain/measures.ts';
import type { OwnMeasures } from '../../domain/data/own-measure.ts';
import { catalog } from '../data.ts';
import { makeFrame, type Frame, type Link } from '../frame.ts';
import { languageOf } from '../language.ts';
import { graph } from '../portal.ts';
import { aimView, type AimView } from './aims.ts';
import { ownMeasuresView, type OwnMeasuresView } from './own-measures.ts';

export interface ResultsView {
  kind: 'results';
  frame: Frame;
  title: string;
  about: string;
  measured: AimView[];
  unmeasured: AimView[];
  portal: OwnMeasuresView;
}

let counted: OwnMeasures | undefined;

/** Counted once, by the function that the feed's own file is made with. */
const measures = (): OwnMeasures => (counted ??= measurePortal([...graph.entries.values()], catalog()));

export function resultsView(key: Extract<PageKey, { kind: 'results' }>): ResultsView {
  const language = languageOf(key.locale);
  const title = language.t('results.title');
  const about = language.t('results.about');
  const all: Link = { href: graph.pathOf({ kind: 'data', locale: key.locale }), text: language.t('data.title') };
  const aims = catalog().aims.map((aim) => aimView(aim, measures(), language));
  return {
    kind: 'results',
    frame: makeFrame(key, { title, description: about, breadcrumbs: [all] }),
    title,
    about,
    measured: aims.filter(({ measure }) => measure !== undefined),
    unmeasured: aims.filter(({ measure }) => measure === undefined),
    portal: ownMeasuresView(measures(), language),
  };
}
