import { z } from 'zod';
import { addressField, dayField, distinct, identifier } from '../fields.ts';
import { labels, seriesKey } from './terms.ts';

export const confidences = ['seen-in-data', 'seen-in-text', 'derived'] as const;
export const fits = ['direct', 'proxy', 'context'] as const;
export const routes = ['international-database', 'questionnaire', 'expert-assessment', 'perception-survey', 'administrative-records', 'national-publication'] as const;

const citation = z
  .strictObject({
    title: z.string().min(1).max(240).describe('Title, in its own language.'),
    publisher: z.string().min(1).max(160).describe('Who publishes it.'),
    url: addressField.optional().describe('Its address.'),
    via: z.string().max(400).optional().describe('Where it was read, if not at the publisher: repository, path, commit.'),
    retrieved: dayField.describe('Day on which it was read.'),
  })
  .describe('Where this was read.');

const edition = z.strictObject({
  edition: z.string().min(1).max(60).describe('Name of the edition, as its publisher gives it.'),
  year: z.int().min(1900).max(2100).describe('Year of the edition.'),
  pillar: identifier.optional().describe('Pillar that the place is in; the whole ranking where it is left out.'),
  rank: z.int().min(1).describe('Place of the country.'),
  of: z.int().min(1).optional().describe('Number of countries ranked.'),
  source: citation,
  confidence: z.enum(confidences).describe('seen-in-data: read in a data file; seen-in-text: read in a text; derived: computed from figures read.'),
  note: labels.optional().describe('Conflicts and caveats.'),
});

const answer = z.strictObject({
  dataset: identifier.describe('Dataset that answers.'),
  series: seriesKey,
  fit: z.enum(fits).describe('direct: the same concept; proxy: close to it; context: it only informs.'),
  note: labels.optional().describe('What to know of the answer.'),
});

const criterion = z.strictObject({
  id: identifier.describe('Name of the criterion within its index.'),
  pillar: identifier.optional().describe('Pillar that the criterion belongs to.'),
  name: labels.describe('What is asked, by language.'),
  route: z.enum(routes).describe('How the body really obtains the value.'),
  obtained: labels.optional().describe('How the body obtains the value, where there is more to say.'),
  answers: distinct(answer, 12).default([]).describe('Series of ours that answer it; none is a gap.'),
  source: z.int().min(1).optional().describe('Number, from 1, of the source of the index that names this criterion.'),
});

/** A ranking that places the country: content/data/indices/ID.yaml. */
export const indexFileSchema = z.strictObject({
  id: identifier.describe('Name of the file.'),
  code: z.string().max(40).regex(/^[A-Z][A-Z0-9_]*$/).describe('Name in tables, in capitals.'),
  name: labels.describe('Name of the ranking, by language.'),
  publisher: z.string().min(1).max(160).describe('Body that publishes the ranking.'),
  url: addressField.optional().describe('Address of the ranking at its publisher.'),
  kind: z.enum(['index', 'standard']).default('index').describe('index: countries have places; standard: something that is met or not.'),
  direction: z.enum(['rank-1-best', 'rank-1-worst']).default('rank-1-best').describe('Whether the first place is the best or the worst.'),
  discontinued: z.boolean().default(false).describe('true: it is no longer published.'),
  about: labels.describe('What it asks, and how it gets its values.'),
  staleAfter: z.int().min(0).max(20).default(3).describe('Years after which our newest value no longer answers.'),
  sources: distinct(citation, 20).describe('Where criteria and routes were read.'),
  pillars: z.array(z.strictObject({ id: identifier.describe('Name of the pillar within its index.'), name: labels.describe('Name of the pillar, by language.') })).default([]).describe('Parts that the criteria are grouped in.'),
  criteria: z.array(criterion).default([]).describe('What it asks, criterion by criterion.'),
  editions: z.array(edition).default([]).describe('Places of the country, edition by edition.'),
  verify: labels.optional().describe('What remains to be checked at the publisher.'),
});

/** A criterion's answer is judged by its best series. */
export const criterionStatuses = ['supplied', 'stale', 'context', 'gap'] as const;
export type CriterionStatus = (typeof criterionStatuses)[number];

export type RankingIndex = z.infer<typeof indexFileSchema>;
export type Criterion = z.infer<typeof criterion>;
export type Answer = z.infer<typeof answer>;
export type Edition = z.infer<typeof edition>;
export type Citation = z.infer<typeof citation>;

