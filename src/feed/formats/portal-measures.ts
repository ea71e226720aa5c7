import { labelsByTag, type Catalog } from '../../domain/data/catalog.ts';
import type { OwnMeasure, OwnMeasures } from '../../domain/data/own-measure.ts';
import { measureDefinitions } from '../../domain/measures.ts';
import { csvRow } from '../csv-text.ts';
import type { CatalogFormat, Content } from '../format.ts';
import { jsonContent } from '../json-text.ts';
import { inPieces } from '../pieces.ts';

/** What the portal counts of itself. Only where its texts were read: the feed alone, without the pages, does not know them. */
export const ownMeasures: CatalogFormat = {
  id: 'portal-measures',
  title: 'The portal’s own measures',
  files: ({ portal, measures }) =>
    measures === undefined
      ? []
      : [
          { path: 'data/portal.csv', mediaType: 'text/csv', content: table(portal, measures) },
          { path: 'data/portal.json', mediaType: 'application/json', content: jsonContent(describe(portal, measures)) },
        ],
};

const record = ({ id, unit, value, count, of }: OwnMeasure) => ({ id, unit, value, count, of });

const describe = (portal: Catalog['portal'], { date, whole, languages, topics }: OwnMeasures) => ({
  date,
  measures: whole.map((measure) => ({ ...record(measure), definition: measureDefinitions[measure.id] })),
  languages: languages.map(({ locale, measures }) => ({ language: portal.locale(locale).tag, name: portal.locale(locale).name, measures: measures.map(record) })),
  topics: topics.map(({ topic, measures }) => ({ topic, name: labelsByTag(portal.topics.find(({ id }) => id === topic)?.name ?? {}, portal), measures: measures.map(record) })),
});

const header = ['measure', 'language', 'topic', 'unit', 'value', 'count', 'of', 'date'];

/** One row for each measure of the whole portal, then of each language, by its BCP 47 tag, and of each topic. */
function table(portal: Catalog['portal'], { date, whole, languages, topics }: OwnMeasures): Content {
  const row = ({ id, unit, value, count, of }: OwnMeasure, language = '', topic = ''): string =>
    csvRow([id, language, topic, unit, value === undefined ? '' : String(value), String(count), of === undefined ? '' : String(of), date]);
  return inPieces([
    csvRow(header),
    ...whole.map((measure) => row(measure)),
    ...languages.flatMap(({ locale, measures }) => measures.map((measure) => row(measure, portal.locale(locale).tag))),
    ...topics.flatMap(({ topic, measures }) => measures.map((measure) => row(measure, '', topic))),
  ]);
}
