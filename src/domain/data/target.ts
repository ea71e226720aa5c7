import { z } from 'zod';
import { addressField, dayField, distinct, entryReference, identifier } from '../fields.ts';
import { labels, seriesKey } from './terms.ts';

/** Measures that the portal takes of itself when it is built. */
export const portalMeasures = ['entries', 'languages', 'translated', 'reviewed', 'fresh', 'datasets', 'values', 'criteria-answered', 'criteria-open'] as const;

const goal = z.strictObject({
  year: z.int().min(1990).max(2100).describe('Year by which it is to be reached.'),
  value: z.number().describe('Value as the document states it, in the unit of the indicator.'),
  bound: z.enum(['at-least', 'at-most']).describe('at-least: this or more; at-most: this or less, as with a place in a ranking.'),
});

const aim = z.strictObject({
  id: identifier.describe('Name of the aim within the file.'),
  text: labels.describe('The aim, in one sentence.'),
  document: entryReference.optional().describe('Document of the portal that states it: documents/NAME.'),
  place: z.string().min(1).max(120).describe('Where in the document: section and number.'),
  stated: z
    .strictObject({
      title: z.string().min(1).max(240).describe('Title, in its own language.'),
      url: addressField.optional().describe('Its address.'),
      via: z.string().max(400).optional().describe('How it was read: excerpt, copy, summary.'),
      retrieved: dayField.describe('Day on which it was read.'),
    })
    .describe('Text in which it was read.'),
  agency: labels.optional().describe('Who answers for it, as the document says.'),
  measure: z
    .union([
      z.strictObject({ dataset: identifier, series: seriesKey }),
      z.strictObject({ index: identifier }),
      z.strictObject({ portal: z.enum(portalMeasures) }),
    ])
    .optional()
    .describe('What measures it: dataset and series; index, a ranking; or portal, a measure of the portal itself. An aim that nothing measures is shown as such.'),
  base: z
    .strictObject({
      year: z.int().min(1990).max(2100).describe('Year of the value at the start.'),
      value: z.number().describe('Value at the start, in the unit of the indicator.'),
    })
    .optional()
    .describe('Value at the start, where the document states one.'),
  goals: distinct(goal, 8).default([]).describe('Values to reach, where the document states any.'),
  note: labels.optional().describe('Where the measure differs from what the document means, and what is not known.'),
});

/** Measurable aims of the programme behind the portal: content/data/targets.yaml. */
export const targetsFileSchema = z.strictObject({ aims: z.array(aim).describe('Aims, in the order of the documents.') });

export type Aim = z.infer<typeof aim>;
